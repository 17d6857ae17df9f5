import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { api, must } from '@/api/client'
import { newKey } from '@/api/key'
import { sure } from '@/shared/sure'
import { say } from '@/shared/toast'
import { useWords } from '@/shared/words'

/** Asks the reserve of a task's area, after saying what follows; a refusal is said in words. */
export function useReserve() {
  const { t, problem } = useWords()
  const client = useQueryClient()
  const busy = ref(false)
  async function ask(task: string) {
    if (busy.value || !(await sure({ title: t('offer.reserve'), words: t('offer.reserve_what'), yes: t('offer.send') }))) return
    busy.value = true
    try {
      await must(api.POST('/api/tasks/{id}/ask-reserve', { params: { path: { id: task } }, headers: { 'Idempotency-Key': newKey() } }))
      say(t('offer.reserve_done'))
    } catch (cause) {
      say(problem(cause), 'bad')
    } finally {
      busy.value = false
      await Promise.all(['gaps', 'tasks'].map((queryKey) => client.invalidateQueries({ queryKey: [queryKey] })))
    }
  }
  return { busy, ask }
}
