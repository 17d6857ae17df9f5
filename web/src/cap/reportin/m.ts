import type { Face } from '../menu'

/** The tab bar is full: these stand under `/me` and on the home page of those whom they concern. */
const face: Face = {
  routes: [
    { path: '/report-in', component: () => import('./m/MyReportIn.vue'), meta: { signedIn: true } },
    { path: '/report-in/write', component: () => import('./m/Write.vue'), meta: { signedIn: true } },
    { path: '/my-unit', component: () => import('./m/MyUnit.vue'), meta: { signedIn: true } },
    { path: '/rounds', component: () => import('./m/MyRounds.vue'), meta: { signedIn: true } },
    { path: '/rounds/:id', component: () => import('./m/MyPeople.vue'), meta: { signedIn: true } },
  ],
  menu: [],
}
export default face
