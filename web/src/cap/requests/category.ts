import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, must } from '@/api/client'
import { language } from '@/shared/settings'

/** The district's classes of requests, with their names in the person's language. */
export function useCategories() {
  const list = useQuery({ queryKey: ['categories'], staleTime: 3_600_000, queryFn: () => must(api.GET('/api/categories')) })
  const items = computed(() => (list.data.value?.items ?? []).map((one) => ({ code: one.category, name: nameOf(one) })))
  return {
    items,
    /** Its name; the code itself while the list is not there or no longer has it. */
    name: (code: string | null | undefined) => (code ? (items.value.find((one) => one.code === code)?.name ?? code) : ''),
  }
}

export const nameOf = (one: { name: string; name_en: string }) => (language.value === 'zh' ? one.name : one.name_en)
