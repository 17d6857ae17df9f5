import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, must, type Schemas } from '@/api/client'
import { nameOf } from '@/cap/requests/category'
import { GROUPS } from './register'

export type Skill = Schemas['SkillView']
export const skillName = (one: { name_zh: string; name_en: string }) => nameOf({ name: one.name_zh, name_en: one.name_en })

/** What people call a group, in its order, with the skills that belong to it. */
export function grouped(skills: readonly Skill[]) {
  return GROUPS.map((group) => ({ group, skills: skills.filter((one) => one.group === group) })).filter((one) => one.skills.length)
}

/** The catalogue, whole; what was retired too, for reading what somebody stated before. */
export function useCatalogue() {
  const query = useQuery({ queryKey: ['skills', 'all'], staleTime: 60_000, queryFn: () => must(api.GET('/api/skills', { params: { query: { retired_too: true } } })) })
  const items = computed(() => query.data.value?.items ?? [])
  const find = (code: string) => items.value.find((one) => one.code === code)
  return {
    query,
    items,
    current: computed(() => items.value.filter((one) => !one.retired_at)),
    find,
    name: (code: string) => {
      const found = find(code)
      return found ? skillName(found) : code
    },
  }
}
