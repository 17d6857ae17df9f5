import { describe, expect, it } from 'vitest'
import { all, looked } from '@/cap/reportin/mine'
import { pageOf } from '@/cap/notices/subjects'
import { countOf, listQuery, readFilter, unansweredOf, writeFilter } from '@/cap/reportin/desk/filter'
import { correctionOf, proposedChanges, rightOf } from '@/cap/reportin/correction'
import { saidOver } from '@/cap/reportin/lines'
import type { ReportIn } from '@/cap/reportin/mine'

describe('report-in on the desk', () => {
  it('keeps what is looked at in the address, and asks the server for just that', () => {
    const filter = readFilter({ view: 'over', kind: 'unit', area: '00010001', id: 'a', other: 'x' })
    expect(filter).toEqual({ view: 'over', kind: 'unit', area: '00010001', id: 'a' })
    expect(writeFilter(filter)).toEqual({ view: 'over', kind: 'unit', area: '00010001', id: 'a' })
    expect(listQuery(filter, '0001')).toEqual({ limit: 50, state: 'rejected,ended', kind: 'unit', area: '00010001' })
    expect(readFilter({ view: 'nonsense', kind: 'robot' })).toEqual({ view: 'to_confirm' })
    expect(writeFilter({ view: 'to_confirm' })).toEqual({})
    expect(listQuery({ view: 'unanswered' }, '')).toEqual({ limit: 50, check: 'unanswered' })
    expect(listQuery({ view: 'proposed' }, '')).toEqual({ limit: 50, correction: true })
    expect(listQuery({ view: 'unit_over' }, '')).toEqual({ limit: 50, state: 'invited,submitted,needs_correction,confirmed', unit_over: true })
  })

  it('asks everybody who has not answered only where the list is of those', () => {
    expect(unansweredOf({ view: 'unanswered', unit: 'u' }, '0001')).toEqual({ check: 'unanswered', unit_id: 'u', area: '0001' })
    expect(unansweredOf({ view: 'asked', area: '00010001' }, '0001')).toEqual({ check: 'asked', area: '00010001' })
    expect(unansweredOf({ view: 'asked' }, '')).toEqual({ check: 'asked' })
    expect(unansweredOf({ view: 'confirmed' }, '0001')).toBeUndefined()
    expect(unansweredOf({ view: 'asked', kind: 'unit' }, '0001')).toBeUndefined()
  })

  it('says how many people a view holds', () => {
    const counts = { invited: 1, submitted: 2, needs_correction: 3, confirmed: 4, rejected: 5, ended: 6, without_grid: 7, without_branch: 8, asked: 9, unanswered: 10 }
    expect((['to_confirm', 'to_correct', 'over', 'asked', 'all'] as const).map((view) => countOf(view, counts))).toEqual([2, 3, 11, 9, undefined])
    expect(countOf('all', undefined)).toBeUndefined()
  })
})

describe('rounds and notices', () => {
  it('tell an end that somebody said from one that came by itself', () => {
    const said = { field: 'state' as const, from: 'confirmed', to: 'moved' }
    expect(saidOver({ state: 'ended', changes: [said] })).toBe(true)
    expect(saidOver({ state: 'ended', changes: [] })).toBe(false)
    expect(saidOver({ state: 'corrected', changes: [{ ...said, field: 'unit' }] })).toBe(false)
  })

  it('count who was looked at', () => {
    const counts = { waiting: 5, confirmed: 4, corrected: 3, reassigned: 2, ended: 1 }
    expect([looked(counts), all(counts)]).toEqual([10, 15])
  })

  it('lead to the page of whoever reads them', () => {
    const notice = (subject_kind: string, template = 'report_in_confirmed') => ({ subject_kind, template, subject_id: 'a' })
    const phone = { face: 'm' as const, keepsArea: false, speaksForUnit: false }
    expect(pageOf(notice('report_in'), phone)).toBe('/report-in')
    expect(pageOf(notice('verification_round'), phone)).toBe('/rounds/a')
    expect(pageOf(notice('report_in'), { ...phone, face: 'desk', keepsArea: true })).toBe('/report-ins?view=all&id=a')
    expect(pageOf(notice('unit', 'report_in_receipt'), { ...phone, speaksForUnit: true })).toBe('/my-unit?tab=receipts')
    expect(pageOf(notice('report_in'), { ...phone, face: 'desk' })).toBe('/inbox')
    expect(pageOf(notice('something_new'), phone)).toBe('/inbox')
  })
})

describe('a correction', () => {
  const report = {
    kind: 'member', unit: { id: 'u', name: '区图书馆' }, party_org: '第一支部',
    home: { estate: '文峰花园', building: '3幢' },
  } as unknown as ReportIn

  it('sends what is otherwise and nothing else, and an empty text takes away', () => {
    const right = rightOf(report)
    expect(right).toEqual({ unit: '区图书馆', party: '第一支部', estate: '文峰花园', building: '3幢' })
    expect(correctionOf(report, right)).toEqual({})
    expect(correctionOf(report, { ...right, building: ' 5幢 ', party: '' })).toEqual({ building: '5幢', party_org: '' })
    expect(correctionOf(report, { ...right, unit: '区文化馆' })).toEqual({ unit: { name: '区文化馆' } })
    expect(correctionOf(report, { ...right, unit: ' ' })).toEqual({})
    expect(correctionOf({ ...report, kind: 'unit' }, { ...right, unit: '区文化馆', building: '12号' })).toEqual({ building: '12号' })
  })

  it('shows what waits as it was and as it would be, and goes on from there', () => {
    const waiting = { ...report, proposed: { at: '2026-11-23T01:00:00Z', building: '5幢', party_org: '' } } as ReportIn
    expect(proposedChanges(report)).toEqual([])
    expect(proposedChanges(waiting)).toEqual([
      { field: 'party_org', from: '第一支部', to: null },
      { field: 'building', from: '3幢', to: '5幢' },
    ])
    expect(rightOf(waiting)).toMatchObject({ building: '5幢', party: '', estate: '文峰花园' })
    expect(rightOf(waiting, false)).toEqual(rightOf(report))
  })
})
