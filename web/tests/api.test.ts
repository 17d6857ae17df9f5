import { describe, expect, it } from 'vitest'
import { newKey } from '@/api/key'
import { ApiProblem, mayRetry, problemOf, Unreachable, wordsFor } from '@/api/problem'

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
