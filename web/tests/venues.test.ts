import { describe, expect, it } from 'vitest'
import words from '@/cap/venues/locales/zh.json'
import { FIGURES, KINDS, lines, point, UNITS, week } from '@/cap/venues/venues'

describe('a venue', () => {
  it('tells equal days in one line', () => {
    expect(week(['8-17', '8-17', '8-17', '8-17', '8-17', '9-11', ''])).toEqual([
      { from: 1, until: 5, hours: '8-17' },
      { from: 6, until: 6, hours: '9-11' },
      { from: 7, until: 7, hours: '' },
    ])
    expect(week(['', '', '', '', '', '', ''])).toEqual([{ from: 1, until: 7, hours: '' }])
  })

  it('has a point with both of its numbers, or none', () => {
    expect(point('120.87', ' 32.01 ')).toEqual({ lon: 120.87, lat: 32.01 })
    expect(point('', ' ')).toBeNull()
    for (const [lon, lat] of [['120.87', ''], ['32.01', '120.87'], ['x', '32']] as const) expect(point(lon, lat)).toBeUndefined()
  })

  it('reads services line by line', () => {
    expect(lines(' 事项代办 \n\n图书借阅\n')).toEqual(['事项代办', '图书借阅'])
  })

  it('has a word for every code', () => {
    expect(Object.keys(words.venues.kind)).toEqual([...KINDS])
    expect(Object.keys(words.venues.figure)).toEqual([...FIGURES])
    expect(Object.keys(words.venues.unit)).toEqual([...UNITS])
  })
})
