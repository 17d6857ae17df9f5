// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { readFileSync } from 'node:fs'
import { ApiProblem } from '@/api/problem'
import { pageOf } from '@/cap/notices/subjects'
import { byCall, covers, nominationOf, type Choice } from '@/cap/records/nominees'
import { given } from '@/cap/records/query'
import { calendarDay, dayBefore, inHours } from '@/cap/records/say'
import { tabsOf } from '@/cap/records/tabs'
import { viewOf } from '@/cap/records/views'
import { fetchFile, nameOf } from '@/shared/download'

describe('what a record says', () => {
  it('minutes are said as hours', () => {
    expect([45, 120, 130].map(inHours)).toEqual([
      { key: 'm', h: 0, m: 45 },
      { key: 'h', h: 2, m: 0 },
      { key: 'hm', h: 2, m: 10 },
    ])
  })

  it('a day is the same everywhere, with its year when it is another one', () => {
    const now = new Date('2026-11-22T20:00:00Z')
    expect(calendarDay('2026-11-22', 'zh', now)).toBe('11月22日')
    expect(calendarDay('2025-01-01', 'zh', now)).toBe('2025年1月1日')
    expect(calendarDay('2026-11-02', 'en', now)).toBe('2 Nov')
  })

  it('a period that is kept with the day after it is said with its last day', () => {
    expect([dayBefore('2027-01-01'), dayBefore('2026-03-01')]).toEqual(['2026-12-31', '2026-02-28'])
  })
})

describe('pages', () => {
  it('are those of one’s offices', () => {
    const names = (...roles: Parameters<typeof tabsOf>[0] extends ReadonlySet<infer R> ? R[] : never) => tabsOf(new Set(roles)).map((tab) => tab.name)
    expect(names('auditor')).toEqual(['questions'])
    expect(names('unit_liaison')).toEqual(['unit', 'cooperation'])
    expect(names('dispatcher')).not.toContain('letters')
    expect(names('resident')).toEqual([])
  })

  it('an address says what is shown, and nothing empty', () => {
    expect([viewOf('disputed'), viewOf('toString'), viewOf(undefined)]).toEqual(['disputed', 'to_verify', 'to_verify'])
    expect(given({ kind: '', year: 2026, after: undefined })).toEqual({ year: 2026 })
  })

  it('a notice leads to what it is about in the face one is in', () => {
    const at = (face: 'm' | 'desk', subject_kind: string, subject_id: string | null = 'r1') => pageOf({ template: 'record_disputed', subject_kind, subject_id }, { face, keepsArea: false, speaksForUnit: false })
    expect(at('m', 'record')).toBe('/records/r1')
    expect(at('desk', 'record')).toBe('/records?view=all&id=r1')
    expect(at('m', 'something_new')).toBe('/inbox')
    expect(at('m', 'record', null)).toBe('/inbox')
  })
})

describe('files', () => {
  it('have the name that the server gave', () => {
    expect(nameOf("attachment; filename=\"a.xlsx\"; filename*=UTF-8''%E6%B8%85%E5%8D%95.xlsx", 'x')).toBe('清单.xlsx')
    expect(nameOf('attachment; filename="a.pdf"', 'x')).toBe('a.pdf')
    expect(nameOf(null, 'x.pdf')).toBe('x.pdf')
  })

  it('a refusal is said, not saved', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ code: 'export_too_large', data: { max: 5 } }, { status: 422 }))
    await expect(fetchFile('/api/records/export', 'x', {})).rejects.toEqual(new ApiProblem(422, 'export_too_large', { max: 5 }))
    vi.unstubAllGlobals()
  })
})

it('every code that the server sends has its words', () => {
  const words = (JSON.parse(readFileSync(new URL('../src/cap/records/locales/zh.json', import.meta.url), 'utf8')) as { records: Record<string, Record<string, unknown>> }).records
  const schemas = (JSON.parse(readFileSync(new URL('../../openapi/baodao.json', import.meta.url), 'utf8')) as { components: { schemas: Record<string, { enum?: string[] }> } }).components.schemas
  const codes = (name: string) => [...schemas[name]!.enum!].sort()
  const known = (group: unknown) => Object.keys(group as object).sort()
  expect(known(words.kind)).toEqual(codes('RecordKind'))
  expect(known(words.stage)).toEqual(codes('RecordStage'))
  expect(known(words.evidence_class)).toEqual(codes('EvidenceClass'))
  expect(known(words.verdict_word)).toEqual(codes('ServedVerdict'))
  expect(known(words.thanks!.stage)).toEqual(codes('LetterStage'))
  expect(known(words.thanks!.consent)).toEqual(codes('ThanksConsent'))
  expect(known(words.sheets!.stage)).toEqual(codes('FeedbackStage'))
  expect(known(words.commend!.stage)).toEqual(codes('NominationStage'))
  expect(known(words.commend!.by)).toEqual(codes('NominatorKind'))
  expect(known(words.questions!.kind)).toEqual(codes('QuestionKind'))
  expect(known(words.questions!.ask)).toEqual(codes('QuestionKind'))
})

describe('whom one can put forward', () => {
  const call = (id: string, area_path: string) => ({ id, area_path, title: id }) as Choice['call']
  const choice = (id: string, nominee: Partial<Choice['nominee']>): Choice => ({ key: `${id} ${nominee.claim_id ?? nominee.person_id}`, call: call(id, '00010002'), nominee: { by_kind: 'branch', name: '李**', about: '', ...nominee } as Choice['nominee'] })

  it('a call takes people whose service was in its area', () => {
    expect([covers(call('a', '00010002'), '000100020003'), covers(call('a', '00010002'), '00010003'), covers(call('a', ''), '0001')]).toEqual([true, false, true])
  })

  it('they stand under their calls, in the order in which they came', () => {
    const groups = byCall([choice('a', { person_id: '1' }), choice('b', { person_id: '1' }), choice('a', { person_id: '2' })])
    expect(groups.map((group) => [group.call.id, group.choices.map((one) => one.nominee.person_id)])).toEqual([
      ['a', ['1', '2']],
      ['b', ['1']],
    ])
  })

  it('a place or a member is sent, never both', () => {
    expect(nominationOf(choice('a', { claim_id: 'c', by_kind: 'person_served' }), ' 很热心 ')).toEqual({ claim_id: 'c', by_kind: 'person_served', words: '很热心' })
    expect(nominationOf(choice('a', { claim_id: null, person_id: 'p' }), '很热心')).toEqual({ person_id: 'p', by_kind: 'branch', words: '很热心' })
  })

  it('an answered objection leads to one’s own, a reminder to all that waits', () => {
    const of = (template: string, face: 'm' | 'desk') => pageOf({ template, subject_kind: template === 'records_waiting' ? 'record' : 'nomination', subject_id: 'n1' }, { face, keepsArea: false, speaksForUnit: false })
    expect([of('objection_answered', 'm'), of('objection_answered', 'desk'), of('records_waiting', 'm'), of('nomination_agreed', 'm'), of('nominated', 'm')]).toEqual(['/my-objections', '/records/objections', '/records', '/nominations', '/my-nominations'])
  })
})
