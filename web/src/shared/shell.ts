import { useQueryClient } from '@tanstack/vue-query'
import { onErrorCaptured, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { ownDrafts } from './draft'
import { forgetRead } from './offline'
import { useDistrict, useSession } from './session'
import { say } from './toast'
import { useWords } from './words'

/** What both faces do around their pages: who may be where, the title, faults that nobody caught, one owner of what is kept. */
export function useShell() {
  const { t, problem } = useWords()
  const route = useRoute()
  const router = useRouter()
  const client = useQueryClient()
  const session = useSession()
  const { data: district } = useDistrict()
  watch(
    [() => route.fullPath, session.known, session.me],
    () => {
      if (route.meta.signedIn && session.known.value && !session.me.value) void router.replace({ path: '/sign-in', query: { to: route.fullPath } })
    },
    { immediate: true },
  )
  // Another person on the same device sees nothing that the one before was shown or wrote.
  watch(
    () => session.me.value?.account,
    (now, before) => {
      if (now) ownDrafts(now)
      if (!before || now === before) return
      void forgetRead()
      void client.resetQueries({ predicate: ({ queryKey }) => !['me', 'tenant'].includes(String(queryKey[0])) })
    },
    { immediate: true },
  )
  watch(district, (now) => now && (document.title = `${now.name} · ${t('ui.product')}`), { immediate: true })
  onErrorCaptured((cause) => say(problem(cause), 'bad'))
  return { ...session, district, client, route, router }
}
