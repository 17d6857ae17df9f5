import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, must } from '@/api/client'
import { language } from './settings'

/** What people are asked to agree to for a purpose, in their language; nothing while the district has published none. */
export function useNotice(purpose: string) {
  const query = useQuery({ queryKey: ['consent-notices'], queryFn: () => must(api.GET('/api/consent-notices')) })
  const notice = computed(() => query.data.value?.items.find((one) => one.purpose === purpose))
  return {
    query,
    version: computed(() => notice.value?.version),
    text: computed(() => (language.value === 'zh' ? notice.value?.text_zh : notice.value?.text_en)),
  }
}
