import type { Face } from '../menu'

const KEEPERS = ['sysadmin', 'secadmin', 'auditor', 'dispatcher'] as const

const face: Face = {
  routes: [
    { path: '/rules', component: () => import('./desk/Rules.vue'), meta: { signedIn: true } },
    { path: '/calendar', component: () => import('./desk/Calendar.vue'), meta: { signedIn: true } },
  ],
  menu: [
    { to: '/rules', words: 'nav.rules', icon: 'list', order: 70, roles: KEEPERS },
    { to: '/calendar', words: 'nav.calendar', icon: 'today', order: 72, roles: KEEPERS },
  ],
}
export default face
