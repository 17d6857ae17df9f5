import type { Face } from '../menu'

const face: Face = {
  routes: [{ path: '/care', component: () => import('./desk/Care.vue'), meta: { signedIn: true } }],
  menu: [{ to: '/care', words: 'care.nav', icon: 'help', order: 32, roles: ['community_coordinator', 'community_secretary', 'dispatcher', 'unit_liaison', 'grid_worker'] }],
}
export default face
