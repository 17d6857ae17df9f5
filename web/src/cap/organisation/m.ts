import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/me/organisation', component: () => import('./m/MyOrganisation.vue'), meta: { signedIn: true } },
    { path: '/bodies/:id', component: () => import('./m/Body.vue'), meta: { signedIn: true }, props: true },
    { path: '/teams', component: () => import('./m/Teams.vue'), meta: { signedIn: true } },
    { path: '/teams/:id', component: () => import('./m/Team.vue'), meta: { signedIn: true }, props: true },
  ],
  menu: [],
}
export default face
