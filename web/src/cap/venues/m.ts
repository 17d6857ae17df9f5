import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/venues', component: () => import('./m/Venues.vue') },
    { path: '/venues/:id', component: () => import('./m/Venue.vue') },
    { path: '/brands/:id', component: () => import('./m/Brand.vue') },
  ],
  menu: [],
}
export default face
