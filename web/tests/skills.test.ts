import { describe, expect, it } from 'vitest'
import careWords from '@/cap/care/locales/zh.json'
import { due, END_CAUSES, FREQUENCIES, NEEDS, PAIRING_KINDS, PROVIDERS, RESULTS, SERVICE_KINDS, SERVICE_STATES, VISIT_KINDS } from '@/cap/care/care'
import { toCells, toHours } from '@/cap/skills/hours'
import { LETTER_KINDS, LETTER_STATES } from '@/cap/skills/letter'
import skillWords from '@/cap/skills/locales/zh.json'
import { GROUPS, LANGUAGES, newHeld, toBody, toDraft, WISHES } from '@/cap/skills/register'
import { date, span, today } from '@/shared/time'
import type { Schemas } from '@/api/client'

const hours = (weekday: number, from: string, until: string) => ({ weekday, from, until })
const mine: Schemas['MySkills'] = {
  skills: [{ code: 'electrician', name_zh: '电工', name_en: 'Electrician', years: 5, licence: { number: '****8001', valid_until: '2027-06-30', days_left: 219 }, licence_needed: true, standing: 'counts' }],
  languages: ['mandarin'], service_types: ['repairs'], served: [], weekly: [hours(6, '08:00', '18:00'), hours(3, '19:00', '20:30')], exceptions: [{ date: '2026-12-12', free: false }],
  radius_km: 3, note: '周末', notice_version: 1, notice_in_force: 2, home_names: [], receives_offers: true, version: 4,
}

describe('free hours', () => {
  it('are parts of days, and what fills none stays as it was stated', () => {
    expect(toCells([hours(6, '08:00', '18:00')])).toEqual({ cells: ['6-morning', '6-afternoon'], rest: [] })
    expect(toCells([hours(1, '07:00', '13:00')])).toEqual({ cells: ['1-morning'], rest: [hours(1, '07:00', '08:00'), hours(1, '12:00', '13:00')] })
    expect(toCells([hours(3, '19:00', '20:30')])).toEqual({ cells: [], rest: [hours(3, '19:00', '20:30')] })
    expect(toCells([hours(7, '00:00', '24:00')]).rest).toEqual([hours(7, '00:00', '08:00'), hours(7, '22:00', '24:00')])
  })

  it('come back as they were', () => {
    for (const span of [hours(1, '07:00', '13:00'), hours(6, '08:00', '22:00'), hours(7, '00:00', '24:00'), hours(2, '19:00', '20:30')]) {
      const { cells, rest } = toCells([span])
      expect(toHours(cells, rest)).toEqual([span])
    }
  })
})

describe('a register', () => {
  it('is sent as it was read; a licence that was not touched sends no number', () => {
    const body = toBody(toDraft(mine), 2)
    expect(body.skills).toEqual([{ code: 'electrician', years: 5, licence: { valid_until: '2027-06-30' } }])
    expect(body.weekly).toEqual([hours(3, '19:00', '20:30'), hours(6, '08:00', '18:00')])
    expect(body).toMatchObject({ radius_km: 3, note: '周末', notice_version: 2, exceptions: [{ date: '2026-12-12', free: false }] })
  })

  it('leaves out what was not said', () => {
    const body = toBody({ ...toDraft(mine), skills: [newHeld('cooking')], radius: '', note: ' ' }, 2)
    expect(body.skills).toEqual([{ code: 'cooking' }])
    expect('radius_km' in body || 'note' in body).toBe(false)
  })
})

describe('words', () => {
  const care = careWords.care
  const skills = skillWords.skills
  it.each([
    [PAIRING_KINDS, care.kind], [FREQUENCIES, care.often], [END_CAUSES, care.cause], [VISIT_KINDS, care.visit_kind], [RESULTS, care.result], [NEEDS, care.need],
    [SERVICE_KINDS, care.service_kind], [PROVIDERS, care.provider], [SERVICE_STATES, care.service_state],
    [GROUPS, skills.group], [WISHES, skills.wish], [LANGUAGES, skills.language], [LETTER_KINDS, skills.letter_kind], [LETTER_STATES, skills.letter_state],
  ] as [readonly string[], Record<string, string>][])('stand for every choice: %s', (codes, words) => expect(codes.filter((code) => !words[code])).toEqual([]))
})

describe('days', () => {
  it('say when a visit is due as one number', () => {
    expect([due(3), due(0), due(-2), due(null)].map((one) => `${one.key} ${one.n}`)).toEqual(['care.due.in 3', 'care.due.today 0', 'care.due.over 2', 'care.due.none 0'])
  })

  it('are China’s and have their year; the end of a day is 24:00 everywhere', () => {
    const now = new Date('2026-11-22T17:00:00Z')
    expect(today(0, now)).toBe('2026-11-23')
    expect(today(-1, now)).toBe('2026-11-22')
    expect(date('2027-06-30', 'zh')).toBe('2027年6月30日')
    expect(span('2026-11-23T10:00:00Z', '2026-11-23T16:00:00Z', 'zh', now)).toBe('11月23日 18:00 – 24:00')
    expect(span('2026-11-23T01:00:00Z', '2026-11-24T16:00:00Z', 'zh', now)).toBe('11月23日 09:00 – 11月24日 24:00')
  })
})
