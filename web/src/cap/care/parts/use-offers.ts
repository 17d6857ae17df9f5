import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { api, ifMatch, must } from '@/api/client'
import { useList } from '@/shared/list'
import { sure } from '@/shared/sure'
import { say } from '@/shared/toast'
import { useWords } from '@/shared/words'
import type { Service } from '../care'

/** Offers of services: one's own, and for an office those of its area; published, taken off, put back. */
export function useOffers(state: Ref<Service['state'] | ''>, narrow: { mine?: boolean; area?: Ref<string> } = {}) {
  const { t, problem } = useWords()
  const client = useQueryClient()
  const list = useList(
    computed(() => ['service-offers', state.value, narrow.mine ?? false, narrow.area?.value ?? '']),
    (after) => must(api.GET('/api/services/offers', { params: { query: { limit: 50, ...(narrow.mine ? { mine: true } : {}), ...(narrow.area?.value ? { area: narrow.area.value } : {}), ...(state.value ? { state: state.value } : {}), ...(after ? { after } : {}) } } })),
  )
  const busy = ref('')
  const renew = () => Promise.all([client.invalidateQueries({ queryKey: ['service-offers'] }), client.invalidateQueries({ queryKey: ['services'] })])
  const send = (step: 'publish' | 'withdraw', id: string, version: number) => {
    const options = { params: { path: { id } }, headers: ifMatch(version) }
    return must(step === 'publish' ? api.POST('/api/services/{id}/publish', options) : api.POST('/api/services/{id}/withdraw', options))
  }
  async function take(step: 'publish' | 'withdraw', one: Service) {
    if (busy.value) return
    const how = one.state === 'offered' ? 'refuse' : 'withdraw'
    if (step === 'withdraw' && !(await sure({ title: t(`care.service.${how}`), words: t(`care.service.${how}_follows`, { name: one.name }), yes: t(`care.service.${how}`) }))) return
    busy.value = one.id
    try {
      const after = await send(step, one.id, one.version)
      const back = step === 'publish' ? 'withdraw' : 'publish'
      // Who may not publish cannot put it back themselves.
      const undo = after.allowed.includes(`${back}_service`) ? () => send(back, after.id, after.version).finally(renew) : undefined
      say(t(`care.service.${step}_done`), 'good', undo)
    } catch (cause) {
      say(problem(cause), 'bad')
    }
    busy.value = ''
    await renew()
  }
  return { list, busy, take, renew }
}
