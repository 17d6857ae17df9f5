import type { Schemas } from '@/api/client'
import { openStore } from './store'

type Action = Schemas['Action']

/** What is kept of a write that has not gone out yet. */
export interface Entry {
  /** Also its `Idempotency-Key`: however often it is sent, it is done once. */
  id: string
  /** For whom it goes out; nobody else's sign-in may send it. */
  account: string | null
  kind: 'submit' | 'photo' | Action
  path: string
  body: unknown
  /** The request or task it is about, where there is one already. */
  subject?: string
  /** What was read before it was written; refused when somebody else has changed it since. */
  version?: number
  /** A few words to recognise it by. */
  title: string
  photos: Blob[]
  /** Where the pictures go, when the answer does not tell it. */
  photoPath?: string
  createdAt: string
  /** The answer, once the write itself went through and pictures still wait. */
  answer?: unknown
  photosSent: number
  /** Why the server refused it; it waits for a person then. */
  refused?: { status: number; code: string; data: Record<string, unknown> }
}

const within = openStore('baodao', 'outbox', 'id')

export const put = (entry: Entry) => within('readwrite', (store) => store.put(entry))
export const remove = (id: string) => within('readwrite', (store) => store.delete(id))

/** Everything that waits, in the order in which it was written. */
export async function all(): Promise<Entry[]> {
  const entries = await within<Entry[]>('readonly', (store) => store.getAll() as IDBRequest<Entry[]>)
  return entries.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}
