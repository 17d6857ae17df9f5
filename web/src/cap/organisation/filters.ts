import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** What a list is narrowed to stands in its address. */
export function useFilters<N extends string>(...names: N[]) {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() => Object.fromEntries(names.map((name) => [name, typeof route.query[name] === 'string' ? route.query[name] : ''])) as Record<N, string>)
  const set = (part: Partial<Record<N, string>>) => {
    const next = { ...route.query, ...part }
    void router.replace({ query: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')) })
  }
  return { filters, set, narrowed: computed(() => names.some((name) => filters.value[name] !== '')) }
}
