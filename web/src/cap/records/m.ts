import type { Face } from '../menu'

const signedIn = { signedIn: true }

const face: Face = {
  routes: [
    { path: '/records', component: () => import('./m/Records.vue'), meta: signedIn },
    { path: '/records/:id', component: () => import('./m/Record.vue'), meta: signedIn },
    { path: '/feedback-sheets', component: () => import('./m/Sheets.vue'), meta: signedIn },
    { path: '/thanks', component: () => import('./m/Thanks.vue'), meta: signedIn },
    { path: '/thanks/write', component: () => import('./m/WriteThanks.vue'), meta: signedIn },
    { path: '/thanks-wall', component: () => import('./m/Wall.vue') },
    { path: '/nominations', component: () => import('./m/PublicNominations.vue') },
    { path: '/nominate', component: () => import('./m/Nominate.vue'), meta: signedIn },
    { path: '/my-objections', component: () => import('./parts/MyObjections.vue'), meta: signedIn },
    { path: '/cooperation', component: () => import('./parts/Cooperation.vue'), meta: signedIn },
    { path: '/my-nominations', component: () => import('./m/MyNominations.vue'), meta: signedIn },
  ],
  menu: [],
}
export default face
