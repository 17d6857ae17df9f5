import { useQueries } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, must } from '@/api/client'
import { useSession } from '@/shared/session'
import { DECISIONS } from './board'

const MOST = 100
const VIEWS = Object.keys(DECISIONS) as (keyof typeof DECISIONS)[]

/** How many things wait for a decision inside an area; a hundred is said as 99+. */
export function usePending(area: Ref<string | undefined>) {
  const session = useSession()
  const decides = computed(() => session.holds('community_coordinator', 'community_secretary', 'dispatcher'))
  const lists = useQueries({
    queries: computed(() =>
      VIEWS.map((view) => ({
        queryKey: ['pending', view, area.value],
        enabled: decides.value && area.value !== undefined,
        queryFn: () => must(api.GET('/api/requests', { params: { query: { pending: DECISIONS[view], area_path: area.value ?? '', limit: MOST } } })),
      })),
    ),
  })
  const counts = computed(() =>
    Object.fromEntries(
      VIEWS.map((view, at) => {
        const n = lists.value[at]?.data?.items.length
        return [view, n === undefined ? '' : n === MOST ? '99+' : String(n)]
      }),
    ),
  )
  return { decides, counts }
}
