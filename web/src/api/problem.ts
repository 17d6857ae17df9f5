/** A refusal or fault as the server words it (RFC 9457); people read the words of its `code`. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly data: Record<string, unknown> = {},
    readonly fields: { pointer: string; code: string; message: string }[] = [],
    readonly requestId?: string,
  ) {
    super(code)
    this.name = 'ApiProblem'
  }
}

/** The call did not get through: no network, or no answer. Nothing is known about its effect. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable')
    this.name = 'Unreachable'
  }
}

/** Reads a problem out of an answer, also when a proxy answered with something else. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const part = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const code = typeof part.code === 'string' ? part.code : status >= 500 ? 'internal' : 'unexpected'
  const data = (typeof part.data === 'object' && part.data !== null ? part.data : {}) as Record<string, unknown>
  const fields = Array.isArray(part.errors) ? (part.errors as ApiProblem['fields']) : []
  return new ApiProblem(status, code, data, fields, typeof part.request_id === 'string' ? part.request_id : undefined)
}

/** Whether trying the same call again can help: the network, a busy server, a fault of ours. */
export function mayRetry(cause: unknown): boolean {
  if (cause instanceof Unreachable) return true
  return cause instanceof ApiProblem && (cause.status >= 500 || cause.status === 429)
}

/** Somebody else was quicker: what was read is not how it stands any more. */
export const isConflict = (cause: unknown) => cause instanceof ApiProblem && [409, 412].includes(cause.status)

type Translate = { (key: string, named?: Record<string, unknown>): string }

/** The words for a person: by code, filled from `data`; the general words when a code is new. */
export function wordsFor(cause: unknown, t: Translate, known: (key: string) => boolean): string {
  if (cause instanceof Unreachable) return t('errors.unreachable')
  if (!(cause instanceof ApiProblem)) return t('errors.unexpected')
  const key = `errors.${cause.code}`
  if (cause.code === 'internal' || !known(key)) return t('errors.internal', { id: cause.requestId ?? '—' })
  return t(key, cause.data) + whyUnread(cause, t, known)
}

/** Why a file cannot be read, behind the words of a refusal that tells it. */
function whyUnread({ code, data }: ApiProblem, t: Translate, known: (key: string) => boolean): string {
  const why = code.endsWith('_too_large') ? data.unit : code.endsWith('_unreadable') ? data.problem : undefined
  const found = Array.isArray(data.found) ? data.found.join(' | ') : ''
  const key = `errors.file.${why === 'too_large' ? (data.unit ?? why) : why}`
  if (typeof why !== 'string' || !known(key)) return ''
  const limit = data.unit === 'bytes' ? Number(data.limit) / 1024 / 1024 : data.limit
  return t('errors.file.because', { why: found ? t(`${key}_found`, { found }) : t(key, { limit }) })
}
