import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, must, noneIfShut } from '@/api/client'

/** One request with its history and, for those at work on it, its tasks. */
export function useRequest(id: Ref<string>) {
  const client = useQueryClient()
  const params = computed(() => ({ params: { path: { id: id.value } } }))
  const request = useQuery({
    queryKey: computed(() => ['request', id.value]),
    queryFn: () => must(api.GET('/api/requests/{id}', params.value)),
  })
  const history = useQuery({
    queryKey: computed(() => ['request', id.value, 'history']),
    queryFn: () => must(api.GET('/api/requests/{id}/history', params.value)).catch(noneIfShut),
  })
  return {
    request,
    history,
    async again() {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['request', id.value] }),
        client.invalidateQueries({ queryKey: ['requests'] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
        client.invalidateQueries({ queryKey: ['figures'] }),
        client.invalidateQueries({ queryKey: ['pending'] }),
      ])
    },
  }
}
