import { api, ifMatch, must, type Schemas } from '@/api/client'
import { useWords } from '@/shared/words'
import { POSTS, postsOf, postsOfArea } from './codes'
import { areaOf, body, codeOf, ending, ENDING, fill, idOf, noEnding, personOf, written, type Field, type Form, type Values } from './form'

type Post = Schemas['AppointmentView']
const TERM: Field[] = [
  { name: 'unit', kind: 'unit', words: 'home_unit' },
  { name: 'from', kind: 'day', words: 'term_from', hint: 'today' },
  { name: 'until', kind: 'day', words: 'term_until', hint: 'term_until' },
  { name: 'instrument', kind: 'text', most: 200, hint: 'instrument' },
  { name: 'duties', kind: 'long' },
]
const valuesOf = (one: Post): Values => ({ unit: body(one.unit), from: one.from, until: one.until ?? '', instrument: one.instrument ?? '', duties: one.duties ?? '' })
const term = (values: Values) => ({ unit: idOf(values.unit), until: written(values.until), instrument: written(values.instrument), duties: written(values.duties) })

/** The steps with posts, and with places that somebody answers for. */
export function usePostSteps() {
  const { t, word } = useWords()
  const step = (op: string, more: Omit<Form, 'title' | 'done'>): void => fill({ title: t(`org.step.${op}`), done: t(`org.done.${op}`), ...more })
  /** `书记 · 张**`. */
  const name = (one: Post) => `${word('org.post', one.post)} ${one.holder?.name ?? ''}`
  return {
    /** To a post of a body or of an area; without either, the area is asked. */
    appoint(place: { body?: Schemas['BodyItem'] | Schemas['BodyView']; area?: string; post?: Schemas['PostKind'] }) {
      const codes = place.body ? postsOf(place.body.kind) : place.area === undefined ? POSTS : postsOfArea(place.area)
      step('appoint', {
        name: `appoint.${place.body?.id ?? place.area ?? ''}`,
        fields: [
          ...(place.body || place.area !== undefined ? [] : ([{ name: 'what', kind: 'choice', codes: ['body', 'area'], group: 'post_where', words: 'post_where', needed: true }, { name: 'body', kind: 'body', needed: true, shown: (values) => values.what === 'body', words: 'post_body' }, { name: 'area', kind: 'area', needed: true, shown: (values) => values.what === 'area', words: 'post_area' }] satisfies Field[])),
          { name: 'post', kind: 'choice', codes, group: 'post', needed: true },
          { name: 'holder', kind: 'person', needed: true, hint: 'person', words: 'person' },
          ...TERM,
        ],
        start: { what: 'body', body: null, area: '', post: place.post && codes.includes(place.post) ? place.post : '', holder: '', unit: null, from: '', until: '', instrument: '', duties: '' },
        consequence: t('org.ends.appoint'),
        send: (values) => {
          const where = place.body ? { body: place.body.id } : place.area !== undefined ? { area: place.area } : values.what === 'body' ? { body: idOf(values.body) } : { area: areaOf(values.area) }
          return must(api.POST('/api/appointments', { body: { post: codeOf(values.post, POSTS), holder: personOf(values.holder), ...where, ...term(values), from: written(values.from) } }))
        },
      })
    },
    correct(one: Post) {
      const start = valuesOf(one)
      step('correct_appointment', {
        name: `correct_appointment.${one.id}`,
        fields: TERM.map((field) => (field.name === 'from' ? { name: 'from', kind: 'day', words: 'term_from', needed: true } : field)),
        start,
        version: one.version,
        reread: async () => {
          const where = one.body ? { body: one.body.id } : { area: one.area.path }
          const { items } = await must(api.GET('/api/appointments', { params: { query: { ...where, past: true, limit: 200, ...(one.holder ? { holder: one.holder.account } : {}) } } }))
          const now = items.find((other) => other.id === one.id) ?? one
          return { values: valuesOf(now), version: now.version }
        },
        send: (values, version) => must(api.PUT('/api/appointments/{id}', { params: { path: { id: one.id } }, headers: ifMatch(version), body: { ...term(values), from: written(values.from) ?? one.from } })),
      })
    },
    end(one: Post) {
      step('end_appointment', {
        name: `end_appointment.${one.id}`, fields: ENDING, start: noEnding(), bad: true,
        consequence: t('org.ends.end_appointment', { name: name(one) }),
        send: (values) => must(api.POST('/api/appointments/{id}/end', { params: { path: { id: one.id } }, body: ending(values) })),
      })
    },
    observe(one: Post) {
      step('note_observation', {
        name: `note_observation.${one.id}`, start: { on: '', text: '' }, consequence: t('org.ends.note_observation', { name: one.holder?.name ?? '' }),
        fields: [{ name: 'on', kind: 'day', words: 'observed_on', hint: 'today' }, { name: 'text', kind: 'long', most: 1000, words: 'observed', hint: 'observed', needed: true }],
        send: (values) => must(api.POST('/api/appointments/{id}/observations', { params: { path: { id: one.id } }, body: { on: written(values.on), text: written(values.text) ?? '' } })),
      })
    },
    assignZone(kinds: readonly Schemas['ZoneKind'][]) {
      step('assign_zone', {
        name: 'assign_zone',
        fields: [
          { name: 'kind', kind: 'choice', codes: kinds, group: 'zone_kind', needed: true, words: 'zone_kind' },
          { name: 'person', kind: 'person', needed: true, hint: 'person' },
          { name: 'place', kind: 'place', needed: true, hint: 'zone_place' },
          { name: 'task', kind: 'long', most: 500 },
          { name: 'from', kind: 'day', words: 'since', hint: 'today' },
          { name: 'to', kind: 'day', words: 'zone_to', hint: 'zone_to' },
        ],
        start: { kind: '', person: '', place: null, task: '', from: '', to: '' },
        send: (values) => {
          const [what, id] = (idOf(values.place) ?? '').split(':')
          const place = what === 'estate' || what === 'building' ? { place_kind: what, place: id ?? null } as const : { place_kind: 'area', area: id ?? '' } as const
          return must(api.POST('/api/duty-zones', { body: { kind: codeOf(values.kind, kinds), person: personOf(values.person), ...place, task: written(values.task), from: written(values.from), to: written(values.to) } }))
        },
      })
    },
    endZone(one: Schemas['ZoneView']) {
      step('end_zone', {
        name: `end_zone.${one.id}`, fields: ENDING, start: noEnding(), bad: true,
        consequence: t('org.ends.end_zone', { name: one.person?.name ?? '', place: one.place }),
        send: (values) => must(api.POST('/api/duty-zones/{id}/end', { params: { path: { id: one.id } }, body: ending(values) })),
      })
    },
  }
}
