import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/vue-query'
import { openStore } from './store'

/**
 * What was read last stays on this phone, so that a page opens without a network; it is fetched anew as
 * soon as there is one, and thrown away with the sign-out or after three days.
 */
const within = openStore('baodao-read', 'state')
const DAYS = 3
const EVERY = 1500
/** What somebody on the way needs; nothing else is kept. */
const KEPT = ['me', 'tenant', 'areas', 'requests', 'request', 'tasks', 'task', 'claims', 'my-grid', 'boundaries', 'categories', 'skills']

interface Kept {
  at: number
  state: DehydratedState
}

/** Brings back what was read last time and keeps what is read from now on. */
export async function keepReading(client: QueryClient): Promise<void> {
  try {
    const kept = await within<Kept | undefined>('readonly', (store) => store.get('last') as IDBRequest<Kept | undefined>)
    if (kept && Date.now() - kept.at < DAYS * 86_400_000) {
      hydrate(client, kept.state)
      // Shown at once, and read anew all the same.
      void client.invalidateQueries({ refetchType: 'none' })
    }
  } catch {
    // A browser that keeps nothing still works while there is a network.
    return
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    timer = undefined
    // Nobody is signed in: nothing is anybody's to keep.
    if (!client.getQueryData(['me'])) return
    const state = dehydrate(client, {
      shouldDehydrateMutation: () => false,
      shouldDehydrateQuery: (query) => query.state.status === 'success' && KEPT.includes(String(query.queryKey[0])),
    })
    const entry: Kept = { at: Date.now(), state: JSON.parse(JSON.stringify(state)) as DehydratedState }
    void within('readwrite', (store) => store.put(entry, 'last')).catch(() => undefined)
  }
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') timer ??= setTimeout(save, EVERY)
  })
}

/** Throws away everything that was read. */
export async function forgetRead(): Promise<void> {
  await within('readwrite', (store) => store.clear()).catch(() => undefined)
}

/** The pages themselves stay on the phone too, where the browser can do that. */
export async function keepPages(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/sw.js', { scope: '/m' })
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map((one) => one.name)
    active?.postMessage(loaded.filter((name) => new URL(name).pathname.startsWith('/assets/')))
  } catch {
    // Some browsers inside other programs have none: then a page must stay open to work offline.
  }
}
