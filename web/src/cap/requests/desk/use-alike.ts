import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, must, type Schemas } from '@/api/client'

/** Open requests nearby that may be the same matter. */
export function useAlike(request: Ref<Schemas['RequestView']>) {
  const similar = useQuery({
    queryKey: computed(() => ['similar', request.value.id]),
    staleTime: 60_000,
    queryFn: () => {
      const { kind, title, body, area_path } = request.value
      return must(api.POST('/api/requests/similar', { body: { kind, text: `${title} ${body}`.slice(0, 12_000), place: { area_path } } }))
    },
  })
  return { similar, others: computed(() => (similar.data.value?.items ?? []).filter((one) => one.id !== request.value.id)) }
}
