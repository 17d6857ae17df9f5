import { api, ifMatch, must, type Schemas } from '@/api/client'
import { useSession } from '@/shared/session'
import { useWords } from '@/shared/words'
import { COVERAGE, SOCIAL_KINDS, STAGES, UNIT_KINDS, UNIT_LEVELS } from './codes'
import { areaOf, body, codeOf, ending, ENDING, fill, idOf, noEnding, personOf, written, type Field, type Form, type Values } from './form'

type Unit = Schemas['UnitView']
type Social = Schemas['SocialOrganisationView']
/** What a unit is written as. The description has another `Unit`, of time, under its name. */
interface UnitInput {
  name: string
  credit_code: string | null
  kind: Schemas['UnitKind']
  level: Schemas['UnitLevel']
  area: string
  party_org: string | null
  coverage: Schemas['PartyCoverage']
  since: string | null
  contact: Schemas['UnitContact']
}
const CONTACT: Field[] = [
  { name: 'address', kind: 'text', most: 200 },
  { name: 'work_phone', kind: 'text', most: 20, hint: 'work_phone' },
  { name: 'contact_note', kind: 'text', most: 200 },
]
const UNIT: Field[] = [
  { name: 'name', kind: 'text', needed: true, most: 80, words: 'unit_name', hint: 'unit_name' },
  { name: 'credit_code', kind: 'text', most: 30, hint: 'credit_code' },
  { name: 'kind', kind: 'choice', codes: UNIT_KINDS, group: 'unit_kind', needed: true, words: 'unit_kind' },
  { name: 'level', kind: 'choice', codes: UNIT_LEVELS, group: 'unit_level', needed: true },
  { name: 'area', kind: 'area', needed: true, words: 'unit_area' },
  { name: 'coverage', kind: 'choice', codes: COVERAGE, group: 'coverage', needed: true },
  { name: 'party_org', kind: 'text', most: 80 },
  { name: 'since', kind: 'day', words: 'unit_since', hint: 'unit_since' },
]
const unitValues = (one: Unit): Values => ({ name: one.name, credit_code: one.credit_code ?? '', kind: one.kind, level: one.level, area: one.area.path, coverage: one.coverage, party_org: one.party_org ?? '', since: one.since ?? '', address: one.address ?? '', work_phone: one.work_phone ?? '', contact_note: one.contact_note ?? '' })
const contactOf = (values: Values): Schemas['UnitContact'] => ({ address: written(values.address), work_phone: written(values.work_phone), note: written(values.contact_note) })
const SOCIAL: Field[] = [
  { name: 'name', kind: 'text', needed: true, most: 80, words: 'social_name' },
  { name: 'kind', kind: 'choice', codes: SOCIAL_KINDS, group: 'social_kind', needed: true, words: 'social_kind' },
  { name: 'credit_code', kind: 'text', most: 30, hint: 'social_code' },
  { name: 'area', kind: 'area', needed: true, words: 'social_area' },
  { name: 'service', kind: 'long', most: 500 },
  { name: 'incubator', kind: 'text', most: 80 },
  { name: 'coverage', kind: 'choice', codes: COVERAGE, group: 'coverage', needed: true },
  { name: 'body', kind: 'body', words: 'social_body' },
]
const socialValues = (one: Social): Values => ({ name: one.name, kind: one.kind, credit_code: one.credit_code ?? '', area: one.area.path, service: one.service ?? '', incubator: one.incubator ?? '', coverage: one.coverage, body: body(one.body) })
const social = (values: Values): Schemas['SocialOrganisation'] => ({
  name: written(values.name) ?? '', kind: codeOf(values.kind, SOCIAL_KINDS), credit_code: written(values.credit_code), area: areaOf(values.area),
  service: written(values.service), incubator: written(values.incubator), coverage: codeOf(values.coverage, COVERAGE), body: idOf(values.body),
})

