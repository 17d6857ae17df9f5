import type { Face } from '../menu'
import Home from './m/Home.vue'

const face: Face = {
  routes: [
    { path: '/', component: Home },
    { path: '/new', component: () => import('./m/New.vue') },
    { path: '/receipt/:token', component: () => import('./m/Receipt.vue') },
    { path: '/requests', component: () => import('./m/Mine.vue') },
    { path: '/requests/:id', component: () => import('./m/Request.vue') },
    { path: '/wishes', component: () => import('./m/Wishes.vue') },
    { path: '/tasks', component: () => import('./m/Tasks.vue'), meta: { signedIn: true } },
    { path: '/tasks/:id', component: () => import('./m/Task.vue'), meta: { signedIn: true } },
    { path: '/claims', component: () => import('./m/Claims.vue'), meta: { signedIn: true } },
    { path: '/today', component: () => import('./m/Today.vue'), meta: { signedIn: true } },
    { path: '/my-grid', component: () => import('./m/MyGrid.vue'), meta: { signedIn: true } },
    { path: '/outbox', component: () => import('./m/Outbox.vue') },
  ],
  menu: [
    { to: '/', words: 'nav.home', icon: 'home', order: 0 },
    { to: '/today', words: 'nav.today', icon: 'today', order: 10, roles: ['grid_worker'] },
    { to: '/tasks', words: 'nav.tasks', icon: 'hand', order: 20, roles: ['volunteer', 'in_service_member'] },
    { to: '/requests', words: 'nav.requests', icon: 'list', order: 30 },
  ],
}
export default face
