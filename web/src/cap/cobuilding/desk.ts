import type { Face } from '../menu'
import { OFFICE } from './micro'

const face: Face = {
  routes: [{ path: '/micro-projects', component: () => import('./desk/MicroProjects.vue'), meta: { signedIn: true } }],
  menu: [{ to: '/micro-projects', words: 'micro.nav', icon: 'home', order: 34, roles: OFFICE }],
}
export default face
