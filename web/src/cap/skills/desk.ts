import type { Face } from '../menu'

const face: Face = {
  routes: [{ path: '/skills', component: () => import('./desk/Skills.vue'), meta: { signedIn: true } }],
  menu: [{ to: '/skills', words: 'skills.nav', icon: 'hand', order: 30, roles: ['community_coordinator', 'community_secretary', 'dispatcher', 'sysadmin'] }],
}
export default face
