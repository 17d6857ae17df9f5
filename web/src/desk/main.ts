import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import '@/shared/theme.css'
import { collect, type Face } from '@/cap/menu'
import { i18n, startWords } from '@/shared/i18n'
import { newQueryClient } from '@/shared/query'
import { applySettings } from '@/shared/settings'
import App from './App.vue'

applySettings()
const faces = import.meta.glob<Face>('../cap/*/desk.ts', { eager: true, import: 'default' })
const { routes, menu } = collect(faces)
const router = createRouter({
  history: createWebHistory('/desk/'),
  routes: [...routes, { path: '/:rest(.*)*', component: () => import('@/shared/Lost.vue') }],
})
const app = createApp(App, { menu })
app.use(VueQueryPlugin, { queryClient: newQueryClient() })
app.use(i18n)
app.use(router)
void startWords().then(() => app.mount('#app'))
