import type { Face } from '../menu'

const face: Face = { routes: [{ path: '/grids', component: () => import('./parts/GridBoard.vue') }], menu: [] }
export default face
