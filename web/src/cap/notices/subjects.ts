/** Pages of what a notice can be about, in each face; what has none is read in the inbox. */
const PAGES: Record<'m' | 'desk', Record<string, (id: string) => string>> = {
  m: {
    request: (id) => `/requests/${id}`,
    task: (id) => `/tasks/${id}`,
    record: (id) => `/records/${id}`,
    feedback_sheet: () => '/feedback-sheets',
    thanks_letter: () => '/thanks',
    nomination: () => '/my-nominations',
    commendation: () => '/nominate',
    cooperation_review: () => '/cooperation',
    unit_report_in: () => '/my-unit',
    skill_register: () => '/skills',
    letter: () => '/letters',
    pairing: (id) => `/pairings/${id}`,
    pairing_ask: () => '/pairings',
    walk: () => '/walks',
    team: (id) => `/teams/${id}`,
    body: (id) => `/bodies/${id}`,
    appointment: () => '/me/organisation',
    duty_zone: () => '/me/organisation',
    unit: () => '/me/organisation',
    local_service: () => '/services/mine',
    gathering: (id) => `/gatherings/${id}`,
    micro_project: (id) => `/micro-projects/${id}`,
  },
  desk: {
    request: (id) => `/requests/${id}`,
    task: (id) => `/tasks/${id}`,
    record: (id) => `/records?view=all&id=${id}`,
    feedback_sheet: () => '/records/unit',
    thanks_letter: () => '/records/letters',
    nomination: () => '/records/commendations',
    commendation: () => '/records/commendations',
    cooperation_review: () => '/records/cooperation',
    unit_report_in: () => '/my-unit',
    record_question: () => '/records/questions',
    letter: () => '/skills?part=letters',
    pairing: (id) => `/care?id=${id}`,
    team: (id) => `/organisation/teams/${id}`,
    body: (id) => `/organisation/bodies/${id}`,
    unit: (id) => `/organisation/units/${id}`,
    local_service: () => '/care?part=services',
    gathering: (id) => `/gatherings/${id}`,
    micro_project: (id) => `/micro-projects?id=${id}`,
  },
}

/** Notices whose page is another than their subject's: what one wrote oneself, and several at once. */
const OF_TEMPLATE: Record<'m' | 'desk', Record<string, string>> = {
  m: {
    objection_answered: '/my-objections',
    nomination_agreed: '/nominations',
    commendation_told: '/my-unit?tab=commendations',
    // What an office does next is done on the desk.
    nomination_objected: '/inbox',
    nomination_to_publish: '/inbox',
    nomination_to_decide: '/inbox',
    nomination_withdrawn: '/inbox',
    commendation_opened: '/inbox',
    records_waiting: '/records',
    // Who no longer helps cannot open the pairing itself.
    pairing_ended: '/pairings',
    // Who is out of a branch, and whose unit left a body, cannot open the body itself.
    branch_left: '/me/organisation',
    unit_left_body: '/me/organisation',
  },
  desk: {
    objection_answered: '/records/objections',
    commendation_told: '/records/unit',
    branch_left: '/organisation',
    unit_left_body: '/organisation/units',
    unit_liaison_ended: '/organisation/units',
  },
}

/** What concerns oneself is on the phone, where the desk's list of the kind is an office's; what an office does
 * is on the desk, where the phone's list is one's own. The other face has their page (`elsewhere`). */
const OTHER_FACE: Record<'m' | 'desk', ReadonlySet<string>> = {
  m: new Set(['thanks_to_redact', 'nomination_objected', 'service_offered', 'letter_accepted', 'letter_declined', 'letter_resigned']),
  desk: new Set([
    ...['record_proposed', 'record_dispute_answered', 'record_corrected', 'record_verified', 'record_withdrawn', 'records_waiting'],
    ...['feedback_sheet_prepared', 'thanks_received', 'thanks_published', 'nominated', 'nomination_public', 'nomination_announced'],
    ...['pairing_asked', 'pairing_changed', 'pairing_household_changed', 'pairing_household_ended', 'visit_due'],
    ...['letter_issued', 'letter_revoked', 'service_published', 'service_withdrawn'],
  ]),
}

interface Notice {
  template: string
  subject_kind: string
  subject_id?: string | null
}

/** Where what has no page in this face has one in the other, as the server says it. */
export function elsewhere(notice: Notice & { link: string }, standing: Standing): string | undefined {
  const other = standing.face === 'm' ? '/desk/' : '/m/'
  return pageOf(notice, standing) === '/inbox' && notice.link.startsWith(other) && notice.link !== '/m/inbox' ? notice.link : undefined
}

/** What decides which page is somebody's own. */
export interface Standing {
  face: 'm' | 'desk'
  keepsArea: boolean
  speaksForUnit: boolean
}

export function pageOf(notice: Notice, standing: Standing): string {
  const { subject_kind: kind, subject_id: id } = notice
  if (OTHER_FACE[standing.face].has(notice.template)) return '/inbox'
  return ofReportIn(notice, standing) ?? OF_TEMPLATE[standing.face][notice.template] ?? ((id && PAGES[standing.face][kind]?.(id)) || '/inbox')
}

function ofReportIn({ template, subject_kind: kind, subject_id: id }: Notice, { face, keepsArea, speaksForUnit }: Standing): string | undefined {
  if (kind === 'verification_round') return face === 'm' ? `/rounds/${id}` : keepsArea ? `/report-ins/rounds/${id}` : undefined
  if (template === 'report_in_receipt') return speaksForUnit ? '/my-unit?tab=receipts' : undefined
  if (template === 'report_in_unit_over') return face === 'desk' && keepsArea ? '/report-ins?view=unit_over' : undefined
  if (kind !== 'report_in') return undefined
  if (face === 'desk') return keepsArea ? `/report-ins?view=all&id=${id}` : speaksForUnit ? '/my-unit' : undefined
  if (template === 'report_in_to_confirm' || template === 'report_in_correction_to_decide') return undefined
  return speaksForUnit ? '/my-unit' : '/report-in'
}
