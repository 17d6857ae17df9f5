import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that stands in the address, so that a list can be sent to somebody; what is usual is left out. */
export function useFilter<T extends string>(name: string, usual: T): WritableComputedRef<T> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => (typeof route.query[name] === 'string' ? route.query[name] : usual) as T,
    set: (value) => {
      void router.replace({ query: { ...route.query, [name]: value === usual ? undefined : value } })
    },
  })
}
