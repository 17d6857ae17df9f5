import { describe, expect, it } from 'vitest'
import { monthsOf, readYear } from '@/cap/platform/calendar'
import { calendarFile } from '@/cap/requests/ics'

describe('a year', () => {
  it('stands in weeks from Monday on, with what was announced', () => {
    const months = monthsOf(2026, [{ date: '2026-01-01', name: '元旦', is_off_day: true }, { date: '2026-01-04', name: '元旦', is_off_day: false }])
    const first = months[0]![0]!
    expect(first.map((one) => one?.day)).toEqual([undefined, undefined, undefined, 1, 2, 3, 4])
    expect(first[3]).toMatchObject({ off: true, made: false })
    expect(first[5]).toMatchObject({ off: true, made: false })
    expect(first[6]).toMatchObject({ off: false, made: true })
    expect(months.map((weeks) => weeks.flat().filter(Boolean).length).reduce((sum, days) => sum + days)).toBe(365)
  })

  it('is read from the common files and from nothing else', () => {
    const text = JSON.stringify({ year: 2027, papers: ['国办发明电〔2026〕1号'], days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] })
    expect(readYear(text)).toEqual({ year: 2027, source: '国办发明电〔2026〕1号', days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] })
    expect(readYear('{"year":2027,"days":[{"date":"2026-01-01"}]}')).toBeUndefined()
    expect(readYear('no')).toBeUndefined()
  })
})

it('a commitment goes into a calendar', () => {
  const file = calendarFile(
    { id: 't1', title: '陪诊, 早点到', place: '德民社区 '.repeat(12), starts_at: '2026-11-23T01:00:00Z', ends_at: '2026-11-23T03:00:00Z' },
    new Date('2026-11-22T00:00:00Z'),
  )
  expect(file).toContain('DTSTART:20261123T010000Z\r\n')
  expect(file).toContain('SUMMARY:陪诊\\, 早点到\r\n')
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})
