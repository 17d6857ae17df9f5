import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/sign-in', component: () => import('./parts/SignIn.vue') },
    { path: '/me', component: () => import('./m/Me.vue'), meta: { slim: true } },
    { path: '/me/data', component: () => import('./m/Data.vue'), meta: { signedIn: true, slim: true } },
    { path: '/accounts', component: () => import('./desk/Accounts.vue'), meta: { signedIn: true } },
    { path: '/accounts/import', component: () => import('./desk/ImportAccounts.vue'), meta: { signedIn: true } },
    { path: '/consents', component: () => import('./desk/Consents.vue'), meta: { signedIn: true } },
    { path: '/data-rights', component: () => import('./desk/DataRights.vue'), meta: { signedIn: true } },
  ],
  menu: [
    { to: '/accounts', words: 'nav.accounts', icon: 'key', order: 60, roles: ['secadmin', 'sysadmin', 'auditor'] },
    { to: '/data-rights', words: 'nav.data_rights', icon: 'person', order: 62, roles: ['dpo'] },
    { to: '/consents', words: 'nav.consents', icon: 'hand', order: 64, roles: ['dpo'] },
  ],
}
export default face
