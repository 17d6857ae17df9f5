import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { deviceOf } from '@/cap/identity/device'
import { readDuties } from '@/cap/requests/duties'
import { isPeriod, partsOf, ruleRows, shapeOf, titleOf, withPart, type RuleEntry } from '@/cap/platform/rules'
import { listQuery, moved, MOVES, readFilter } from '@/cap/requests/desk/board'
import { dutyOf, isReady, itemsFor, needsItem, newTask, noDispatch, type DispatchDraft } from '@/cap/requests/desk/dispatch'
import { groundOf, pointsOf, standingFor } from '@/cap/requests/stage'

const draft = (part: Partial<DispatchDraft>): DispatchDraft => ({ ...noDispatch('修一盏灯'), ...part })
const item = (code: string, body: string, leads = true) => ({ code, name: code, body, leads, source: '清单' })
const DUTIES = [item('A-01', 'community'), item('C-01', 'community', false), item('S-01', 'subdistrict'), item('C-01', '城市管理局')]

describe('dispatching', () => {
  it('names only items of the duty list of the body it goes to', () => {
    expect(itemsFor(DUTIES, draft({ way: 'department', body: '城市管理局' })).map((one) => one.body)).toEqual(['城市管理局'])
    expect(itemsFor(DUTIES, draft({ way: 'area', area: '0001' })).map((one) => one.code)).toEqual(['S-01'])
    expect(itemsFor(DUTIES, draft({ way: 'area', area: '00010002' })).map((one) => one.code)).toEqual(['A-01', 'C-01'])
    expect(itemsFor(DUTIES, draft({ way: 'open_call' }))).toEqual([])
  })

  it('asks for an item where work is given down or to a department, and not upward', () => {
    expect([needsItem(draft({ way: 'department' })), needsItem(draft({ way: 'area', area: '00010002' })), needsItem(draft({ way: 'area', area: '0001' }))]).toEqual([true, true, false])
  })

  it('never makes a community lead what it only assists with', () => {
    const down = draft({ way: 'area', area: '00010002', item: 'C-01' })
    expect(dutyOf(DUTIES, down)).toBe('refused')
    expect(isReady(down, DUTIES)).toBe(false)
    expect(isReady({ ...down, item: 'A-01' }, DUTIES)).toBe(true)
    expect(dutyOf([item('C-01', '城市管理局', false)], draft({ way: 'department', body: '城市管理局', item: 'C-01' }))).toBe('assists')
  })

  it('waits until somebody is named, a body chosen, a place needed', () => {
    expect(isReady(draft({}), [])).toBe(true)
    expect(isReady(draft({ title: '灯' }), [])).toBe(false)
    expect(isReady(draft({ way: 'named' }), [])).toBe(false)
    expect(isReady(draft({ way: 'unit', recipient: 'a', body: ' ' }), [])).toBe(false)
    expect(isReady(draft({ way: 'unit', recipient: 'a', body: '第一医院' }), [])).toBe(true)
  })

  it('sends what its way needs and nothing else', () => {
    expect(newTask(draft({ way: 'unit', recipient: 'a', body: '第一医院', people: ['x'], places: 5, adults: true }))).toEqual({ mode: { mode: 'unit', unit_name: '第一医院' }, title: '修一盏灯', instructions: '', places: 1, recipient: 'a' })
    expect(newTask(draft({ way: 'named', people: ['x', 'y'], places: 9 }))).toMatchObject({ mode: { mode: 'named' }, places: 2, accounts: ['x', 'y'] })
    expect(newTask(draft({ from: '2026-11-25T18:00' }))).not.toHaveProperty('starts_at')
  })
})

