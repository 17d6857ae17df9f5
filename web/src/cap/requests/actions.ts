import { api, must, type Schemas } from '@/api/client'

export type Action = Schemas['Action']

/** One thing asked before an action is done. */
export interface Field {
  name: string
  kind: 'line' | 'text' | 'choice' | 'number' | 'date'
  min?: number
  max?: number
  optional?: boolean
  /** Values of a choice; their words are under `group`. */
  values?: readonly string[]
  group?: string
}

type Form = Record<string, string>
type Headers = Record<string, string>

/** How an action is offered and done. Whether it is offered at all is the server's word. */
export interface Step {
  tone: 'main' | 'plain' | 'bad'
  fields: readonly Field[]
  /** Its consequence is said in words before it is done. */
  warns?: boolean
  /** It overwrites words, so the version that was read goes with it. */
  guarded?: boolean
  run: (id: string, form: Form, headers: Headers) => Promise<unknown>
  /** The same write as it is kept on the phone until there is a network; without it the step needs one. */
  kept?: (id: string, form: Form) => { path: string; body?: unknown }
}

const reason = { name: 'reason', kind: 'text', min: 2, max: 300 } as const
const at = (id: string) => ({ path: { id } })
const step = (name: string, body?: (form: Form) => unknown) => (id: string, form: Form) => ({
  path: `/api/requests/${id}/${name}`,
  ...(body ? { body: body(form) } : {}),
})

/** Steps with a request, in the order in which they are offered. */
export const REQUEST_STEPS: Partial<Record<Action, Step>> = {
  accept: {
    tone: 'main',
    fields: [],
    run: (id, _form, headers) => must(api.POST('/api/requests/{id}/accept', { params: at(id), headers })),
    kept: step('accept'),
  },
  answer: {
    tone: 'main',
    fields: [{ name: 'text', kind: 'text', min: 1, max: 1000 }],
    run: (id, form, headers) => must(api.POST('/api/requests/{id}/answer', { params: at(id), headers, body: { text: form.text! } })),
    kept: step('answer', (form) => ({ text: form.text })),
  },
  solve_on_spot: {
    tone: 'main',
    fields: [{ name: 'line', kind: 'text', min: 2, max: 500 }],
    run: (id, form, headers) => must(api.POST('/api/requests/{id}/solve', { params: at(id), headers, body: { line: form.line! } })),
    kept: step('solve', (form) => ({ line: form.line })),
  },
  vet_wish: {
    tone: 'main',
    fields: [{ name: 'public_text', kind: 'text', min: 4, max: 200 }],
    guarded: true,
    run: (id, form, headers) =>
      must(api.POST('/api/requests/{id}/vet-wish', { params: at(id), headers, body: { public_text: form.public_text! } })),
  },
  handle: {
    tone: 'main',
    fields: [
      { name: 'outcome', kind: 'choice', values: ['solved', 'partly', 'not_solved', 'explained'], group: 'outcome' },
      { name: 'reply', kind: 'text', min: 2, max: 1000 },
    ],
    guarded: true,
    run: (id, form, headers) =>
      must(
        api.POST('/api/requests/{id}/handle', {
          params: at(id),
          headers,
          body: { outcome: form.outcome as Schemas['Outcome'], reply: form.reply! },
        }),
      ),
    kept: step('handle', (form) => ({ outcome: form.outcome, reply: form.reply })),
  },
  note_contact: {
    tone: 'plain',
    fields: [],
    run: (id, _form, headers) => must(api.POST('/api/requests/{id}/note-contact', { params: at(id), headers })),
    kept: step('note-contact'),
  },
  ask: {
    tone: 'plain',
    fields: [{ name: 'question', kind: 'text', min: 2, max: 500 }],
    run: (id, form, headers) => must(api.POST('/api/requests/{id}/ask', { params: at(id), headers, body: { question: form.question! } })),
    kept: step('ask', (form) => ({ question: form.question })),
  },
  decide_application: {
    tone: 'main',
    fields: [{ name: 'approve', kind: 'choice', values: ['true', 'false'], group: 'approve' }],
    guarded: true,
    run: (id, form, headers) =>
      must(api.POST('/api/requests/{id}/decide-application', { params: at(id), headers, body: { approve: form.approve === 'true' } })),
  },
  give_verdict_by_proxy: {
    tone: 'plain',
    fields: [{ name: 'verdict', kind: 'choice', values: ['satisfied', 'basically', 'dissatisfied', 'none'], group: 'verdict' }],
    warns: true,
    run: (id, form, headers) =>
      must(
        api.POST('/api/requests/{id}/verdict-by-proxy', { params: at(id), headers, body: { verdict: form.verdict as Schemas['Verdict'] } }),
      ),
  },
  give_co_verdict: {
    tone: 'plain',
    fields: [{ name: 'verdict', kind: 'choice', values: ['satisfied', 'basically', 'dissatisfied'], group: 'verdict' }],
    run: (id, form, headers) =>
      must(api.POST('/api/requests/{id}/co-verdict', { params: at(id), headers, body: { verdict: form.verdict as Schemas['Verdict'] } })),
  },
  resume: {
    tone: 'plain',
    fields: [],
    run: (id, _form, headers) => must(api.POST('/api/requests/{id}/resume', { params: at(id), headers })),
  },
  close: {
    tone: 'plain',
    fields: [],
    warns: true,
    run: (id, _form, headers) => must(api.POST('/api/requests/{id}/close', { params: at(id), headers })),
  },
  reopen: {
    tone: 'plain',
    fields: [{ ...reason, max: 500 }],
    run: (id, form, headers) => must(api.POST('/api/requests/{id}/reopen', { params: at(id), headers, body: { reason: form.reason! } })),
  },
  escalate: {
    tone: 'plain',
    fields: [reason],
    warns: true,
    run: (id, form, headers) => must(api.POST('/api/requests/{id}/escalate', { params: at(id), headers, body: { reason: form.reason! } })),
  },
  request_extension: {
    tone: 'plain',
    fields: [
      { name: 'n', kind: 'number', min: 1, max: 90 },
      { name: 'unit', kind: 'choice', values: ['work_day', 'natural_day', 'hour'], group: 'unit' },
      { ...reason, max: 500 },
    ],
    run: (id, form, headers) =>
      must(
        api.POST('/api/requests/{id}/request-extension', {
          params: at(id),
          headers,
          body: { by: { n: Number(form.n), unit: form.unit as Schemas['Unit'] }, reason: form.reason! },
        }),
      ),
  },
  request_suspension: {
    tone: 'plain',
    fields: [
      { name: 'review_on', kind: 'date' },
      { ...reason, max: 500 },
    ],
    run: (id, form, headers) =>
      must(
        api.POST('/api/requests/{id}/request-suspension', {
          params: at(id),
          headers,
          body: { review_on: form.review_on!, reason: form.reason! },
        }),
      ),
  },
  request_termination: {
    tone: 'plain',
    fields: [{ ...reason, max: 500 }],
    warns: true,
    run: (id, form, headers) =>
      must(api.POST('/api/requests/{id}/request-termination', { params: at(id), headers, body: { reason: form.reason! } })),
  },
  reclassify: {
    tone: 'plain',
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        values: ['help', 'consult', 'complain', 'report', 'suggest', 'grid_event'],
        group: 'kind',
        optional: true,
      },
      { name: 'urgency', kind: 'choice', values: ['routine', 'urgent'], group: 'urgency', optional: true },
    ],
    guarded: true,
    run: (id, form, headers) =>
      must(
        api.POST('/api/requests/{id}/reclassify', {
          params: at(id),
          headers,
          body: {
            ...(form.kind ? { kind: form.kind as Schemas['RequestLine']['kind'] } : {}),
            ...(form.urgency ? { urgency: form.urgency as Schemas['Urgency'] } : {}),
          },
        }),
      ),
  },
  transfer_emergency: {
    tone: 'bad',
    fields: [{ name: 'to', kind: 'choice', values: ['110', '119', '120', '122'], group: 'emergency' }],
    warns: true,
    run: (id, form, headers) =>
      must(
        api.POST('/api/requests/{id}/transfer-emergency', { params: at(id), headers, body: { to: form.to as Schemas['Emergency'] } }),
      ),
  },
  decline: {
    tone: 'bad',
    fields: [
      {
        name: 'code',
        kind: 'choice',
        values: [
          'outside_duty',
          'answered_no_new_facts',
          'petition',
          'court',
          'arbitration',
          'discipline',
          'reconsideration',
          'disclosure',
          'secret',
          'unlawful',
        ],
        group: 'decline_code',
      },
    ],
    warns: true,
    run: (id, form, headers) =>
      must(api.POST('/api/requests/{id}/decline', { params: at(id), headers, body: { code: form.code as Schemas['DeclineCode'] } })),
  },
  reject_wish: {
    tone: 'bad',
    fields: [reason],
    run: (id, form, headers) =>
      must(api.POST('/api/requests/{id}/reject-wish', { params: at(id), headers, body: { reason: form.reason! } })),
  },
  withdraw: {
    tone: 'bad',
    fields: [],
    warns: true,
    run: (id, _form, headers) => must(api.POST('/api/requests/{id}/withdraw', { params: at(id), headers })),
  },
}

