import type { Face } from '../menu'
import { KEEPERS } from './venues'

const face: Face = {
  routes: [{ path: '/venues', component: () => import('./desk/Register.vue'), meta: { signedIn: true } }],
  menu: [{ to: '/venues', words: 'venues.nav', icon: 'pin', order: 33, roles: KEEPERS }],
}
export default face
