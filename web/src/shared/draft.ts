import { onScopeDispose, ref, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { keep, names, read } from './settings'
import { openStore } from './store'

const EVERY = 400
const DAYS = 30
const within = openStore('baodao-drafts', 'photos')

interface Kept<T> {
  at: number
  value: Partial<T>
}

/** What empties the drafts that stand open on a page, when they turn out to be somebody else's. */
const open = new Set<() => void>()

function kept<T>(key: string): Partial<T> | undefined {
  try {
    const { at, value } = JSON.parse(read(key) ?? '{}') as Partial<Kept<T>>
    return at !== undefined && Date.now() - at < DAYS * 86_400_000 ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Something being written, kept on this device until it was sent or thrown away. The name says what it is
 * about; a form that is opened for another thing calls `take` and has what was begun there.
 */
export function useDraft<T extends object>(name: MaybeRefOrGetter<string>, empty: () => T) {
  const draft = ref(empty()) as Ref<T>
  const found = ref(false)
  let under = ''
  let untouched = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    if (!under) return
    const text = JSON.stringify(draft.value)
    keep(under, text === untouched ? null : `{"at":${Date.now()},"value":${text}}`)
  }
  const take = () => {
    save()
    under = `draft.${toValue(name)}`
    const start = empty()
    untouched = JSON.stringify(start)
    const before = kept<T>(under)
    found.value = before !== undefined
    draft.value = { ...start, ...before }
  }
  const forget = () => {
    clearTimeout(timer)
    timer = undefined
    if (under) keep(under, null)
    under = ''
    found.value = false
  }
  const wipe = () => {
    forget()
    take()
  }
  take()
  watch(draft, () => (timer ??= setTimeout(save, EVERY)), { deep: true })
  open.add(wipe)
  // A phone that is put away does not say when it comes back.
  addEventListener('pagehide', save)
  onScopeDispose(() => {
    if (timer) save()
    open.delete(wipe)
    removeEventListener('pagehide', save)
  }, true)
  return {
    draft,
    /** It was begun earlier and is shown again. */
    found,
    take,
    /** It was sent: nothing of it stays; the page keeps showing it until `take` or its end. */
    forget,
    /** Sent or thrown away, and the form is empty again. */
    wipe,
  }
}

/** The pictures that belong to a draft: a camera often ends the page that asked for it. */
export function useDraftPhotos(name: MaybeRefOrGetter<string>) {
  const photos = shallowRef<Blob[]>([])
  let under = ''
  let turn = 0
  const put = (key: string, now: Blob[]) => {
    if (!key) return
    const write = within<unknown>('readwrite', (store) => (now.length ? store.put([...now], key) : store.delete(key)) as IDBRequest<unknown>)
    // A browser that keeps nothing only forgets.
    write.catch(() => undefined)
  }
  const take = () => {
    const key = toValue(name)
    const mine = ++turn
    under = ''
    photos.value = []
    void within<Blob[] | undefined>('readonly', (store) => store.get(key) as IDBRequest<Blob[] | undefined>)
      .catch(() => undefined)
      .then((before) => {
        if (mine !== turn) return
        under = key
        if (photos.value.length) put(key, photos.value)
        else if (before?.length) photos.value = before
      })
  }
  const forget = () => {
    put(under, [])
    under = ''
  }
  const wipe = () => {
    forget()
    take()
  }
  take()
  watch(photos, (now) => put(under, now))
  open.add(wipe)
  onScopeDispose(() => open.delete(wipe), true)
  return { photos, take, forget, wipe }
}

/** Throws away every draft on this device. */
export function forgetDrafts(): void {
  for (const name of names('draft.')) keep(name, null)
  void within('readwrite', (store) => store.clear()).catch(() => undefined)
  open.forEach((wipe) => wipe())
}

/** Whose drafts these are: what a visitor began goes with them into their account, and never into another's. */
export function ownDrafts(account: string): void {
  const owner = read('drafts_of')
  if (owner && owner !== account) forgetDrafts()
  keep('drafts_of', account)
}
