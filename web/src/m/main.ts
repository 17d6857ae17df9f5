import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import '@/shared/theme.css'
import { collect, type Face } from '@/cap/menu'
import { i18n, restOfWords, startWords } from '@/shared/i18n'
import { keepPages, keepReading } from '@/shared/offline'
import { newQueryClient } from '@/shared/query'
import { applySettings } from '@/shared/settings'
import App from './App.vue'

applySettings()
const faces = import.meta.glob<Face>('../cap/*/m.ts', { eager: true, import: 'default' })
const { routes, menu } = collect(faces)
const router = createRouter({
  history: createWebHistory('/m/'),
  routes: [...routes, { path: '/:rest(.*)*', component: () => import('@/shared/Lost.vue') }],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
// The first page waits for nothing but its own words; every other one for all of them.
router.beforeResolve(async (to) => {
  if (to.path !== '/') await restOfWords()
})
const app = createApp(App, { menu })
const queryClient = newQueryClient(43_200_000)
app.use(VueQueryPlugin, { queryClient })
app.use(i18n)
app.use(router)

/** Every page of this face is fetched while the phone has nothing else to do: without a network it cannot be. */
function fetchAhead(): void {
  const loads = routes.map(({ component }) => (typeof component === 'function' ? (component as () => Promise<unknown>)().catch(() => undefined) : undefined))
  void Promise.all(loads).then(keepPages)
}
void Promise.all([startWords(false), keepReading(queryClient)]).then(() => {
  app.mount('#app')
  void restOfWords().catch(() => undefined)
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(fetchAhead) : fetchAhead()), 1500)
})
