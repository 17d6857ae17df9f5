import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, must } from '@/api/client'
import { useSession } from '@/shared/session'

/** The area that one keeps, and its communities by name. */
export function useMyArea() {
  const session = useSession()
  const area = computed(() => session.areaOf('dispatcher', 'community_secretary', 'community_coordinator'))
  const communities = useQuery({
    queryKey: computed(() => ['areas', area.value, 'communities-within']),
    enabled: computed(() => area.value !== undefined && area.value.length === 4),
    staleTime: 600_000,
    queryFn: async () => (await must(api.GET('/api/areas', { params: { query: { parent: area.value!, level: 'community', limit: 200 } } }))).items,
  })
  return { area, communities: computed(() => communities.data.value ?? []), keepsCommunity: computed(() => session.holds('community_coordinator', 'community_secretary')) }
}

/** Counts by community; never in the order of the numbers. */
export function useFigures(within: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['report-ins', 'figures', within.value]),
    enabled: computed(() => within.value !== undefined),
    queryFn: () => must(api.GET('/api/report-ins/figures', { params: { query: within.value ? { area: within.value } : {} } })),
  })
}
