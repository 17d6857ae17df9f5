import { describe, expect, it } from 'vitest'
import { newKey } from '@/api/key'
import en from '@/locales/errors.en.json'
import zh from '@/locales/errors.zh.json'
import { readFileSync } from 'node:fs'
import { createI18n } from 'vue-i18n'
import { ApiProblem, mayRetry, problemOf, Unreachable, wordsFor } from '@/api/problem'

type Spoken = { t: (key: string, named: Record<string, unknown>) => string; te: (key: string) => boolean }

/** Every way in which the server finds a file unreadable, as `crates/sheets` names them. */
const UNREADABLE = ['encoding', 'not_a_table', 'web_page', 'not_a_spreadsheet', 'old_xls', 'password_protected', 'no_sheet', 'empty', 'no_heading']
const UNITS = ['bytes', 'rows', 'columns', 'characters_in_a_cell', 'unpacked_megabytes', 'files_in_the_package', 'merged_cells']

describe('problems', () => {
  it('are read from problem+json and from whatever a proxy answers', () => {
    expect(problemOf(409, { code: 'task_full', data: { places: 2 }, request_id: 'a1' })).toMatchObject({ code: 'task_full', data: { places: 2 }, requestId: 'a1' })
    expect(problemOf(502, '<html>')).toMatchObject({ status: 502, code: 'internal' })
    expect(problemOf(418, null)).toMatchObject({ code: 'unexpected', data: {}, fields: [] })
  })

  it('are worth another try only when that can help', () => {
    expect(mayRetry(new Unreachable())).toBe(true)
    expect(mayRetry(new ApiProblem(503, 'internal'))).toBe(true)
    expect(mayRetry(new ApiProblem(429, 'rate_limited'))).toBe(true)
    expect(mayRetry(new ApiProblem(409, 'task_full'))).toBe(false)
    expect(mayRetry(new TypeError('a bug'))).toBe(false)
  })

  it('are told in the words of their code, and a new code in general ones', () => {
    const t = (key: string, named?: Record<string, unknown>) => `${key} ${JSON.stringify(named ?? {})}`
    const known = (key: string) => key === 'errors.task_full'
    expect(wordsFor(new ApiProblem(409, 'task_full', { places: 2 }), t, known)).toBe('errors.task_full {"places":2}')
    expect(wordsFor(new ApiProblem(409, 'brand_new', {}, [], 'a1'), t, known)).toBe('errors.internal {"id":"a1"}')
    expect(wordsFor(new Unreachable(), t, known)).toBe('errors.unreachable {}')
  })

  it.each([['zh', zh], ['en', en]] as const)('of a file say in %s what to do about it', (locale, words) => {
    const { t, te } = createI18n<false>({ legacy: false, locale, messages: { [locale]: words } as never }).global as unknown as Spoken
    const told = (code: string, data: Record<string, unknown>) => wordsFor(new ApiProblem(422, code, data), (key, named) => t(key, named ?? {}), (key) => te(key))
    const plain = told('roster_unreadable', {})
    const said = new Set(UNREADABLE.map((problem) => told('roster_unreadable', { problem, found: [] })))
    for (const limit of UNITS.map((unit) => told('roster_too_large', { unit, limit: unit === 'bytes' ? 10_485_760 : 64 }))) {
      expect(limit).toMatch(/64|10/)
      said.add(limit)
    }
    expect(said.size).toBe(UNREADABLE.length + UNITS.length)
    expect(said.has(plain)).toBe(false)
    expect(told('roster_unreadable', { problem: 'no_heading', found: ['姓名', '电话'] })).toContain('姓名 | 电话')
    expect(told('organisation_table_unreadable', { problem: 'too_large', unit: 'rows', limit: 100_000 })).toMatch(/100,?000/)
    const source = readFileSync('../crates/sheets/src/lib.rs', 'utf8')
    const codes = [...source.matchAll(/Self::\w+(?: \{ \.\. \})? => "(\w+)"/g)].map((one) => one[1])
    expect(codes.filter((code) => code !== 'too_large').sort()).toEqual([...UNREADABLE].sort())
  })
})

it('a key is a UUID, also where the browser cannot make one', () => {
  const own = crypto.randomUUID
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true })
  try {
    const keys = new Set(Array.from({ length: 50 }, newKey))
    expect(keys.size).toBe(50)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  } finally {
    Object.defineProperty(crypto, 'randomUUID', { value: own, configurable: true })
  }
})
