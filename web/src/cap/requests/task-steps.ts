import { api, must, type Schemas } from '@/api/client'
import { at, reason, type Action, type Step } from './actions'

/** A place that was just taken is given back. */
const leaveAgain = (answer: unknown) => must(api.POST('/api/claims/{id}/leave', { params: at((answer as Schemas['ClaimView']).id), body: {} }))

/** Steps with a task and with one's own place on it; `claim` is the caller's place. */
export const TASK_STEPS: Partial<Record<Action, Step & { onClaim?: boolean }>> = {
  claim: {
    tone: 'main',
    fields: [],
    run: (id, _form, headers) => must(api.POST('/api/tasks/{id}/claim', { params: at(id), headers })),
    undo: leaveAgain,
  },
  join_waiting_list: {
    tone: 'main',
    fields: [],
    run: (id, _form, headers) => must(api.POST('/api/tasks/{id}/wait', { params: at(id), headers })),
    undo: leaveAgain,
  },
  accept_offer: {
    tone: 'main',
    onClaim: true,
    fields: [],
    run: (id, _form, headers) => must(api.POST('/api/claims/{id}/accept', { params: at(id), headers })),
  },
  report_work: {
    tone: 'main',
    onClaim: true,
    fields: [
      { name: 'text', kind: 'text', min: 1, max: 1000 },
      { name: 'minutes', kind: 'number', min: 1, max: 1440 },
    ],
    run: (id, form, headers) =>
      must(api.POST('/api/claims/{id}/report', { params: at(id), headers, body: { text: form.text!, minutes: Number(form.minutes) } })),
    photos: (id) => `/api/claims/${id}/photos`,
    kept: (id, form) => ({ path: `/api/claims/${id}/report`, body: { text: form.text, minutes: Number(form.minutes) } }),
  },
  receive_task: {
    tone: 'main',
    fields: [],
    run: (id, _form, headers) => must(api.POST('/api/tasks/{id}/receive', { params: at(id), headers })),
  },
  finish_task: {
    tone: 'main',
    fields: [],
    warns: true,
    run: (id, _form, headers) => must(api.POST('/api/tasks/{id}/finish', { params: at(id), headers })),
  },
  decide_return: {
    tone: 'plain',
    fields: [{ name: 'approve', kind: 'choice', values: ['true', 'false'], group: 'approve' }],
    warns: true,
    run: (id, form, headers) =>
      must(api.POST('/api/tasks/{id}/decide-return', { params: at(id), headers, body: { approve: form.approve === 'true' } })),
  },
  return_task: {
    tone: 'plain',
    fields: [
      {
        name: 'ground',
        kind: 'choice',
        values: ['not_our_duty', 'outside_area', 'handled_elsewhere', 'needs_joint_handling', 'unclear'],
        group: 'return_ground',
      },
    ],
    warns: true,
    run: (id, form, headers) =>
      must(api.POST('/api/tasks/{id}/return', { params: at(id), headers, body: { ground: form.ground as Schemas['ReturnGround'] } })),
  },
  decline_offer: {
    tone: 'plain',
    onClaim: true,
    fields: [{ ...reason, min: 0, max: 200, optional: true }],
    run: (id, form, headers) =>
      must(api.POST('/api/claims/{id}/decline', { params: at(id), headers, body: form.reason ? { reason: form.reason } : {} })),
  },
  leave: {
    tone: 'bad',
    onClaim: true,
    fields: [{ ...reason, min: 0, max: 200, optional: true }],
    warns: true,
    run: (id, form, headers) =>
      must(api.POST('/api/claims/{id}/leave', { params: at(id), headers, body: form.reason ? { reason: form.reason } : {} })),
  },
  cancel_task: {
    tone: 'bad',
    fields: [reason],
    warns: true,
    run: (id, form, headers) => must(api.POST('/api/tasks/{id}/cancel', { params: at(id), headers, body: { reason: form.reason! } })),
  },
}
