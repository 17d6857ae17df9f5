import type { Face } from '../menu'
import { KEEPERS } from './codes'

const face: Face = {
  routes: [
    {
      path: '/organisation',
      component: () => import('./desk/Organisation.vue'),
      meta: { signedIn: true },
      children: [
        { path: '', component: () => import('./desk/Bodies.vue') },
        { path: 'bodies/:id', component: () => import('./desk/Body.vue'), props: true },
        { path: 'units', component: () => import('./desk/Units.vue') },
        { path: 'units/:id', component: () => import('./desk/Unit.vue'), props: true },
        { path: 'posts', component: () => import('./desk/Appointments.vue') },
        { path: 'persons/:id', component: () => import('./desk/Person.vue'), props: true },
        { path: 'teams', component: () => import('./desk/Teams.vue') },
        { path: 'teams/:id', component: () => import('./desk/Team.vue'), props: true },
        { path: 'social', component: () => import('./desk/Socials.vue') },
        { path: 'social/:id', component: () => import('./desk/Social.vue'), props: true },
        { path: 'zones', component: () => import('./desk/Zones.vue') },
        { path: 'checks', component: () => import('./desk/Checks.vue') },
        { path: 'tables', component: () => import('./desk/Tables.vue') },
      ],
    },
  ],
  menu: [{ to: '/organisation', words: 'org.title', icon: 'star', order: 30, roles: [...KEEPERS, 'sysadmin', 'grid_worker', 'unit_liaison'] }],
}
export default face
