import type { Role } from '@/shared/session'

const OFFICE: readonly Role[] = ['community_coordinator', 'community_secretary', 'dispatcher']

/** The desk's pages, and whose they are; as docs/permissions.txt has it. */
export const TABS: readonly { name: string; to: string; roles: readonly Role[] }[] = [
  { name: 'list', to: '/records', roles: OFFICE },
  { name: 'letters', to: '/records/letters', roles: ['community_coordinator', 'community_secretary'] },
  { name: 'commendations', to: '/records/commendations', roles: OFFICE },
  { name: 'figures', to: '/records/figures', roles: OFFICE },
  { name: 'questions', to: '/records/questions', roles: [...OFFICE, 'auditor'] },
  { name: 'unit', to: '/records/unit', roles: ['unit_liaison'] },
  { name: 'cooperation', to: '/records/cooperation', roles: [...OFFICE, 'unit_liaison'] },
]

export const tabsOf = (roles: ReadonlySet<Role>) => TABS.filter((tab) => tab.roles.some((role) => roles.has(role)))
