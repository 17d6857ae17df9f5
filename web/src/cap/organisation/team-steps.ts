import { api, ifMatch, must, type Schemas } from '@/api/client'
import { useSession } from '@/shared/session'
import { useWords } from '@/shared/words'
import { TEAM_KINDS, TEAM_PARTS } from './codes'
import { areaOf, body, chinaDay, codeOf, ending, ENDING, fill, idOf, missing, noEnding, person, personOf, written, type Field, type Form, type Values } from './form'

type Team = Schemas['TeamView']
type Member = Schemas['TeamMemberView']
const TEAM: Field[] = [
  { name: 'name', kind: 'text', needed: true, most: 80, words: 'team_name' },
  { name: 'kind', kind: 'choice', codes: TEAM_KINDS, group: 'team_kind', needed: true, words: 'team_kind' },
  { name: 'area', kind: 'area', needed: true, words: 'team_area' },
  { name: 'what', kind: 'long', hint: 'what' },
  { name: 'why', kind: 'long' },
  { name: 'how', kind: 'long' },
  { name: 'open', kind: 'check', words: 'team_open' },
  { name: 'leader', kind: 'person', hint: 'person' },
  { name: 'body', kind: 'body', words: 'team_body' },
  { name: 'unit', kind: 'unit', words: 'home_unit' },
  { name: 'formed_on', kind: 'day', hint: 'formed_on' },
]
const valuesOf = (one: Team): Values => ({ name: one.name, kind: one.kind, area: one.area.path, what: one.what ?? '', why: one.why ?? '', how: one.how ?? '', open: one.open, leader: person(one.leader), body: body(one.body), unit: body(one.unit), formed_on: one.formed_on })
const team = (values: Values): Schemas['Team'] => ({
  name: written(values.name) ?? '', kind: codeOf(values.kind, TEAM_KINDS), area: areaOf(values.area), what: written(values.what), why: written(values.why), how: written(values.how),
  open: values.open === true, leader: missing(values.leader) ? null : personOf(values.leader), body: idOf(values.body), unit: idOf(values.unit), formed_on: written(values.formed_on),
})

/** The steps with teams. */
export function useTeamSteps() {
  const { t } = useWords()
  const { areaOf: widest } = useSession()
  const step = (op: string, more: Omit<Form, 'title' | 'done'>): void => fill({ title: t(`org.step.${op}`), done: t(`org.done.${op}`), ...more })
  return {
    create(then: (id: string) => void) {
      step('create_team', {
        name: 'create_team', fields: TEAM,
        start: { name: '', kind: 'service', area: widest('dispatcher', 'community_secretary', 'community_coordinator') ?? '', what: '', why: '', how: '', open: true, leader: '', body: null, unit: null, formed_on: '' },
        send: async (values) => then((await must(api.POST('/api/teams', { body: team(values) }))).id),
      })
    },
    edit(one: Team) {
      step('edit_team', {
        name: `edit_team.${one.id}`, fields: TEAM, start: valuesOf(one), version: one.version,
        reread: async () => {
          const now = await must(api.GET('/api/teams/{id}', { params: { path: { id: one.id } } }))
          return { values: valuesOf(now), version: now.version }
        },
        send: (values, version) => must(api.PUT('/api/teams/{id}', { params: { path: { id: one.id } }, headers: ifMatch(version), body: team(values) })),
      })
    },
    disband(one: Team) {
      step('disband_team', {
        name: `disband_team.${one.id}`, fields: ENDING, start: noEnding(), bad: true, consequence: t('org.ends.disband_team', { name: one.name, n: one.members }),
        send: (values) => must(api.POST('/api/teams/{id}/disband', { params: { path: { id: one.id } }, body: ending(values) })),
      })
    },
    invite(one: Team) {
      step('invite_to_team', {
        name: `invite_to_team.${one.id}`, start: { person: '', part: 'volunteer' }, consequence: t('org.ends.invite_to_team'),
        fields: [{ name: 'person', kind: 'person', needed: true, hint: 'person' }, { name: 'part', kind: 'choice', codes: TEAM_PARTS, group: 'team_part', needed: true, words: 'team_part' }],
        send: (values) => must(api.POST('/api/teams/{id}/invite', { params: { path: { id: one.id } }, body: { person: personOf(values.person), part: codeOf(values.part, TEAM_PARTS) } })),
      })
    },
    refuse(one: Team, member: Member) {
      step('refuse_ask', {
        name: `refuse_ask.${member.id}`, start: { reason: '' }, consequence: t('org.ends.refuse_ask', { name: member.person?.name ?? '' }),
        fields: [{ name: 'reason', kind: 'text', most: 200, words: 'ask_reason', hint: 'ask_reason' }],
        send: (values) => must(api.POST('/api/teams/{id}/members/{member}/answer', { params: { path: { id: one.id, member: member.id } }, body: { accept: false, reason: written(values.reason) } })),
      })
    },
    remove(one: Team, member: Member) {
      const op = member.state === 'invited' ? 'take_back_invitation' : 'remove_from_team'
      step(op, {
        name: `${op}.${member.id}`, start: { reason: '' }, bad: true, consequence: t(`org.ends.${op}`, { name: member.person?.name ?? '', of: one.name }),
        fields: [{ name: 'reason', kind: 'text', needed: true, most: 200, hint: 'remove_reason' }],
        send: (values) => must(api.POST('/api/teams/{id}/members/{member}/remove', { params: { path: { id: one.id, member: member.id } }, body: { reason: written(values.reason) ?? '' } })),
      })
    },
    note(one: Team) {
      step('note_team_activity', {
        name: `note_team_activity.${one.id}`, start: { on: chinaDay(), title: '', note: '' },
        fields: [{ name: 'on', kind: 'day', needed: true, words: 'activity_on' }, { name: 'title', kind: 'text', needed: true, most: 80, words: 'activity_title' }, { name: 'note', kind: 'long', words: 'activity_note', hint: 'activity_note' }],
        send: (values) => must(api.POST('/api/teams/{id}/activities', { params: { path: { id: one.id } }, body: { on: written(values.on) ?? chinaDay(), title: written(values.title) ?? '', note: written(values.note) } })),
      })
    },
  }
}
