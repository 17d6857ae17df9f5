import type { Schemas } from '@/api/client'

export const ROLES: readonly Schemas['Role'][] = [
  'resident', 'volunteer', 'in_service_member', 'unit_liaison', 'grid_worker', 'community_coordinator', 'community_secretary', 'dispatcher',
  'handler', 'callback_officer', 'project_lead', 'dpo', 'sysadmin', 'secadmin', 'auditor',
]

export type AccountAction = 'grant_role' | 'suspend_account' | 'resume_account'
