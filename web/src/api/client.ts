import createClient, { type Middleware } from 'openapi-fetch'
import { newKey } from './key'
import { ApiProblem, problemOf, Unreachable } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

/** The one way to the server. Every write carries a key, so that sending it again is never doing it twice. */
export const api = createClient<paths>({ baseUrl: '/', fetch: (request) => globalThis.fetch(request) })

const once: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey())
    }
    return request
  },
}
api.use(once)

/** `If-Match` for forms that overwrite what somebody else may have changed. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })

/** The body of a good answer; a problem or a missing network is thrown. */
export async function must<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer
  try {
    answer = await call
  } catch {
    throw new Unreachable()
  }
  if (answer.error !== undefined || !answer.response.ok) throw problemOf(answer.response.status, answer.error)
  return answer.data as T
}

/** What this caller may not see is an empty list to them; every other fault is one. */
export function noneIfShut(cause: unknown): { items: never[] } {
  if (cause instanceof ApiProblem && [403, 404].includes(cause.status)) return { items: [] }
  throw cause
}
