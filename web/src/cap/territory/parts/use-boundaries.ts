import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, must } from '@/api/client'

/** The area at a path, and its outline with those of the areas inside it. */
export function useBoundaries(path: Ref<string | undefined>) {
  const area = useQuery({
    queryKey: computed(() => ['areas', 'at', path.value]),
    enabled: computed(() => path.value !== undefined),
    staleTime: 600_000,
    queryFn: async () => {
      const wanted = path.value ?? ''
      const query = wanted === '' ? { level: 'district' as const, limit: 1 } : { parent: wanted.slice(0, -4), limit: 200 }
      const { items } = await must(api.GET('/api/areas', { params: { query } }))
      return items.find((one) => one.path === wanted) ?? null
    },
  })
  const boundaries = useQuery({
    queryKey: computed(() => ['boundaries', area.data.value?.id]),
    enabled: computed(() => !!area.data.value),
    staleTime: 600_000,
    queryFn: () => must(api.GET('/api/areas/{id}/boundaries', { params: { path: { id: area.data.value!.id } } })),
  })
  return {
    area: computed(() => area.data.value ?? null),
    features: computed(() => boundaries.data.value?.features ?? []),
    loading: computed(() => area.isPending.value || (!!area.data.value && boundaries.isPending.value)),
    failed: computed(() => area.error.value ?? boundaries.error.value),
    again: () => void (area.error.value ? area.refetch() : boundaries.refetch()),
  }
}
