import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, must, type Schemas } from '@/api/client'
import { useSession } from '@/shared/session'

export type ReportIn = Schemas['ReportInView']
export type State = Schemas['ReportInState']
export type EndReason = Schemas['ReportInEndReason']

/** One's own report-in, with the notice that is in force. */
export function useMyReportIn() {
  const { me } = useSession()
  return useQuery({
    queryKey: ['report-ins', 'me'],
    enabled: computed(() => !!me.value),
    queryFn: () => must(api.GET('/api/me/report-in')),
  })
}

/** Open rounds in which one has people to look at; empty for everybody else. */
export function useMyRounds() {
  const { me } = useSession()
  return useQuery({
    queryKey: ['rounds', 'mine'],
    enabled: computed(() => !!me.value),
    queryFn: () => must(api.GET('/api/report-in-rounds', { params: { query: { state: 'open', limit: 50 } } })),
  })
}

export type Counts = Schemas['RoundCounts']
export const all = (counts: Counts) => counts.waiting + looked(counts)
export const looked = (counts: Counts) => counts.confirmed + counts.corrected + counts.reassigned + counts.ended

/** Reasons that a person, a unit's liaison and the community may give. */
export const OWN_REASONS: readonly EndReason[] = ['withdrawn', 'left_unit', 'retired', 'moved']
export const UNIT_REASONS: readonly EndReason[] = ['left_unit', 'retired', 'mistaken']
export const DESK_REASONS: readonly EndReason[] = ['moved', 'left_unit', 'retired', 'mistaken']
export const OF_UNIT_REASONS: readonly EndReason[] = ['withdrawn', 'moved', 'unit_ended']
export const DESK_OF_UNIT_REASONS: readonly EndReason[] = ['moved', 'mistaken', 'unit_ended']
