import 'fake-indexeddb/auto'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import { REQUEST_STEPS } from '@/cap/requests/request-steps'
import ActionBar from '@/cap/requests/parts/ActionBar.vue'
import Timeline from '@/cap/requests/parts/Timeline.vue'
import VerdictForm from '@/cap/requests/parts/VerdictForm.vue'
import SheetView from '@/cap/territory/parts/SheetView.vue'
import { i18n, startWords } from '@/shared/i18n'
import { outbox } from '@/shared/outbox'

const show = (component: Component, props: Record<string, unknown>) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return mount(component, { props, global: { plugins: [i18n, [VueQueryPlugin, { queryClient: client }]] }, attachTo: document.body })
}

beforeAll(() => startWords())
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('buttons', () => {
  const about = { id: 'r1', title: '灯坏了' }

  it('are those that the server allows, and no others', () => {
    vi.stubGlobal('fetch', async () => Response.json({}, { status: 401 }))
    const bar = show(ActionBar, { steps: REQUEST_STEPS, allowed: ['accept', 'ask', 'read', 'dispatch'], idOf: () => 'r1', about })
    expect(bar.findAll('[data-action]').map((one) => one.attributes('data-action'))).toEqual(['accept', 'ask'])
  })

  it('say what follows before a step that cannot be taken back', async () => {
    vi.stubGlobal('fetch', async () => Response.json({}, { status: 401 }))
    const bar = show(ActionBar, { steps: REQUEST_STEPS, allowed: ['withdraw'], idOf: () => 'r1', about })
    await bar.find('[data-action=withdraw]').trigger('click')
    await flushPromises()
    expect(document.body.textContent).toContain('撤回后就不再办理')
    expect(bar.emitted('done')).toBeUndefined()
  })

  it('keep the step on the phone while there is no network', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network')
    })
    const bar = show(ActionBar, { steps: REQUEST_STEPS, allowed: ['accept'], idOf: () => 'r1', about })
    await bar.find('[data-action=accept]').trigger('click')
    await vi.waitFor(() => expect(outbox.entries.value).toHaveLength(1))
    expect(outbox.entries.value[0]).toMatchObject({ kind: 'accept', path: '/api/requests/r1/accept', subject: 'r1', title: '灯坏了' })
    expect(bar.emitted('done')).toBeUndefined()
  })
})

it('a verdict is sent once, and a dissatisfied one says what follows', async () => {
  const give = vi.fn(async () => undefined)
  const form = show(VerdictForm, { give })
  expect(form.find('[data-send=verdict]').attributes('disabled')).toBeDefined()
  await form.find('[data-verdict=dissatisfied]').trigger('click')
  expect(form.text()).toContain('这件事会重新办理')
  await Promise.all([form.find('[data-send=verdict]').trigger('click'), form.find('[data-send=verdict]').trigger('click')])
  await flushPromises()
  expect(give).toHaveBeenCalledTimes(1)
})

it('a story is told in plain words, the newest first', () => {
  const line = (name: string, data = {}) => ({ name, at: '2026-11-23T01:00:00Z', role: 'grid_worker', mine: false, data, words: name })
  const text = show(Timeline, { items: [line('request_submitted'), line('request_handled', { outcome: 'solved' }), line('never_heard_of')] }).findAll('.what').map((one) => one.text())
  expect(text).toEqual(['有新进展', '已办理：已解决', '已提交'])
})

it('a wrong cell is marked in its sheet and explained beside its row', () => {
  const sheet = show(SheetView, {
    rows: [['编码', '名称'], ['320613001001001', '第一网格'], ['12ab', '坏']],
    errors: [{ row: 3, column: 'code', code: 'code_malformed', value: '12ab' }],
    place: () => 0,
  })
  const rows = sheet.findAll('tbody tr')
  expect(rows).toHaveLength(1)
  expect(rows[0]!.find('td.bad').text()).toBe('12ab')
  expect(rows[0]!.text()).toContain('编码格式不对')
})
