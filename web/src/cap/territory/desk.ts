import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/grids', component: () => import('./parts/GridBoard.vue') },
    { path: '/areas', component: () => import('./desk/Areas.vue') },
    { path: '/import', component: () => import('./desk/Import.vue'), meta: { signedIn: true } },
  ],
  menu: [
    { to: '/grids', words: 'nav.grids', icon: 'person', order: 50 },
    { to: '/areas', words: 'nav.areas', icon: 'areas', order: 55, roles: ['sysadmin', 'secadmin', 'dispatcher', 'community_coordinator'] },
    { to: '/import', words: 'nav.import', icon: 'list', order: 57, roles: ['sysadmin'] },
  ],
}
export default face
