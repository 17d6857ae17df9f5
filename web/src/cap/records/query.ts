import type { LocationQueryValue } from 'vue-router'
import { useQueryClient } from '@tanstack/vue-query'

/** Everything of this capability is kept under one root, so that one step renews all that stands on it. */
export const ROOT = 'records'

export function useRenew() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [ROOT] })
}

/** What of a page's address is set. */
export const set = (value: LocationQueryValue | LocationQueryValue[] | undefined) => (typeof value === 'string' && value ? value : undefined)

/** Only what has a value, as the client wants its query. */
export function given<T extends Record<string, unknown>>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined | ''> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as { [K in keyof T]?: Exclude<T[K], undefined | ''> }
}
