import { describe, expect, it } from 'vitest'
import words from '@/cap/cobuilding/locales/zh.json'
import { asValue, claimBody, KINDS, local, MEASURES, stands, timesWrong, tone } from '@/cap/cobuilding/micro'
import { pageOf } from '@/cap/notices/subjects'
import { fromLocal } from '@/shared/time'

describe('a micro-project', () => {
  it('says whether it can be claimed', () => {
    expect(stands({ state: 'published', started: false, free: 2 })).toBe('open')
    expect(stands({ state: 'published', started: false, free: 0 })).toBe('full')
    expect(stands({ state: 'published', started: true, free: 2 })).toBe('begun')
    expect(stands({ state: 'done', started: true, free: 2 })).toBe('done')
    expect([tone('open'), tone('full'), tone('done')]).toEqual(['good', 'warm', ''])
  })

  it('keeps its times in China time', () => {
    expect(local('2026-12-05T00:30:00Z')).toBe('2026-12-05T08:30')
    expect(local(undefined)).toBe('')
    expect(fromLocal(local('2026-12-05T00:30:00Z'))).toBe('2026-12-05T00:30:00.000Z')
    expect(timesWrong('2026-12-05T08:30', '2026-12-05T11:00')).toBe('')
    expect(timesWrong('2026-12-05T08:30', '2026-12-05T08:30')).toBe('micro.time_backward')
    expect(timesWrong('2026-12-05T08:30', '')).toBe('micro.time_needed')
  })

  it('is claimed for somebody, with words or without', () => {
    const unit = asValue({ party: 'unit', id: '01920000-0000-7000-8000-000000000000', name: '市一院' })
    expect(claimBody(unit, 6, ' 上午能来 ')).toEqual({ party: 'unit', party_id: '01920000-0000-7000-8000-000000000000', people: 6, note: '上午能来' })
    expect(claimBody(asValue({ party: 'person' }), 1, ' ')).toEqual({ party: 'person', people: 1 })
  })

  it('has a word for every code', () => {
    expect(Object.keys(words.micro.kind)).toEqual([...KINDS])
    expect(Object.keys(words.micro.measure)).toEqual([...MEASURES])
  })

  it('is where its notices lead', () => {
    const notice = { template: 'micro_claimed', subject_kind: 'micro_project', subject_id: 'x' }
    expect(pageOf(notice, { face: 'desk', keepsArea: true, speaksForUnit: false })).toBe('/micro-projects?id=x')
    expect(pageOf(notice, { face: 'm', keepsArea: false, speaksForUnit: true })).toBe('/micro-projects/x')
  })
})
