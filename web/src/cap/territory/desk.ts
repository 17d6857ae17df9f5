import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/grids', component: () => import('./parts/GridBoard.vue') },
    { path: '/areas', component: () => import('./desk/Areas.vue') },
  ],
  menu: [
    { to: '/grids', words: 'nav.grids', icon: 'person', order: 50 },
    { to: '/areas', words: 'nav.areas', icon: 'areas', order: 55, roles: ['sysadmin', 'secadmin', 'dispatcher', 'community_coordinator'] },
  ],
}
export default face
