import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, must } from '@/api/client'
import { useWords } from '@/shared/words'
import { nameOf } from './category'

/** What people here are asked for most, shown before anything was searched. */
export const USUAL: readonly string[] = ['electrician', 'plumber', 'carpentry', 'repair', 'moving', 'driving', 'first_aid', 'nursing', 'accompany_hospital', 'legal_aid', 'tutoring', 'computer', 'haircut', 'sign_language']

/** The district's skills with their names in the person's language. */
export function useSkills() {
  const { word } = useWords()
  const list = useQuery({ queryKey: ['skills'], staleTime: 3_600_000, queryFn: () => must(api.GET('/api/skills')) })
  const items = computed(() =>
    (list.data.value?.items ?? []).filter((one) => !one.retired_at).map((one) => ({ code: one.code, name: nameOf({ name: one.name_zh, name_en: one.name_en }) })),
  )
  return {
    list,
    items,
    /** Its name; while the list is not there, the usual word for it. */
    skill: (code: string) => items.value.find((one) => one.code === code)?.name ?? word('skill', code),
  }
}
