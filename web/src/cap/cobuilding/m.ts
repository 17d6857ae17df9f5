import type { Face } from '../menu'

const face: Face = {
  routes: [
    { path: '/micro-projects', component: () => import('./m/MicroProjects.vue') },
    { path: '/micro-projects/:id', component: () => import('./m/MicroProject.vue') },
    { path: '/micro-claims', component: () => import('./m/MyMicroClaims.vue'), meta: { signedIn: true } },
  ],
  menu: [],
}
export default face
