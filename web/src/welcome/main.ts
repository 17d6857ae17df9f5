import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import '@/shared/theme.css'
import { i18n, startWords } from '@/shared/i18n'
import { newQueryClient } from '@/shared/query'
import { applySettings } from '@/shared/settings'
import Welcome from './Welcome.vue'

applySettings()
const app = createApp(Welcome)
app.use(VueQueryPlugin, { queryClient: newQueryClient() })
app.use(i18n)
void startWords().then(() => app.mount('#app'))
