import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, must, type Schemas } from '@/api/client'
import { given, ROOT } from './query'

/** Somebody whom one can put forward, and in which call. */
export interface Choice {
  key: string
  call: Schemas['CommendationView']
  nominee: Schemas['NomineeView']
}

/** A call takes people whose service was in its area. */
export const covers = (call: Pick<Schemas['CommendationView'], 'area_path'>, area: string) => area.startsWith(call.area_path)

/** Calls in which one can put somebody forward, each with whom; those without anybody are left out. */
export function byCall(choices: readonly Choice[]): { call: Choice['call']; choices: Choice[] }[] {
  const groups = new Map<string, { call: Choice['call']; choices: Choice[] }>()
  for (const one of choices) {
    const group = groups.get(one.call.id) ?? { call: one.call, choices: [] }
    group.choices.push(one)
    groups.set(one.call.id, group)
  }
  return [...groups.values()]
}

/** What is sent for a choice. */
export function nominationOf({ nominee }: Choice, words: string): Schemas['Nominate'] {
  const whom = nominee.claim_id ? { claim_id: nominee.claim_id } : given({ person_id: nominee.person_id ?? undefined })
  return { ...whom, by_kind: nominee.by_kind, words: words.trim() }
}

/** The calls that take nominations now. */
export function useOpenCalls(enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: [ROOT, 'commendations', 'open'],
    enabled: computed(() => toValue(enabled)),
    queryFn: () => must(api.GET('/api/commendations', { params: { query: { open: true, limit: 50 } } })),
  })
}

/** Whom one can put forward now: who was there for a task of one's own, or else members of one's branch. */
export function useNominees(task: MaybeRefOrGetter<string | undefined>, enabled: MaybeRefOrGetter<boolean> = true) {
  const calls = useOpenCalls(enabled)
  const items = computed(() => calls.data.value?.items ?? [])
  const choices = useQuery({
    queryKey: computed(() => [ROOT, 'nominees', toValue(task) ?? 'branch', items.value.map((call) => call.id)]),
    enabled: computed(() => toValue(enabled) && calls.isSuccess.value),
    queryFn: async () => {
      const of = async (call: Schemas['CommendationView']): Promise<Choice[]> => {
        const found = await must(api.GET('/api/commendations/{id}/nominees', { params: { path: { id: call.id }, query: given({ task_id: toValue(task) }) } }))
        return found.items.map((nominee) => ({ key: `${call.id} ${nominee.claim_id ?? nominee.person_id ?? ''}`, call, nominee }))
      }
      return (await Promise.all(items.value.map(of))).flat()
    },
  })
  return { calls, choices }
}
