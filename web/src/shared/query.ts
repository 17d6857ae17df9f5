import { QueryClient } from '@tanstack/vue-query'
import { mayRetry } from '@/api/problem'

/** Reads are tried again when that can help; writes go once and say what happened. `keepFor`: milliseconds after the last use. */
export function newQueryClient(keepFor = 300_000): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: keepFor,
        refetchOnWindowFocus: true,
        retry: (count, cause) => count < 2 && mayRetry(cause),
        // What was read before is shown while there is no network.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
