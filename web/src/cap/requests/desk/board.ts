import type { LocationQuery } from 'vue-router'

/** What the board shows; all of it stands in the address, so that a board can be sent to somebody. */
export interface Filter {
  view: keyof typeof VIEWS
  kind?: string
  area?: string
  q?: string
  overdue: boolean
  urgent: boolean
  order: 'newest' | 'due'
  id?: string
}

/** Groups of stages as a desk thinks of them. */
export const VIEWS = {
  open: undefined,
  to_accept: 'submitted',
  to_dispatch: 'accepted',
  at_work: 'dispatched,in_progress',
  waiting: 'asked,suspended',
  to_rate: 'handled',
  applications: undefined,
  returns: undefined,
  over: undefined,
} as const

/** Views of what waits for somebody's decision, and for which. */
export const DECISIONS = { applications: 'application', returns: 'return' } as const
export const isDecision = (view: string): view is keyof typeof DECISIONS => view in DECISIONS

const one = (value: unknown) => (typeof value === 'string' && value ? value : undefined)

export function readFilter(query: LocationQuery): Filter {
  const view = one(query.view)
  return {
    view: view && view in VIEWS ? (view as Filter['view']) : 'open',
    kind: one(query.kind),
    area: one(query.area),
    q: one(query.q),
    overdue: query.overdue === '1',
    urgent: query.urgent === '1',
    order: query.order === 'due' ? 'due' : 'newest',
    id: one(query.id),
  }
}

/** The address of a filter; what is usual is left out. */
export function writeFilter(filter: Filter): Record<string, string> {
  return {
    ...(filter.view === 'open' ? {} : { view: filter.view }),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.area ? { area: filter.area } : {}),
    ...(filter.q ? { q: filter.q } : {}),
    ...(filter.overdue ? { overdue: '1' } : {}),
    ...(filter.urgent ? { urgent: '1' } : {}),
    ...(filter.order === 'due' ? { order: 'due' } : {}),
    ...(filter.id ? { id: filter.id } : {}),
  }
}

/** The same as the list's own parameters. */
export function listQuery(filter: Filter, scope: string | undefined): Record<string, string | boolean | number> {
  const stage = VIEWS[filter.view]
  return {
    limit: 100,
    order: filter.order,
    ...(isDecision(filter.view) ? { pending: DECISIONS[filter.view] } : stage ? { stage } : { open: filter.view !== 'over' }),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...((filter.area ?? scope) !== undefined ? { area_path: filter.area ?? scope ?? '' } : {}),
    ...(filter.q ? { q: filter.q } : {}),
    ...(filter.overdue ? { overdue: true } : {}),
    ...(filter.urgent ? { urgent: true } : {}),
  }
}

/** Whether a key press is meant for the board and not for a field. */
export function isForBoard(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target as HTMLElement | null
  return !target?.closest?.('input, textarea, select, dialog, [contenteditable]')
}

/** The row after moving by `step` from `id`; the ends hold. */
export function moved(ids: readonly string[], id: string | undefined, step: number): string | undefined {
  if (ids.length === 0) return undefined
  const at = id === undefined ? -1 : ids.indexOf(id)
  if (at < 0) return ids[step > 0 && step !== Infinity ? 0 : ids.length - 1]
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))]
}

/** Keys that move on the board, and by how much. */
export const MOVES: Record<string, (rows: number) => number> = {
  j: () => 1,
  k: () => -1,
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (rows) => rows,
  PageUp: (rows) => -rows,
  Home: () => -Infinity,
  End: () => Infinity,
}
