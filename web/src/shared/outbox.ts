import { computed, readonly, ref, shallowRef } from 'vue'
import { newKey } from '@/api/key'
import { ApiProblem, mayRetry, problemOf, Unreachable } from '@/api/problem'
import { all, put, remove, type Entry } from './outbox-store'

/**
 * Writes that must not be lost without a network: kept on the phone before they are sent, sent in
 * order, taken out when the server has answered. A refusal stays and waits for a person.
 */
const entries = shallowRef<Entry[]>([])
const sending = ref(false)

export const outbox = {
  entries: readonly(entries),
  waiting: computed(() => entries.value.filter((entry) => !entry.refused).length),
  refused: computed(() => entries.value.filter((entry) => entry.refused).length),
  sending: readonly(sending),
}

const waiters = new Map<string, (result: Sent) => void>()

/** `pictures`: why some of them were not taken, though the write itself was. */
export type Sent<T = unknown> = { state: 'done'; answer: T; pictures?: ApiProblem } | { state: 'waiting' } | { state: 'refused'; cause: ApiProblem }

async function reload(): Promise<void> {
  entries.value = await all()
}

/** Sends one entry as far as it goes; throws `Unreachable` or a problem worth trying again. */
export async function send(entry: Entry, fetcher: typeof fetch = fetch): Promise<Entry> {
  let now = entry
  if (now.answer === undefined) {
    // Pictures of what is there already need no write before them.
    const answer = now.kind === 'photo' ? null : await call(fetcher, now.path, now.id, 'application/json', JSON.stringify(now.body), now.version)
    now = { ...now, answer: answer ?? null }
    await put(now)
  }
  while (now.photosSent < now.photos.length) {
    const photo = now.photos[now.photosSent]!
    const type = ['image/png', 'image/webp'].includes(photo.type) ? photo.type : 'image/jpeg'
    await call(fetcher, photoPath(now), `${now.id}-${now.photosSent}`, type, photo)
    now = { ...now, photosSent: now.photosSent + 1 }
    await put(now)
  }
  return now
}

function photoPath(entry: Entry): string {
  if (entry.kind === 'photo') return entry.path
  if (entry.photoPath) return entry.photoPath
  const answer = entry.answer as { receipt_token?: string; request?: { id: string } }
  if (entry.account === null && answer.receipt_token) return `/api/receipts/${answer.receipt_token}/photos`
  return `/api/requests/${answer.request?.id ?? ''}/photos`
}

async function call(fetcher: typeof fetch, path: string, key: string, type: string, body: BodyInit, version?: number): Promise<unknown> {
  let response
  try {
    const headers: Record<string, string> = { 'Content-Type': type, 'Idempotency-Key': key }
    if (version !== undefined) headers['If-Match'] = `"${version}"`
    response = await fetcher(path, { method: 'POST', body, headers })
  } catch {
    throw new Unreachable()
  }
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer
  throw problemOf(response.status, answer)
}

/** Sends everything that waits and belongs to `account`; one page at a time does it. */
export async function flush(account: string | null): Promise<void> {
  if (sending.value) return
  sending.value = true
  try {
    await alone(async () => {
      const tried = new Set<string>()
      for (;;) {
        const entry = (await all()).find((one) => !one.refused && one.account === account && !tried.has(one.id))
        if (!entry) break
        tried.add(entry.id)
        try {
          const sent = await send(entry)
          await remove(entry.id)
          tell(entry.id, { state: 'done', answer: sent.answer })
        } catch (cause) {
          if (mayRetry(cause)) {
            tell(entry.id, { state: 'waiting' })
            break
          }
          const refusal = cause instanceof ApiProblem ? cause : new ApiProblem(0, 'unexpected')
          // The write itself went through: a picture that is refused is not worth keeping it.
          const current = (await all()).find((one) => one.id === entry.id)
          if (current?.answer !== undefined && entry.kind !== 'photo') {
            await remove(entry.id)
            tell(entry.id, { state: 'done', answer: current.answer, pictures: refusal })
            continue
          }
          await put({ ...entry, refused: { status: refusal.status, code: refusal.code, data: refusal.data } })
          tell(entry.id, { state: 'refused', cause: refusal })
        }
      }
    })
  } finally {
    await reload().catch(() => undefined)
    sending.value = false
    for (const [id] of waiters) tell(id, { state: 'waiting' })
  }
}

function tell(id: string, result: Sent): void {
  waiters.get(id)?.(result)
  waiters.delete(id)
}

async function alone(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request('baodao.outbox', work)
  else await work()
}

let last = 0
/** Now, but never the same moment twice: what was written first goes out first. */
function inOrder(): string {
  last = Math.max(Date.now(), last + 1)
  return new Date(last).toISOString()
}

/** Keeps a write and tries to send it now; `waiting` means that it will go out later. */
export async function post<T>(
  write: Pick<Entry, 'kind' | 'path' | 'body' | 'title' | 'account' | 'subject' | 'version' | 'photoPath'> & { photos?: Blob[]; id?: string },
): Promise<Sent<T>> {
  const entry: Entry = {
    ...write,
    body: write.body === undefined ? undefined : JSON.parse(JSON.stringify(write.body)),
    photos: [...(write.photos ?? [])],
    id: write.id ?? newKey(),
    createdAt: inOrder(),
    photosSent: 0,
  }
  await put(entry)
  await reload()
  const result = new Promise<Sent<T>>((resolve) => waiters.set(entry.id, resolve as (result: Sent) => void))
  await flush(write.account)
  const answer = await result
  // A refusal is shown where it was written, with everything still in the form.
  if (answer.state === 'refused') await discard(entry.id)
  return answer
}

/** What still waits for one request or task. */
export const waitingFor = (subject: string) => entries.value.some((entry) => entry.subject === subject)

/** Throws an entry away, because a person said so. */
export async function discard(id: string): Promise<void> {
  await remove(id)
  await reload()
}

/** Brings back what was thrown away; it goes out as it would have. */
export async function restore(entry: Entry): Promise<void> {
  await put({ ...entry, photos: [...entry.photos] })
  await reload()
}

/** Tries again a refused entry. */
export async function retry(id: string, account: string | null): Promise<void> {
  const entry = entries.value.find((one) => one.id === id)
  if (!entry) return
  const next: Entry = { ...entry }
  delete next.refused
  // Whoever sends it again has seen what it is now.
  delete next.version
  await put(next)
  await flush(account)
}

/** Sends at the start, when the network returns, and now and then; `sent` is called when something went out. */
export function keepSending(account: () => string | null, sent: () => void): void {
  const now = () => {
    const before = outbox.waiting.value
    void flush(account()).then(() => outbox.waiting.value < before && sent(), () => undefined)
  }
  addEventListener('online', now)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now())
  setInterval(() => outbox.waiting.value > 0 && now(), 20_000)
  void reload().then(now, () => undefined)
}
