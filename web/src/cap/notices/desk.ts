import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/inbox', component: () => import('./m/Inbox.vue'), meta: { signedIn: true, slim: true } },
    { path: '/me/notices', component: () => import('./m/Settings.vue'), meta: { signedIn: true, slim: true } },
    { path: '/notice-texts', component: () => import('./desk/Texts.vue'), meta: { signedIn: true } },
  ],
  menu: [
    { to: '/inbox', words: 'nav.inbox', icon: 'bell', order: 40, signedIn: true },
    { to: '/notice-texts', words: 'nav.notice_texts', icon: 'bell', order: 74, roles: ['sysadmin'] },
  ],
}
export default face
