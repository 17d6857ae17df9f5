import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { all, remove } from '@/shared/outbox-store'
import { discard, flush, outbox, post, retry, waitingFor } from '@/shared/outbox'

interface Call {
  path: string
  key: string
  body: unknown
}
let calls: Call[] = []
let answer: (call: Call) => Response = () => new Response('{}', { status: 201 })

const submit = (over: Partial<Parameters<typeof post>[0]> = {}) =>
  post<{ request: { id: string } }>({ kind: 'submit', path: '/api/requests', body: { body: '灯坏了' }, title: '灯坏了', account: 'a', ...over })
const created = () => Response.json({ request: { id: 'r1' }, receipt_token: 'secret' }, { status: 201 })
const offline = () => {
  throw new TypeError('no network')
}

beforeEach(async () => {
  calls = []
  answer = created
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>
    const call = { path, key: headers['Idempotency-Key']!, body: init.body }
    calls.push(call)
    return answer(call)
  })
  for (const entry of await all()) await remove(entry.id)
})
afterEach(() => vi.unstubAllGlobals())

describe('the outbox', () => {
  it('sends at once and keeps nothing when there is a network', async () => {
    const sent = await submit()
    expect(sent).toMatchObject({ state: 'done', answer: { request: { id: 'r1' } } })
    expect(await all()).toEqual([])
    expect(calls).toHaveLength(1)
  })

  it('keeps what could not be sent and sends it later with the same key', async () => {
    answer = offline
    expect(await submit()).toEqual({ state: 'waiting' })
    expect(outbox.waiting.value).toBe(1)
    answer = created
    await flush('a')
    expect(calls.map((call) => call.key)).toEqual([calls[0]!.key, calls[0]!.key])
    expect(await all()).toEqual([])
  })

  it('sends what two calls at once ask for only once', async () => {
    answer = offline
    await submit()
    answer = created
    await Promise.all([flush('a'), flush('a'), flush('a')])
    expect(calls).toHaveLength(2)
  })

  it('goes on with the pictures where it stopped, each with a key of its own', async () => {
    let lost = true
    answer = (call) => {
      if (call.path.endsWith('/photos') && calls.filter((one) => one.path.endsWith('/photos')).length === 2 && lost) {
        lost = false
        return offline()
      }
      return created()
    }
    const photos = [new Blob(['1'], { type: 'image/jpeg' }), new Blob(['2'], { type: 'image/png' })]
    expect(await submit({ photos })).toEqual({ state: 'waiting' })
    await flush('a')
    const requests = calls.filter((call) => call.path === '/api/requests')
    const pictures = calls.filter((call) => call.path === '/api/requests/r1/photos').map((call) => call.key)
    expect(requests).toHaveLength(1)
    expect(pictures).toEqual([`${requests[0]!.key}-0`, `${requests[0]!.key}-1`, `${requests[0]!.key}-1`])
    expect(await all()).toEqual([])
  })

  it('sends a visitor’s pictures by the receipt', async () => {
    await submit({ account: null, photos: [new Blob(['1'], { type: 'image/jpeg' })] })
    expect(calls.map((call) => call.path)).toEqual(['/api/requests', '/api/receipts/secret/photos'])
  })

  it('never sends one person’s words under another’s sign-in', async () => {
    answer = offline
    await submit({ account: 'a' })
    answer = created
    await flush('b')
    await flush(null)
    expect(calls).toHaveLength(1)
    expect(outbox.waiting.value).toBe(1)
  })

  it('hands a refusal back to the form that wrote it', async () => {
    answer = () => Response.json({ code: 'place_ambiguous', data: { candidates: [] } }, { status: 422 })
    expect(await submit()).toMatchObject({ state: 'refused', cause: { code: 'place_ambiguous' } })
    expect(await all()).toEqual([])
  })

  it('keeps a later refusal for a person, and the next entry goes out all the same', async () => {
    answer = offline
    await submit({ title: 'one' })
    await submit({ title: 'two' })
    answer = (call) => (String(call.key) === (outbox.entries.value[0]?.id ?? '') ? Response.json({ code: 'area_ended' }, { status: 409 }) : created())
    await flush('a')
    expect(outbox.refused.value).toBe(1)
    expect(outbox.entries.value).toMatchObject([{ title: 'one', refused: { code: 'area_ended' } }])
    answer = created
    await retry(outbox.entries.value[0]!.id, 'a')
    expect(outbox.entries.value).toEqual([])
  })

  it('throws away only what it is told to', async () => {
    answer = offline
    await submit()
    await discard(outbox.entries.value[0]!.id)
    expect(await all()).toEqual([])
  })
})

describe('steps that wait for a network', () => {
  it('go out with what was read, and a retry after a refusal without it', async () => {
    const seen: (string | undefined)[] = []
    vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
      seen.push((init.headers as Record<string, string>)['If-Match'])
      if (seen.length === 1) throw new TypeError('no network')
      return seen.length === 2 ? Response.json({ code: 'version_conflict' }, { status: 412 }) : Response.json({})
    })
    const sent = await post({ kind: 'handle', path: '/api/requests/r1/handle', body: { reply: '好了' }, title: '灯坏了', account: 'a', subject: 'r1', version: 4 })
    expect(sent).toEqual({ state: 'waiting' })
    expect(waitingFor('r1')).toBe(true)
    await flush('a')
    expect(outbox.entries.value).toMatchObject([{ refused: { code: 'version_conflict' } }])
    await retry(outbox.entries.value[0]!.id, 'a')
    expect(seen).toEqual(['"4"', '"4"', undefined])
    expect(waitingFor('r1')).toBe(false)
  })

  it('pictures of a request that is there already go out alone', async () => {
    await post({ kind: 'photo', path: '/api/requests/r9/photos', body: undefined, title: '', account: 'a', subject: 'r9', photos: [new Blob(['1'])] })
    expect(calls.map((call) => call.path)).toEqual(['/api/requests/r9/photos'])
  })
})
