import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/gatherings', component: () => import('./m/Gatherings.vue') },
    { path: '/gatherings/:id', component: () => import('./m/Gathering.vue') },
  ],
  menu: [],
}
export default face
