import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/sign-in', component: () => import('./parts/SignIn.vue') },
    { path: '/me', component: () => import('./m/Me.vue') },
    { path: '/me/data', component: () => import('./m/Data.vue'), meta: { signedIn: true } },
    { path: '/accounts', component: () => import('./desk/Accounts.vue'), meta: { signedIn: true } },
    { path: '/rules', component: () => import('./desk/Rules.vue'), meta: { signedIn: true } },
  ],
  menu: [
    { to: '/accounts', words: 'nav.accounts', icon: 'key', order: 60, roles: ['secadmin', 'sysadmin', 'auditor'] },
    { to: '/rules', words: 'nav.rules', icon: 'list', order: 70, roles: ['sysadmin', 'secadmin', 'auditor', 'dispatcher'] },
  ],
}
export default face
