import { api, must, type Schemas } from '@/api/client'
import { at, reason, type Action, type Form, type Step } from './actions'

const step = (name: string, body?: (form: Form) => unknown) => (id: string, form: Form) => ({
  path: `/api/requests/${id}/${name}`,
  ...(body ? { body: body(form) } : {}),
})

const classified = ({ kind, urgency, category }: Form): Schemas['ReclassifyRequest'] => ({
  ...(kind ? { kind: kind as Schemas['Kind'] } : {}),
  ...(urgency ? { urgency: urgency as Schemas['Urgency'] } : {}),
  ...(category?.trim() ? { category: category.trim() } : {}),
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
    warns: true,
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
    warns: true,
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
    warns: true,
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
    warns: true,
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
      { name: 'kind', kind: 'choice', values: ['help', 'consult', 'complain', 'report', 'suggest', 'grid_event'], group: 'kind' },
      { name: 'category', kind: 'category', optional: true },
      { name: 'urgency', kind: 'choice', values: ['routine', 'urgent'], group: 'urgency' },
    ],
    guarded: true,
    run: (id, form, headers) => must(api.POST('/api/requests/{id}/reclassify', { params: at(id), headers, body: classified(form) })),
    undo: (_answer, id, begun) => must(api.POST('/api/requests/{id}/reclassify', { params: at(id), body: classified(begun) })),
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
    warns: true,
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
