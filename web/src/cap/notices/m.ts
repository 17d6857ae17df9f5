import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/inbox', component: () => import('./m/Inbox.vue'), meta: { signedIn: true } },
    { path: '/me/notices', component: () => import('./m/Settings.vue'), meta: { signedIn: true } },
  ],
  menu: [{ to: '/inbox', words: 'nav.inbox', icon: 'bell', order: 40, signedIn: true }],
}
export default face
