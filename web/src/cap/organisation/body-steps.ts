import { api, ifMatch, must, type Schemas } from '@/api/client'
import { useSession } from '@/shared/session'
import { useWords } from '@/shared/words'
import { below, BODY_KINDS, fitsUnder, isFunctional, manages, mayStandAlone, PROJECT, takesMembers } from './codes'
import { areaOf, body, codeOf, ending, ENDING, fill, idOf, missing, noEnding, pathsOf, personOf, written, type Field, type Form, type Values } from './form'

type Body = Schemas['BodyView']
const OCCASIONS: readonly Schemas['BodyOccasion'][] = ['project', 'emergency']
const ENDS: readonly ('end' | 'move')[] = ['end', 'move']
const named = (areas: readonly Schemas['OrganisationAreaLabel'][]) => areas.map((one) => ({ id: one.path, name: one.name }))

/** What a body is called, where it stands and whom it serves. */
function standingFields(kind: (values: Values) => Schemas['BodyKind']): Field[] {
  return [
    { name: 'name', kind: 'text', needed: true, most: 80, words: 'body_name' },
    { name: 'parent', kind: 'body', hint: 'parent' },
    { name: 'areas', kind: 'areas' },
    { name: 'managed_by', kind: 'body', hint: 'managed_by', bodies: (one) => manages(one.kind) },
    { name: 'occasion', kind: 'choice', codes: OCCASIONS, group: 'occasion', needed: true, shown: (values) => kind(values) === 'temporary' },
    { name: 'planned_end', kind: 'day', needed: true, shown: (values) => kind(values) === 'temporary' },
    { name: 'project', kind: 'text', most: 200, needed: true, shown: (values) => PROJECT.includes(kind(values)) },
    { name: 'purpose', kind: 'long' },
  ]
}
const standing = (values: Values): Schemas['BodyStanding'] => ({
  name: written(values.name) ?? '',
  parent: idOf(values.parent),
  managed_by: idOf(values.managed_by),
  areas: pathsOf(values.areas),
  occasion: OCCASIONS.find((one) => one === values.occasion) ?? null,
  planned_end: written(values.planned_end),
  project: written(values.project),
  purpose: written(values.purpose),
})
const valuesOf = (view: Body): Values => ({
  name: view.name,
  parent: body(view.parent),
  managed_by: body(view.managed_by),
  areas: named(view.areas),
  occasion: view.occasion ?? '',
  planned_end: view.planned_end ?? '',
  project: view.project ?? '',
  purpose: view.purpose ?? '',
  on: '',
  reason: '',
})
const readBody = (id: string) => must(api.GET('/api/bodies/{id}', { params: { path: { id } } }))

