import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/skills', component: () => import('./m/MySkills.vue'), meta: { signedIn: true } },
    { path: '/letters', component: () => import('./m/Letters.vue'), meta: { signedIn: true } },
    { path: '/letter/:code', component: () => import('./m/Verify.vue') },
  ],
  menu: [],
}
export default face
