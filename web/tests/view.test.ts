import { describe, expect, it, vi } from 'vitest'
import { collect, visible, type Entry } from '@/cap/menu'
import { missing, offered } from '@/cap/requests/actions'
import { REQUEST_STEPS } from '@/cap/requests/request-steps'
import { isForBoard, listQuery, moved, readFilter, writeFilter } from '@/cap/requests/desk/board'
import { alongTheWay, story, type Lines } from '@/cap/requests/stage'
import { noPlace, placeInput, settled } from '@/cap/territory/place'
import { useDraft } from '@/shared/draft'
import { qrPath } from '@/shared/qr'
import { deadline, distance, fromLocal, moment, pressure, span } from '@/shared/time'

const now = new Date('2026-11-23T01:00:00Z')

describe('times', () => {
  it('are China’s, whatever the phone is set to', () => {
    expect(moment('2026-11-23T01:00:00Z', 'zh', now)).toBe('11月23日 09:00')
    expect(moment('2025-12-31T17:30:00Z', 'zh', now)).toContain('2026年1月1日'.slice(5))
    expect(moment('2025-01-01T00:00:00Z', 'zh', now)).toContain('2025年')
    expect(span('2026-11-23T01:00:00Z', '2026-11-23T03:00:00Z', 'zh', now)).toBe('11月23日 09:00 – 11:00')
    expect(fromLocal('2026-11-24T09:00')).toBe('2026-11-24T01:00:00.000Z')
    expect(fromLocal('')).toBeUndefined()
    expect(deadline('2026-11-27T16:00:00Z', 'zh', now)).toBe('11月27日 24:00')
    expect(deadline('2026-11-27T09:00:00Z', 'zh', now)).toBe('11月27日 17:00')
  })

  it('are told as one round number', () => {
    expect(distance('2026-11-23T01:00:20Z', now)).toEqual({ key: 'time.now', n: 0 })
    expect(distance('2026-11-23T00:15:00Z', now)).toEqual({ key: 'time.minutes_ago', n: 45 })
    expect(distance('2026-11-24T09:00:00Z', now)).toEqual({ key: 'time.hours_left', n: 32 })
    expect(distance('2026-11-27T01:00:00Z', now)).toEqual({ key: 'time.days_left', n: 4 })
  })

  it.each([
    ['2026-11-23T00:59:00Z', false, 'over'],
    ['2026-11-25T00:00:00Z', true, 'over'],
    ['2026-11-23T04:59:00Z', false, 'late'],
    ['2026-11-23T05:00:00Z', false, 'soon'],
    ['2026-11-24T01:00:00Z', false, 'calm'],
    [null, false, 'calm'],
  ] as const)('press by how near %s is', (due, overdue, expected) => expect(pressure(due, overdue, now)).toBe(expected))
})

describe('buttons', () => {
  it('are only what the server allows and this page can do, in one order', () => {
    expect(offered(REQUEST_STEPS, ['withdraw', 'accept', 'dispatch', 'submit']).map(([action]) => action)).toEqual(['accept', 'withdraw'])
    expect(offered(REQUEST_STEPS, ['accept', 'ask'], ['ask']).map(([action]) => action)).toEqual(['accept'])
  })

  it('wait until what they need is there; characters are counted, not bytes', () => {
    const fields = REQUEST_STEPS.handle!.fields
    expect(missing(fields, {})?.name).toBe('outcome')
    expect(missing(fields, { outcome: 'solved', reply: '好' })?.name).toBe('reply')
    expect(missing(fields, { outcome: 'solved', reply: '好了' })).toBeUndefined()
    expect(missing(fields, { outcome: 'solved', reply: '字'.repeat(1001) })?.name).toBe('reply')
    const minutes = [{ name: 'minutes', kind: 'number', min: 1, max: 1440 }] as const
    expect(missing(minutes, { minutes: '0' })?.name).toBe('minutes')
    expect(missing(minutes, { minutes: 'x' })?.name).toBe('minutes')
    expect(missing(minutes, { minutes: '45' })).toBeUndefined()
    expect(missing(minutes, { minutes: 45 as unknown as string })).toBeUndefined()
  })
})

