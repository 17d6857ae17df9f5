import { useInfiniteQuery, type QueryKey } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

interface Page<T> {
  items: T[]
  next?: string | null
}

/** A keyset list: pages one after another, with what a list must be able to say. */
export function useList<T>(key: Ref<QueryKey>, read: (after: string | undefined) => Promise<Page<T>>, options: { enabled?: Ref<boolean> } = {}) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.next ?? undefined,
    ...(options.enabled ? { enabled: options.enabled } : {}),
  })
  return {
    items: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []),
    loading: query.isPending,
    failed: computed(() => (query.data.value ? null : query.error.value)),
    more: computed(() => query.hasNextPage.value),
    moreLoading: query.isFetchingNextPage,
    next: () => void query.fetchNextPage(),
    again: () => query.refetch(),
  }
}
