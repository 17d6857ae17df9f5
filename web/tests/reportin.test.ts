import { describe, expect, it } from 'vitest'
import { all, looked } from '@/cap/reportin/mine'
import { pageOf } from '@/cap/notices/subjects'
import { countOf, listQuery, readFilter, unansweredOf, writeFilter } from '@/cap/reportin/desk/filter'
import { saidOver } from '@/cap/reportin/lines'

describe('report-in on the desk', () => {
  it('keeps what is looked at in the address, and asks the server for just that', () => {
    const filter = readFilter({ view: 'over', kind: 'unit', area: '00010001', id: 'a', other: 'x' })
    expect(filter).toEqual({ view: 'over', kind: 'unit', area: '00010001', id: 'a' })
    expect(writeFilter(filter)).toEqual({ view: 'over', kind: 'unit', area: '00010001', id: 'a' })
    expect(listQuery(filter, '0001')).toEqual({ limit: 50, state: 'rejected,ended', kind: 'unit', area: '00010001' })
    expect(readFilter({ view: 'nonsense', kind: 'robot' })).toEqual({ view: 'to_confirm' })
    expect(writeFilter({ view: 'to_confirm' })).toEqual({})
    expect(listQuery({ view: 'unanswered' }, '')).toEqual({ limit: 50, check: 'unanswered' })
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