describe('the board', () => {
  it('stands whole in its address, and what is usual is left out', () => {
    const filter = readFilter({ view: 'at_work', kind: 'help', area: '00010002', q: '路灯', overdue: '1', order: 'due', id: 'x' })
    expect(readFilter(writeFilter(filter))).toEqual(filter)
    expect(writeFilter(readFilter({ view: 'nonsense', urgent: '0' }))).toEqual({})
  })

  it('asks for its view within its area', () => {
    expect(listQuery(readFilter({}), '0001')).toEqual({ limit: 100, order: 'newest', open: true, area_path: '0001' })
    expect(listQuery(readFilter({ view: 'at_work', area: '00010002' }), '0001')).toMatchObject({ stage: 'dispatched,in_progress', area_path: '00010002' })
    expect(listQuery(readFilter({ view: 'over' }), '')).toMatchObject({ open: false, area_path: '' })
  })

  it('moves with the keys, and the ends hold', () => {
    const ids = ['a', 'b', 'c']
    expect([moved(ids, undefined, 1), moved(ids, undefined, -1), moved(ids, 'b', 1), moved(ids, 'c', 1), moved(ids, 'a', -1), moved([], 'a', 1)]).toEqual(['a', 'c', 'c', 'c', 'a', undefined])
  })

  it('leaves keys to fields', () => {
    const key = (element: HTMLElement, init = {}) => {
      document.body.append(element)
      const event = new KeyboardEvent('keydown', { key: 'j', bubbles: true, ...init })
      element.dispatchEvent(event)
      return isForBoard(event)
    }
    expect(key(document.createElement('textarea'))).toBe(false)
    expect(key(document.createElement('button'))).toBe(true)
    expect(key(document.createElement('button'), { ctrlKey: true })).toBe(false)
  })
})

it('a story is told newest first, and a resident is spared the inner steps', () => {
  const line = (name: string): Lines => ({ name, at: '', mine: false, data: {} })
  const lines = ['request_submitted', 'task_dispatched', 'request_dispatched', 'alarm_raised'].map(line)
  expect(story(lines, false).map((one) => one.name)).toEqual(['request_dispatched', 'request_submitted'])
  expect(story(lines, true).map((one) => one.name)).toEqual(['request_dispatched', 'task_dispatched', 'request_submitted'])
})

it('a menu shows what one’s roles are for', () => {
  const entry = (to: string, part: Partial<Entry>): Entry => ({ to, words: '', icon: 'home', order: 0, ...part })
  const { menu } = collect({
    a: { routes: [], menu: [entry('/late', { order: 9 }), entry('/today', { order: 1, roles: ['grid_worker'] })] },
    b: { routes: [], menu: [entry('/inbox', { order: 5, signedIn: true })] },
  })
  expect(visible(menu, new Set(), false).map((one) => one.to)).toEqual(['/late'])
  expect(visible(menu, new Set(['grid_worker'] as const), true).map((one) => one.to)).toEqual(['/today', '/inbox', '/late'])
})

describe('a place', () => {
  it('is sent as chosen, and empty parts are left out', () => {
    expect(placeInput(noPlace())).toEqual({})
    expect(placeInput({ ...noPlace(), areaPath: '0001', address: ' 3栋 ', point: { lon: 120, lat: 32 } })).toEqual({ area_path: '0001', address: '3栋', point: { lon: 120, lat: 32 } })
  })

  it('that is unclear is never taken by itself', () => {
    const candidate = { area: { id: '', path: '0001', level: 'grid', code: '', name: '', ended: false, former_code: false }, confidence: 900, reasons: [] } as never
    expect(settled({ kind: 'found', candidates: [candidate] })).toBe(candidate)
    expect(settled({ kind: 'ambiguous', candidates: [candidate, candidate] })).toBeUndefined()
  })
})

it('a draft outlives the page and goes when it was sent', async () => {
  vi.useFakeTimers()
  const first = useDraft('test', () => ({ text: '' }))
  expect(first.found.value).toBe(false)
  first.draft.value.text = '写到一半'
  await vi.advanceTimersByTimeAsync(500)
  const second = useDraft('test', () => ({ text: '' }))
  expect([second.found.value, second.draft.value.text]).toEqual([true, '写到一半'])
  second.draft.value.text = '写完了'
  second.forget()
  await vi.advanceTimersByTimeAsync(500)
  first.forget()
  expect(useDraft('test', () => ({ text: '' })).found.value).toBe(false)
  vi.useRealTimers()
})

it('a QR code has its quiet zone', () => {
  const { path, size } = qrPath('https://example.org/m/receipt/abc')
  expect(path.startsWith('M4 4')).toBe(true)
  expect(size).toBeGreaterThan(28)
})

it('counts stand in the order in which a request goes', () => {
  const stages = ['handled', 'newer', 'accepted', 'submitted'].map((stage) => ({ stage }))
  expect(alongTheWay(stages).map((one) => one.stage)).toEqual(['submitted', 'accepted', 'handled', 'newer'])
})
