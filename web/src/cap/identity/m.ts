import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/sign-in', component: () => import('./parts/SignIn.vue') },
    { path: '/me', component: () => import('./m/Me.vue') },
    { path: '/me/data', component: () => import('./m/Data.vue'), meta: { signedIn: true } },
  ],
  menu: [{ to: '/me', words: 'nav.me', icon: 'person', order: 90 }],
}
export default face