describe('the board', () => {
  it('lists what waits for a decision', () => {
    expect(listQuery(readFilter({ view: 'applications' }), '0001')).toMatchObject({ pending: 'application', area_path: '0001' })
    expect(listQuery(readFilter({ view: 'returns' }), '0001')).not.toHaveProperty('open')
  })

  it('goes by a page and to both ends', () => {
    const ids = ['a', 'b', 'c', 'd']
    expect([MOVES.PageDown!(2), MOVES.End!(2), MOVES.Home!(2)].map((step) => moved(ids, 'b', step))).toEqual(['d', 'd', 'a'])
    expect(moved(ids, undefined, Infinity)).toBe('d')
  })

  it('tells the newest ground for giving a task back', () => {
    const line = (task: string, ground: string) => ({ name: 'task_return_requested', at: '', mine: false, data: { task, ground } })
    expect(groundOf([line('t1', 'unclear'), line('t2', 'outside_area'), line('t1', 'not_our_duty')], 't1')).toBe('not_our_duty')
    expect(groundOf([], 't1')).toBe('')
  })

  it('shows places, and where somebody is at work', () => {
    const line = { id: 'r', title: '灯', overdue: false, stage: 'in_progress', point: [120, 32] } as unknown as Schemas['RequestLine']
    expect(pointsOf([line, { ...line, id: 's', point: null }])).toEqual([{ id: 'r', at: [120, 32], label: '灯', late: false, worked: true }])
  })

  it('says what a step would write over', () => {
    const request = { stage: 'handled', kind: 'help', urgency: 'urgent', public_text: '一副老花镜', handling: { reply: '换好了' } } as unknown as Schemas['RequestView']
    const word = (group: string, code: string) => `${group}.${code}`
    expect(['reclassify', 'vet_wish', 'handle'].map((action) => standingFor(action, request, word))).toEqual(['kind.help · urgency.urgent', '一副老花镜', 'stage.handled: 换好了'])
  })
})

describe('rules', () => {
  const entry = (part: Partial<RuleEntry>) => ({ key: 'identity.lock_minutes', value: 15, source: 'own rule', set: false, ...part }) as unknown as RuleEntry
  const at = Date.parse('2026-11-23T00:00:00Z')

  it('go by what is set and in force, else by what is built in', () => {
    const set = entry({ set: true, value: 20 as never, valid_from: '2026-01-01T00:00:00Z' })
    const ahead = entry({ set: true, value: 30 as never, valid_from: '2027-01-01T00:00:00Z' })
    const over = entry({ set: true, value: 9 as never, valid_from: '2025-01-01T00:00:00Z', valid_to: '2026-01-01T00:00:00Z' })
    const [row] = ruleRows([ahead, set, over, entry({})], at)
    expect([row?.now.value, row?.next?.value, row?.builtIn?.value, row?.past.map((one) => one.value)]).toEqual([20, 30, 15, [9]])
    expect(ruleRows([entry({})], at)[0]?.now.set).toBe(false)
  })

  it('show every value by its shape', () => {
    expect([5, { n: 3, unit: 'work_day' }, null, ['灯', '路灯'], [{ code: 'a' }], { value: 1, source: 's' }, { a: 1 }].map(shapeOf)).toEqual(['number', 'period', 'words', 'list', 'things', 'sourced', 'parts'])
    expect(isPeriod({ n: 1, unit: 'hour', more: 1 })).toBe(false)
    expect(titleOf({ value: { kind: 'consult', urgency: null } })).toBe('consult')
    expect(partsOf({ general: 1, code: 2, zebra: 3 }).map(([name]) => name)).toEqual(['code', 'general', 'zebra'])
  })

  it('are changed in a copy', () => {
    const value = [{ n: 1 }, { n: 2 }]
    expect(withPart(value, 1, { n: 3 })).toEqual([{ n: 1 }, { n: 3 }])
    expect(withPart({ a: 1, b: 2 }, 'a', 9)).toEqual({ a: 9, b: 2 })
    expect(value[1]).toEqual({ n: 2 })
  })
})

describe('a duty list', () => {
  const heading = ['编码', '名称', '承担单位', '牵头或协助']
  it('is read with the words that offices write', () => {
    expect(readDuties([heading, ['A-01', '楼道照明', '社区', '牵头'], ['C-01', '占道经营', '城市管理局', '协助']])).toEqual({
      errors: [],
      items: [
        { code: 'A-01', name: '楼道照明', body: 'community', leads: true },
        { code: 'C-01', name: '占道经营', body: '城市管理局', leads: false },
      ],
    })
  })

  it('names every cell that cannot be taken', () => {
    const { errors } = readDuties([heading, ['A-01', '', '社区', '看情况'], ['A-01', '照明', 'community', '牵头']])
    expect(errors.map((one) => [one.row, one.column, one.code])).toEqual([[2, 'name', 'value_missing'], [2, 'leads', 'value_unknown'], [3, 'code', 'duplicate_in_file']])
    expect(readDuties([['编码']]).errors.map((one) => one.column)).toEqual(['name', 'body', 'leads'])
  })
})

it('a device is called what a person would call it', () => {
  expect(deviceOf('Mozilla/5.0 (Linux; Android 14; M2) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0')).toBe('WeChat · Android')
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17 Mobile Safari/604')).toBe('Safari · iPhone')
  expect(deviceOf('curl/8')).toBe('')
})
