import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/report-ins', component: () => import('./desk/ReportIns.vue'), meta: { signedIn: true } },
    { path: '/report-ins/placement', component: () => import('./desk/Placement.vue'), meta: { signedIn: true } },
    { path: '/report-ins/rounds', component: () => import('./desk/Rounds.vue'), meta: { signedIn: true } },
    { path: '/report-ins/rounds/:id', component: () => import('./desk/Round.vue'), meta: { signedIn: true } },
    { path: '/report-ins/roster', component: () => import('./desk/Roster.vue'), meta: { signedIn: true } },
    { path: '/report-ins/figures', component: () => import('./desk/Counts.vue'), meta: { signedIn: true } },
    { path: '/my-unit', component: () => import('./m/MyUnit.vue'), meta: { signedIn: true, slim: true } },
    { path: '/my-unit/roster', component: () => import('./desk/Roster.vue'), meta: { signedIn: true } },
  ],
  menu: [
    { to: '/report-ins', words: 'reportin.nav', icon: 'person', order: 30, roles: ['community_coordinator', 'community_secretary', 'dispatcher'] },
    { to: '/my-unit', words: 'reportin.unit.nav', icon: 'person', order: 31, roles: ['unit_liaison'] },
  ],
}
export default face
