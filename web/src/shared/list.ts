import { useInfiniteQuery, useQueryClient, type InfiniteData, type QueryKey } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

export interface Page<T> {
  items: T[]
  next?: string | null
}

/** Up to so many pages are read anew in one go; of a longer list only those that changed. */
const SHORT = 3

/** A keyset list: pages one after another, with what a list must be able to say. */
export function useList<T>(key: Ref<QueryKey>, read: (after: string | undefined) => Promise<Page<T>>, options: { enabled?: Ref<boolean> } = {}) {
  const client = useQueryClient()
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.next ?? undefined,
    ...(options.enabled ? { enabled: options.enabled } : {}),
  })
  return {
    items: computed(() => joined(query.data.value?.pages ?? [])),
    /** The first page as it came, with what it says beside its items. */
    first: computed(() => query.data.value?.pages[0]),
    loading: query.isPending,
    failed: computed(() => (query.data.value ? null : query.error.value)),
    more: computed(() => query.hasNextPage.value),
    moreLoading: query.isFetchingNextPage,
    next: () => void query.fetchNextPage(),
    again: () => query.refetch(),
    /** Reads anew what the things with these ids stand on, and the beginning, where new ones come in. */
    async renew(ids: ReadonlySet<string>) {
      const before = query.data.value as InfiniteData<Page<T>, string | undefined> | undefined
      if (!before || before.pages.length <= SHORT) return client.invalidateQueries({ queryKey: key.value })
      const stale = stalePages(before.pages, ids)
      if (stale.length > SHORT) return client.invalidateQueries({ queryKey: key.value })
      const fresh = new Map(await Promise.all(stale.map(async (at) => [at, await read(before.pageParams[at])] as const)))
      client.setQueryData<InfiniteData<Page<T>, string | undefined>>(
        key.value,
        (now) => now && { ...now, pages: now.pages.map((page, at) => (fresh.get(at) ? { ...page, items: fresh.get(at)!.items } : page)) },
      )
    },
  }
}

const idOf = (item: unknown) => (item as { id?: string }).id

/** The pages as one list; what moved over a border while it was read stands once. */
export function joined<T>(pages: readonly Page<T>[]): T[] {
  const items = pages.flatMap((page) => page.items)
  if (pages.length < 2 || idOf(items[0]) === undefined) return items
  const seen = new Set<string>()
  return items.filter((item) => !seen.has(idOf(item)!) && seen.add(idOf(item)!))
}

/** Which pages hold one of these, and always the first. */
export function stalePages<T>(pages: readonly Page<T>[], ids: ReadonlySet<string>): number[] {
  return pages.flatMap((page, at) => (at === 0 || page.items.some((item) => ids.has(idOf(item) ?? '')) ? [at] : []))
}