/** The steps with units and social organisations. */
export function useUnitSteps() {
  const { t } = useWords()
  const { areaOf: widest } = useSession()
  const step = (op: string, more: Omit<Form, 'title' | 'done'>): void => fill({ title: t(`org.step.${op}`), done: t(`org.done.${op}`), ...more })
  const mine = () => widest('dispatcher', 'community_secretary', 'community_coordinator', 'sysadmin') ?? ''
  const readUnit = (id: string) => must(api.GET('/api/units/{id}', { params: { path: { id } } }))
  const unit = (values: Values): UnitInput => ({
    name: written(values.name) ?? '', credit_code: written(values.credit_code), kind: codeOf(values.kind, UNIT_KINDS), level: codeOf(values.level, UNIT_LEVELS),
    area: areaOf(values.area), party_org: written(values.party_org), coverage: codeOf(values.coverage, COVERAGE), since: written(values.since), contact: contactOf(values),
  })
  return {
    createUnit(then: (id: string) => void) {
      step('create_unit', {
        name: 'create_unit',
        fields: [...UNIT, ...CONTACT],
        start: { name: '', credit_code: '', kind: '', level: 'none', area: mine(), coverage: 'unknown', party_org: '', since: '', address: '', work_phone: '', contact_note: '' },
        send: async (values) => then((await must(api.POST('/api/units', { body: unit(values) as never }))).id),
      })
    },
    editUnit(one: Unit) {
      step('edit_unit', {
        name: `edit_unit.${one.id}`, fields: [...UNIT, ...CONTACT], start: unitValues(one), version: one.version,
        reread: async () => {
          const now = await readUnit(one.id)
          return { values: unitValues(now), version: now.version }
        },
        send: (values, version) => must(api.PUT('/api/units/{id}', { params: { path: { id: one.id } }, headers: ifMatch(version), body: unit(values) as never })),
      })
    },
    editContact(one: Unit) {
      step('edit_unit_contact', {
        name: `edit_unit_contact.${one.id}`, fields: CONTACT, start: unitValues(one),
        send: (values) => must(api.PUT('/api/units/{id}/contact', { params: { path: { id: one.id } }, body: contactOf(values) })),
      })
    },
    endUnit(one: Unit) {
      step('end_unit', {
        name: `end_unit.${one.id}`, fields: ENDING, start: noEnding(), bad: true, consequence: t('org.ends.end_unit', { name: one.name }),
        send: (values) => must(api.POST('/api/units/{id}/end', { params: { path: { id: one.id } }, body: ending(values) })),
      })
    },
    addLiaison(one: Unit) {
      step('add_unit_liaison', {
        name: `add_unit_liaison.${one.id}`, start: { person: '', from: '' }, consequence: t('org.ends.add_unit_liaison'),
        fields: [{ name: 'person', kind: 'person', needed: true, hint: 'person' }, { name: 'from', kind: 'day', words: 'since', hint: 'today' }],
        send: (values) => must(api.POST('/api/units/{id}/liaisons', { params: { path: { id: one.id } }, body: { person: personOf(values.person), from: written(values.from) } })),
      })
    },
    endLiaison(one: Schemas['LiaisonView'], of: string) {
      step('end_unit_liaison', {
        name: `end_unit_liaison.${one.id}`, fields: ENDING, start: noEnding(), bad: true, consequence: t('org.ends.end_unit_liaison', { name: one.person?.name ?? '', of }),
        send: (values) => must(api.POST('/api/unit-liaisons/{id}/end', { params: { path: { id: one.id } }, body: ending(values) })),
      })
    },
    createSocial(then: (id: string) => void) {
      step('create_social_organisation', {
        name: 'create_social',
        fields: [...SOCIAL, { name: 'stage', kind: 'choice', codes: STAGES, group: 'incubation', needed: true }, { name: 'stage_on', kind: 'day', hint: 'today' }],
        start: { name: '', kind: 'community', credit_code: '', area: mine(), service: '', incubator: '', coverage: 'unknown', body: null, stage: 'intention', stage_on: '' },
        send: async (values) => then((await must(api.POST('/api/social-organisations', { body: { organisation: social(values), stage: codeOf(values.stage, STAGES), stage_on: written(values.stage_on) } }))).id),
      })
    },
    editSocial(one: Social) {
      step('edit_social_organisation', {
        name: `edit_social.${one.id}`, fields: SOCIAL, start: socialValues(one), version: one.version,
        reread: async () => {
          const now = await must(api.GET('/api/social-organisations/{id}', { params: { path: { id: one.id } } }))
          return { values: socialValues(now), version: now.version }
        },
        send: (values, version) => must(api.PUT('/api/social-organisations/{id}', { params: { path: { id: one.id } }, headers: ifMatch(version), body: social(values) })),
      })
    },
    setStage(one: Social) {
      const others = STAGES.filter((stage) => stage !== one.stage)
      step('set_incubation_stage', {
        name: `set_stage.${one.id}`, start: { stage: '', stage_on: '', note: '' },
        fields: [{ name: 'stage', kind: 'choice', codes: others, group: 'incubation', needed: true }, { name: 'stage_on', kind: 'day', hint: 'today' }, { name: 'note', kind: 'long', most: 500, words: 'stage_note' }],
        send: (values) => must(api.POST('/api/social-organisations/{id}/stage', { params: { path: { id: one.id } }, body: { stage: codeOf(values.stage, others), on: written(values.stage_on), note: written(values.note) } })),
      })
    },
  }
}
