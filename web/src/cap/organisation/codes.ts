import type { Schemas } from '@/api/client'

type BodyKind = Schemas['BodyKind']
type PostKind = Schemas['PostKind']

/** The kinds of everything in the register, in the order in which people name them. */
export const BODY_KINDS: readonly BodyKind[] = ['working_committee', 'party_committee', 'street_joint_committee', 'community_joint_committee', 'functional_general_branch', 'functional_branch', 'functional_group', 'general_branch', 'branch', 'group', 'temporary', 'alliance', 'area_council', 'joint_meeting', 'project_headquarters', 'project_office', 'project_branch', 'grouping']
export const POSTS: readonly PostKind[] = ['secretary', 'first_secretary', 'deputy_secretary', 'part_time_deputy_secretary', 'committee_member', 'part_time_member', 'group_leader', 'convener', 'link_leader', 'first_head', 'grid_head', 'part_time_grid_worker', 'secondment', 'liaison']
export const UNIT_KINDS: readonly Schemas['UnitKind'][] = ['organ', 'institution', 'school', 'medical', 'state_enterprise', 'private_enterprise', 'social_organisation', 'shop', 'other']
export const UNIT_LEVELS: readonly Schemas['UnitLevel'][] = ['none', 'central', 'province', 'municipal', 'district', 'subdistrict']
export const COVERAGE: readonly Schemas['PartyCoverage'][] = ['own', 'joint', 'instructor', 'missing', 'unknown']
export const TEAM_KINDS: readonly Schemas['TeamKind'][] = ['service', 'red_grid', 'reserve', 'centre', 'station', 'network', 'information', 'isolation', 'logistics']
export const TEAM_PARTS: readonly Schemas['TeamPart'][] = ['volunteer', 'social_worker', 'secretary', 'auxiliary_police', 'guard', 'medical']
export const SOCIAL_KINDS: readonly Schemas['SocialOrganisationKind'][] = ['community', 'service_agency', 'association', 'foundation', 'unregistered']
export const STAGES: readonly Schemas['IncubationStage'][] = ['intention', 'admitted', 'incubating', 'graduated', 'withdrawn']
export const ZONE_KINDS: readonly Schemas['ZoneKind'][] = ['responsibility', 'pioneer_post', 'building_duty']
export const CHECKS: readonly Schemas['OrganisationCheckKind'][] = ['grid_without_worker', 'body_without_secretary', 'term_ending', 'body_past_end', 'trio_incomplete', 'formula_not_met', 'unit_without_liaison', 'members_of_ended_body', 'zone_without_holder', 'building_without_person']

/** Who keeps the register; which thing they may touch is said by its `allowed`. */
export const KEEPERS = ['community_coordinator', 'community_secretary', 'dispatcher'] as const

export const PROJECT: readonly BodyKind[] = ['project_headquarters', 'project_office', 'project_branch']
const CONVENED: readonly BodyKind[] = ['alliance', 'area_council', 'joint_meeting', 'project_headquarters', 'project_office', 'grouping']
const JOINED: readonly BodyKind[] = ['working_committee', 'party_committee', 'street_joint_committee', 'community_joint_committee', 'alliance', 'area_council', 'joint_meeting', 'project_headquarters', 'grouping']
const FIRST: readonly BodyKind[] = ['party_committee', 'street_joint_committee', 'community_joint_committee', 'general_branch', 'branch']
const GROUPS: readonly BodyKind[] = ['group', 'functional_group']

/** The posts that a body of this kind has; the server judges, this only spares a vain try. */
export function postsOf(kind: BodyKind): PostKind[] {
  const secretary = !CONVENED.includes(kind) && !GROUPS.includes(kind)
  return [
    ...(secretary ? (['secretary', 'deputy_secretary', 'part_time_deputy_secretary', 'committee_member'] as const) : []),
    ...(FIRST.includes(kind) ? (['first_secretary'] as const) : []),
    ...(JOINED.includes(kind) ? (['part_time_member'] as const) : []),
    ...(GROUPS.includes(kind) ? (['group_leader'] as const) : []),
    ...(CONVENED.includes(kind) ? (['convener'] as const) : []),
    'link_leader',
    'secondment',
    'liaison',
  ]
}

/** The posts that an area has, by how deep it lies. */
export function postsOfArea(path: string): PostKind[] {
  const depth = path.length / 4
  return [...(depth >= 3 ? (['grid_head', 'part_time_grid_worker'] as const) : []), ...(depth === 2 || depth === 3 ? (['first_head'] as const) : []), 'link_leader', 'secondment', 'liaison']
}

/** The kinds below which a body of a kind stands; none: also below nothing. */
const UNDER: Record<BodyKind, readonly (BodyKind | 'none')[]> = {
  working_committee: ['none'],
  party_committee: ['none', 'working_committee', 'party_committee'],
  street_joint_committee: ['none', 'working_committee'],
  community_joint_committee: ['none', 'street_joint_committee', 'working_committee', 'party_committee'],
  functional_general_branch: ['community_joint_committee', 'street_joint_committee', 'party_committee', 'working_committee'],
  functional_branch: ['functional_general_branch', 'community_joint_committee', 'street_joint_committee', 'party_committee', 'general_branch'],
  functional_group: ['functional_branch'],
  general_branch: ['none', 'working_committee', 'party_committee'],
  branch: ['none', 'working_committee', 'party_committee', 'general_branch'],
  group: ['branch', 'project_branch'],
  temporary: ['working_committee', 'party_committee', 'general_branch', 'street_joint_committee', 'community_joint_committee', 'temporary'],
  alliance: ['none', 'working_committee', 'party_committee', 'street_joint_committee', 'community_joint_committee', 'alliance'],
  area_council: ['none', 'working_committee', 'street_joint_committee', 'alliance'],
  joint_meeting: ['none', 'working_committee', 'party_committee', 'street_joint_committee', 'community_joint_committee', 'alliance', 'grouping'],
  project_headquarters: ['none', 'working_committee', 'party_committee'],
  project_office: ['project_headquarters'],
  project_branch: ['project_headquarters', 'working_committee', 'party_committee', 'general_branch'],
  grouping: ['none', 'working_committee', 'alliance', 'grouping'],
}

export const mayStandAlone = (kind: BodyKind) => UNDER[kind].includes('none')
export const fitsUnder = (kind: BodyKind, above: BodyKind) => UNDER[kind].includes(above)
/** What may be set up directly below a body. */
export const below = (above: BodyKind) => BODY_KINDS.filter((kind) => fitsUnder(kind, above))
export const takesMembers = (kind: BodyKind) => ['functional_branch', 'functional_group', 'branch', 'group', 'temporary', 'project_branch'].includes(kind)
/** Whether its members formally belong elsewhere. */
export const isFunctional = (kind: BodyKind) => kind.startsWith('functional_')
/** Whether it may manage bodies whose home is elsewhere. */
export const manages = (kind: BodyKind) => kind !== 'temporary' && postsOf(kind).includes('secretary')