/** The steps with bodies, their parts and their members. */
export function useBodySteps() {
  const { t } = useWords()
  const { areaOf: widest } = useSession()
  const step = (op: string, more: Omit<Form, 'title' | 'done'>): void => fill({ title: t(`org.step.${op}`), done: t(`org.done.${op}`), ...more })
  const kindOf = (values: Values) => codeOf(values.kind, BODY_KINDS)
  return {
    create(above?: Schemas['BodyItem'], then?: (id: string) => void) {
      const fields = standingFields(kindOf).map((field) =>
        field.name === 'parent' ? { ...field, needed: (values: Values) => !missing(values.kind) && !mayStandAlone(kindOf(values)), bodies: (one: Schemas['BodyItem'], values: Values) => (missing(values.kind) ? below(one.kind).length > 0 : fitsUnder(kindOf(values), one.kind)) } : field,
      )
      step('create_body', {
        name: `create_body.${above?.id ?? ''}`,
        fields: [
          { name: 'kind', kind: 'choice', codes: above ? below(above.kind) : BODY_KINDS, group: 'body_kind', needed: true, words: 'body_kind' },
          ...fields,
          { name: 'seat', kind: 'area', needed: true, hint: 'seat' },
          { name: 'unit', kind: 'unit', words: 'body_unit', shown: (values) => ['party_committee', 'general_branch', 'branch'].includes(kindOf(values)) },
          { name: 'from', kind: 'day', words: 'founded_on', hint: 'today' },
        ],
        start: { kind: '', name: '', parent: above ? body(above) : null, managed_by: null, areas: above ? named(above.areas) : [], occasion: '', planned_end: '', project: '', purpose: '', unit: null, from: '', seat: above?.seat.path ?? widest('dispatcher', 'community_secretary', 'community_coordinator', 'sysadmin') ?? '' },
        send: async (values) => {
          const made = await must(api.POST('/api/bodies', { body: { kind: kindOf(values), seat: areaOf(values.seat), standing: standing(values), unit: idOf(values.unit), from: written(values.from) } }))
          then?.(made.id)
        },
      })
    },
    change(view: Body) {
      const fields = standingFields(() => view.kind).map((field) => (field.name === 'parent' ? { ...field, needed: !mayStandAlone(view.kind), bodies: (one: Schemas['BodyItem']) => fitsUnder(view.kind, one.kind) && one.id !== view.id } : field))
      step('change_body', {
        name: `change_body.${view.id}`,
        fields: [...fields, { name: 'on', kind: 'day', words: 'changed_on', hint: 'today' }, { name: 'reason', kind: 'text', most: 200 }],
        start: valuesOf(view),
        consequence: t('org.ends.change_body'),
        version: view.version,
        reread: async () => {
          const now = await readBody(view.id)
          return { values: valuesOf(now), version: now.version }
        },
        send: (values, version) => must(api.PUT('/api/bodies/{id}', { params: { path: { id: view.id } }, headers: ifMatch(version), body: { standing: standing(values), on: written(values.on), reason: written(values.reason) } })),
      })
    },
    end(view: Body) {
      const fate = (name: 'children' | 'posts' | 'members', count: number): Field[] => {
        if (count === 0) return []
        const fits = (one: Schemas['BodyItem']) => one.id !== view.id && (name === 'posts' ? one.kind === view.kind : name === 'children' || takesMembers(one.kind))
        return [
          { name, kind: 'choice', words: `${name}_then`, codes: ENDS, group: `then_${name}`, needed: true },
          { name: `${name}_to`, kind: 'body', words: `${name}_to`, needed: true, bodies: fits, shown: (values) => values[name] === 'move' },
        ]
      }
      const said = (values: Values, name: string): Schemas['BodyPartsFate'] | null =>
        values[name] === 'move' ? { then: 'move', to: idOf(values[`${name}_to`]) ?? '' } : values[name] === 'end' ? { then: 'end' } : null
      step('end_body', {
        name: `end_body.${view.id}`,
        fields: [...fate('children', view.children), ...fate('posts', view.posts), ...fate('members', view.members), ...ENDING],
        start: { children: '', children_to: null, posts: '', posts_to: null, members: '', members_to: null, ...noEnding() },
        consequence: t('org.ends.end_body', { name: view.name }),
        bad: true,
        version: view.version,
        reread: async () => ({ values: {}, version: (await readBody(view.id)).version }),
        send: (values, version) =>
          must(api.POST('/api/bodies/{id}/end', { params: { path: { id: view.id } }, headers: ifMatch(version), body: { ...ending(values), children: said(values, 'children'), posts: said(values, 'posts'), members: said(values, 'members') } })),
      })
    },
    addParty(view: Body) {
      step('add_body_party', {
        name: `add_body_party.${view.id}`,
        fields: [
          { name: 'what', kind: 'choice', codes: ['unit', 'body'], group: 'party_what', needed: true, words: 'party_what' },
          { name: 'unit', kind: 'unit', needed: true, words: 'party_unit', shown: (values) => values.what === 'unit' },
          { name: 'body', kind: 'body', needed: true, words: 'party_body', shown: (values) => values.what === 'body', bodies: (one) => one.id !== view.id },
          { name: 'part', kind: 'text', most: 40, hint: 'part' },
          { name: 'from', kind: 'day', words: 'joined_on', hint: 'today' },
        ],
        start: { what: 'unit', unit: null, body: null, part: '', from: '' },
        send: (values) => must(api.POST('/api/bodies/{id}/parties', { params: { path: { id: view.id } }, body: { ...(values.what === 'unit' ? { unit: idOf(values.unit) } : { body: idOf(values.body) }), part: written(values.part), from: written(values.from) } })),
      })
    },
    endParty(one: Schemas['PartyView'], of: string) {
      step('end_body_party', {
        name: `end_body_party.${one.id}`, fields: ENDING, start: noEnding(), bad: true,
        consequence: t('org.ends.end_body_party', { name: one.unit?.name ?? one.body?.name ?? '', of }),
        send: (values) => must(api.POST('/api/body-parties/{id}/end', { params: { path: { id: one.id } }, body: ending(values) })),
      })
    },
    addMember(view: Body) {
      step('add_member', {
        name: `add_member.${view.id}`,
        fields: [
          { name: 'person', kind: 'person', needed: true, hint: 'person' },
          { name: 'home_unit', kind: 'unit', hint: 'home' },
          { name: 'home_body', kind: 'body', bodies: (one) => takesMembers(one.kind) && one.id !== view.id },
          { name: 'home_words', kind: 'text', most: 80, hint: 'home_words' },
          { name: 'from', kind: 'day', words: 'joined_on', hint: 'today' },
        ],
        start: { person: '', home_unit: null, home_body: null, home_words: '', from: '' },
        send: (values) => must(api.POST('/api/bodies/{id}/members', { params: { path: { id: view.id } }, body: { person: personOf(values.person), home: { unit: idOf(values.home_unit), body: idOf(values.home_body), words: written(values.home_words) }, from: written(values.from) } })),
      })
    },
    moveMember(one: Schemas['MemberView'], from: string) {
      step('move_member', {
        name: `move_member.${one.id}`,
        fields: [{ name: 'to', kind: 'body', needed: true, words: 'move_to', bodies: (other) => takesMembers(other.kind) && other.id !== from && (!one.body || isFunctional(other.kind) === isFunctional(one.body.kind)) }, { name: 'on', kind: 'day', words: 'joined_on', hint: 'today' }, { name: 'reason', kind: 'text', needed: true, most: 200 }],
        start: { to: null, ...noEnding() },
        consequence: t('org.ends.move_member', { name: one.person?.name ?? '' }),
        send: (values) => must(api.POST('/api/memberships/{id}/move', { params: { path: { id: one.id } }, body: { to: idOf(values.to) ?? '', ...ending(values) } })),
      })
    },
    endMember(one: Schemas['MemberView'], of: string) {
      step('end_membership', {
        name: `end_membership.${one.id}`, fields: ENDING, start: noEnding(), bad: true,
        consequence: t('org.ends.end_membership', { name: one.person?.name ?? '', of }),
        send: (values) => must(api.POST('/api/memberships/{id}/end', { params: { path: { id: one.id } }, body: ending(values) })),
      })
    },
  }
}
