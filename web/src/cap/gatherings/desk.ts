import type { Face } from '../menu'
import { KEEPERS } from './gatherings'

const face: Face = {
  routes: [
    { path: '/gatherings', component: () => import('./desk/Gatherings.vue'), meta: { signedIn: true } },
    { path: '/gatherings/:id', component: () => import('./desk/Gathering.vue'), meta: { signedIn: true } },
  ],
  menu: [{ to: '/gatherings', words: 'gatherings.nav', icon: 'today', order: 34, roles: KEEPERS }],
}
export default face
