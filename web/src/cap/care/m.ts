import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/services', component: () => import('./m/Services.vue') },
    { path: '/services/mine', component: () => import('./m/MyServices.vue'), meta: { signedIn: true } },
    { path: '/services/:id', component: () => import('./m/Service.vue') },
    { path: '/pairings', component: () => import('./m/Pairings.vue'), meta: { signedIn: true } },
    { path: '/pairings/:id', component: () => import('./m/Pairing.vue'), meta: { signedIn: true } },
    { path: '/walks', component: () => import('./m/Walks.vue'), meta: { signedIn: true } },
  ],
  menu: [],
}
export default face