/** Steps with a task and with one's own place on it; `claim` is the caller's place. */
export const TASK_STEPS: Partial<Record<Action, Step & { onClaim?: boolean }>> = {
  claim: { tone: 'main', fields: [], run: (id, _form, headers) => must(api.POST('/api/tasks/{id}/claim', { params: at(id), headers })) },
  join_waiting_list: {
    tone: 'main',
    fields: [],
    run: (id, _form, headers) => must(api.POST('/api/tasks/{id}/wait', { params: at(id), headers })),
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

/** The allowed actions that this page can do, in the order of the table. */
export function offered<S>(steps: Partial<Record<Action, S>>, allowed: readonly Action[], but: readonly Action[] = []): [Action, S][] {
  const may = new Set(allowed)
  return (Object.entries(steps) as [Action, S][]).filter(([action]) => may.has(action) && !but.includes(action))
}

/** Which field is not right yet, if any. */
export function missing(fields: readonly Field[], form: Form): Field | undefined {
  return fields.find((field) => {
    // A number field hands over a number.
    const value = String(form[field.name] ?? '').trim()
    if (!value) return !field.optional
    if (field.kind === 'number') return !(Number(value) >= (field.min ?? 0) && Number(value) <= (field.max ?? Infinity))
    const length = [...value].length
    return (field.kind === 'text' || field.kind === 'line') && (length < (field.min ?? 0) || length > (field.max ?? Infinity))
  })
}
