import type { Face } from '../menu'
import Board from './desk/Board.vue'

const DESKS = ['community_coordinator', 'community_secretary', 'dispatcher'] as const

const face: Face = {
  routes: [
    { path: '/', redirect: '/board' },
    { path: '/board', component: Board, meta: { signedIn: true, full: true } },
    { path: '/requests/:id', redirect: (to) => ({ path: '/board', query: { id: String(to.params.id) } }) },
    { path: '/tasks/:id', component: () => import('./desk/ToTask.vue'), meta: { signedIn: true } },
    { path: '/gaps', component: () => import('./desk/Gaps.vue'), meta: { signedIn: true } },
    { path: '/figures', component: () => import('./desk/Figures.vue'), meta: { signedIn: true } },
    { path: '/map', component: () => import('./desk/Map.vue'), meta: { signedIn: true } },
    { path: '/duties', component: () => import('./desk/Duties.vue'), meta: { signedIn: true } },
    { path: '/callbacks', component: () => import('./desk/Callbacks.vue'), meta: { signedIn: true } },
  ],
  menu: [
    { to: '/board', words: 'nav.board', icon: 'board', order: 0, roles: [...DESKS, 'grid_worker', 'handler', 'unit_liaison'] },
    { to: '/gaps', words: 'gaps.nav', icon: 'clock', order: 5, roles: ['community_coordinator', 'dispatcher'] },
    { to: '/figures', words: 'nav.figures', icon: 'figures', order: 10, roles: DESKS },
    { to: '/map', words: 'nav.map', icon: 'areas', order: 15, roles: DESKS },
    { to: '/duties', words: 'nav.duties', icon: 'list', order: 58, roles: ['sysadmin', 'dispatcher'] },
    { to: '/callbacks', words: 'nav.callbacks', icon: 'phone', order: 20, roles: ['callback_officer'] },
  ],
}
export default face
