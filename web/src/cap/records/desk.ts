import type { Face } from '../menu'

const face: Face = {
  routes: [
    {
      path: '/records',
      component: () => import('./desk/Shell.vue'),
      meta: { signedIn: true },
      children: [
        { path: '', component: () => import('./desk/Records.vue') },
        { path: 'letters', component: () => import('./desk/Letters.vue') },
        { path: 'commendations', component: () => import('./desk/Commendations.vue') },
        { path: 'objections', component: () => import('./parts/MyObjections.vue') },
        { path: 'cooperation', component: () => import('./desk/Cooperation.vue') },
        { path: 'figures', component: () => import('./desk/Figures.vue') },
        { path: 'questions', component: () => import('./desk/Questions.vue') },
        { path: 'unit', component: () => import('./desk/Unit.vue') },
      ],
    },
  ],
  menu: [
    { to: '/records', words: 'records.nav', icon: 'check', order: 30, roles: ['community_coordinator', 'community_secretary', 'dispatcher'] },
    { to: '/records/questions', words: 'records.desk.tab.questions', icon: 'star', order: 31, roles: ['auditor'] },
    { to: '/records/unit', words: 'records.unit.title', icon: 'star', order: 32, roles: ['unit_liaison'] },
  ],
}
export default face
