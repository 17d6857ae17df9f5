import 'fake-indexeddb/auto'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import RuleValue from '@/cap/platform/parts/RuleValue.vue'
import ActionBar from '@/cap/requests/parts/ActionBar.vue'
import Asked from '@/cap/requests/parts/Asked.vue'
import CategoryHint from '@/cap/requests/parts/CategoryHint.vue'
import { REQUEST_STEPS } from '@/cap/requests/request-steps'
import { TASK_STEPS } from '@/cap/requests/task-steps'
import ListState from '@/shared/ListState.vue'
import { forgetDrafts } from '@/shared/draft'
import { i18n, startWords } from '@/shared/i18n'
import { said } from '@/shared/toast'

type Answer = (path: string, init: { method: string; headers: Headers; body: string }) => Response
let calls: { path: string; match: string | null; body: string }[] = []

/** Answers calls as the server would; sign-in is nobody's. */
function serve(answer: Answer) {
  calls = []
  vi.stubGlobal('fetch', async (request: Request | string, init?: RequestInit) => {
    const whole = request instanceof Request ? request : new Request(new URL(request, 'http://localhost'), init)
    const path = new URL(whole.url).pathname
    if (path === '/api/me') return Response.json({}, { status: 401 })
    const body = await whole.text()
    calls.push({ path, match: whole.headers.get('If-Match'), body })
    return answer(path, { method: whole.method, headers: whole.headers, body })
  })
}
const show = (component: Component, props: Record<string, unknown>) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return mount(component, { props, global: { plugins: [i18n, [VueQueryPlugin, { queryClient: client }]], stubs: { RouterLink: true } }, attachTo: document.body })
}
const inDialog = <T extends Element>(selector: string) => document.querySelector<T & { value: string }>(`dialog ${selector}`)!
function type(selector: string, text: string) {
  const field = inDialog<HTMLTextAreaElement>(selector)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const submit = async () => {
  inDialog<HTMLFormElement>('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await flushPromises()
}

beforeAll(() => startWords())
beforeEach(() => forgetDrafts())
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('a step', () => {
  const handle = (version: number) => ({ steps: REQUEST_STEPS, allowed: ['handle'], idOf: () => 'r1', version, suggest: () => ({ outcome: 'solved' }), now: () => '已办理: 别人写的' })

  it('keeps what was typed when somebody was quicker, and goes on from how it stands now', async () => {
    serve(() => Response.json({ code: 'version_conflict' }, { status: 412 }))
    const bar = show(ActionBar, handle(3))
    await bar.find('[data-action=handle]').trigger('click')
    await flushPromises()
    type('textarea', '我的答复')
    await submit()
    expect(document.body.textContent).toContain('别人写的')
    expect(inDialog('textarea').value).toBe('我的答复')
    expect(bar.emitted('stale')).toHaveLength(1)
    serve(() => Response.json({ id: 'r1' }))
    await bar.setProps({ version: 4 })
    await submit()
    expect(calls.map((call) => [call.path, call.match])).toEqual([['/api/requests/r1/handle', '"4"']])
    expect(bar.emitted('done')).toHaveLength(1)
  })

  it('shows again what was begun, and forgets it when it was sent', async () => {
    serve(() => Response.json({ id: 'r1' }))
    const first = show(ActionBar, handle(1))
    await first.find('[data-action=handle]').trigger('click')
    await flushPromises()
    type('textarea', '写了一半')
    await new Promise((done) => setTimeout(done, 450))
    first.unmount()
    document.body.innerHTML = ''
    const second = show(ActionBar, handle(1))
    await second.find('[data-action=handle]').trigger('click')
    await flushPromises()
    expect(inDialog('textarea').value).toBe('写了一半')
    expect(document.querySelector('[data-draft]')).not.toBeNull()
    await submit()
    await second.find('[data-action=handle]').trigger('click')
    await flushPromises()
    expect(inDialog('textarea').value).toBe('')
  })

  it('that can be taken back offers it with the words of thanks', async () => {
    serve((path) => Response.json({ id: path.endsWith('/claim') ? 'c1' : 'x' }))
    const bar = show(ActionBar, { steps: TASK_STEPS, allowed: ['claim'], idOf: () => 't1' })
    await bar.find('[data-action=claim]').trigger('click')
    await flushPromises()
    expect(said.value?.undo).toBeTypeOf('function')
    await said.value?.undo?.()
    expect(calls.map((call) => call.path)).toEqual(['/api/tasks/t1/claim', '/api/claims/c1/leave'])
  })

  it('says what is still needed in the words of its field', async () => {
    serve(() => Response.json({}))
    const bar = show(ActionBar, { steps: TASK_STEPS, allowed: ['report_work'], idOf: () => 'c1' })
    await bar.find('[data-action=report_work]').trigger('click')
    await flushPromises()
    await submit()
    expect(document.body.textContent).toContain('请写 1–1000 个字')
    type('textarea', '好了')
    await submit()
    expect(document.body.textContent).toContain('请填 1–1440 之间的数')
    expect(calls).toEqual([])
  })
})

it('a suggestion is offered with its reason, and not again once one was taken', async () => {
  serve(() => Response.json({ kind: 'complain', items: [{ category: 'lighting', name: '路灯照明', name_en: 'Lighting', because: ['楼道灯'] }, { category: 'elder', name: '为老服务', name_en: 'Elders', because: ['老人'] }] }))
  const hint = show(CategoryHint, { text: '楼道灯不亮，老人害怕', kind: 'help', category: '' })
  await flushPromises()
  await vi.waitFor(() => expect(hint.findAll('[data-suggested-category]')).toHaveLength(1))
  expect(hint.text()).toContain('楼道灯')
  await hint.find('[data-suggested-category=lighting]').trigger('click')
  await hint.find('[data-suggested-kind=complain]').trigger('click')
  expect([hint.emitted('category')?.[0], hint.emitted('kind')?.[0]]).toEqual([['lighting'], ['complain']])
  await hint.setProps({ category: 'lighting', kind: 'complain' })
  expect(hint.find('[data-suggestions]').exists()).toBe(false)
})

it('an application is told in words', () => {
  const asked = (ask: object) => show(Asked, { pending: { ask, reason: '等配件', at: '2026-11-23T01:00:00Z' } }).text()
  expect(asked({ ask: 'extension', by: { n: 2, unit: 'work_day' } })).toContain('申请延期 2 个工作日')
  expect(asked({ ask: 'suspension', review_on: '2026-12-01' })).toContain('申请挂账，12月1日再看')
  expect(asked({ ask: 'termination' })).toContain('申请终止')
})

describe('the value of a rule', () => {
  it('is read in words', () => {
    const text = show(RuleValue, { modelValue: { general: { value: { finish: { n: 5, unit: 'work_day' } }, source: '演示区规则表' } } }).text()
    expect(text).toContain('办结')
    expect(text).toContain('5 个工作日')
    expect(text).toContain('演示区规则表')
  })

  it('is changed where it stands, however deep', async () => {
    const rule = show(RuleValue, { modelValue: { general: { value: { finish: { n: 5, unit: 'work_day' } }, source: 's' } }, edit: true })
    await rule.find('input[type=number]').setValue('7')
    await rule.find('input[type=number]').trigger('change')
    expect(rule.emitted('update:modelValue')?.at(-1)).toEqual([{ general: { value: { finish: { n: 7, unit: 'work_day' } }, source: 's' } }])
  })
})

it.each([
  [{ loading: true, failed: null, count: 0 }, '正在读取'],
  [{ loading: false, failed: new Error('x'), count: 0 }, '再试一次'],
  [{ loading: false, failed: null, count: 0 }, '没有'],
  [{ loading: false, failed: null, count: 30, more: true }, '再看一些'],
  [{ loading: false, failed: null, count: 30 }, '到底了'],
  [{ loading: false, failed: null, count: 3 }, ''],
])('a list says how it stands: %o', (props, words) => expect(show(ListState, { ...props, empty: '没有' }).text()).toContain(words))
