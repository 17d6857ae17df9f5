import { describe, expect, it } from 'vitest'
import words from '@/cap/gatherings/locales/zh.json'
import { counts, expected, KINDS, REASONS, STATES, toLocal, whole, type Guest } from '@/cap/gatherings/gatherings'
import { fromLocal } from '@/shared/time'

const guest = (more: Partial<Guest>): Guest => ({ id: 'g', kind: 'unit', who: 'u', name: '市一院', here: false, mine: false, allowed: [], ...more })

describe('a gathering', () => {
  it('holds its times as fields do, in China', () => {
    expect(toLocal('2026-12-01T01:00:00Z')).toBe('2026-12-01T09:00')
    expect(fromLocal(toLocal('2026-12-01T01:00:00Z'))).toBe('2026-12-01T01:00:00.000Z')
  })

  it('counts answers and who came', () => {
    const guests = [guest({ coming: 5, came: 4 }), guest({ coming: 0 }), guest({}), guest({ kind: 'person', here: true })]
    expect(counts(guests)).toEqual({ invited: 4, answered: 2, coming: 5, came: 4, marked: 1 })
    expect(guests.map(expected)).toEqual(['4', '0', '', '1'])
  })

  it('reads whole numbers only', () => {
    expect(whole(' 12 ', 500)).toBe(12)
    expect(whole('0', 1)).toBe(0)
    for (const text of ['', '-1', '1.5', 'x', '2']) expect(whole(text, 1)).toBeUndefined()
  })

  it('has a word for every code', () => {
    expect(Object.keys(words.gatherings.kind)).toEqual([...KINDS])
    expect(Object.keys(words.gatherings.state)).toEqual([...STATES])
    expect(Object.keys(words.gatherings.reason)).toEqual([...REASONS])
  })
})
