import type { Schemas } from '@/api/client'

export type Pairing = Schemas['PairingView']
export type Visit = Schemas['VisitView']
export type Walk = Schemas['WalkView']
export type Service = Schemas['ServiceView']

export const PAIRING_KINDS: readonly Schemas['PairingKind'][] = ['elders', 'children', 'daily_help', 'hardship', 'entitled', 'learning']
export const FREQUENCIES: readonly Schemas['VisitFrequency'][] = ['weekly', 'fortnightly', 'monthly']
export const END_CAUSES: readonly Schemas['PairingEndCause'][] = ['household', 'moved', 'not_needed', 'no_helper']
export const VISIT_KINDS: readonly Schemas['CareVisitKind'][] = ['visit', 'call', 'lesson']
export const RESULTS: readonly Schemas['CareVisitResult'][] = ['fine', 'needs_help', 'not_met']
export const NEEDS: readonly Schemas['CareNeed'][] = ['repair', 'errands', 'formalities', 'company', 'meals', 'housework', 'digital', 'other']
export const SERVICE_KINDS: readonly Schemas['LocalServiceKind'][] = ['repair', 'health', 'law', 'housekeeping', 'meals', 'hair', 'learning', 'culture', 'formalities', 'other']
export const PROVIDERS: readonly Schemas['ServiceProviderKind'][] = ['unit', 'team', 'person', 'community']
export const SERVICE_STATES: readonly Schemas['ServiceState'][] = ['offered', 'published', 'withdrawn']

/** When the next visit is due, as words with one number; what has passed is a question and no fault. */
export function due(days: number | null | undefined): { key: 'care.due.over' | 'care.due.today' | 'care.due.in' | 'care.due.none'; n: number } {
  if (days === null || days === undefined) return { key: 'care.due.none', n: 0 }
  if (days === 0) return { key: 'care.due.today', n: 0 }
  return days < 0 ? { key: 'care.due.over', n: -days } : { key: 'care.due.in', n: days }
}

/** Where somebody stands in a pairing. */
export const standing = (pairing: Pairing, account: string | undefined) => pairing.helpers.find((one) => one.account === account)?.state
export const isOver = (pairing: Pairing) => !!pairing.ended_at
