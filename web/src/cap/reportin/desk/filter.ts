import type { LocationQuery } from 'vue-router'
import type { Schemas } from '@/api/client'
import type { State } from '../mine'

/** What of the report-ins is looked at; it stands in the address. */
export type View = 'to_confirm' | 'to_correct' | 'invited' | 'confirmed' | 'proposed' | 'asked' | 'unanswered' | 'unit_over' | 'over' | 'all'

export const VIEWS: Record<View, { state?: readonly State[]; check?: 'asked' | 'unanswered'; correction?: true; unit_over?: true }> = {
  to_confirm: { state: ['submitted'] },
  to_correct: { state: ['needs_correction'] },
  invited: { state: ['invited'] },
  confirmed: { state: ['confirmed'] },
  proposed: { correction: true },
  asked: { check: 'asked' },
  unanswered: { check: 'unanswered' },
  unit_over: { state: ['invited', 'submitted', 'needs_correction', 'confirmed'], unit_over: true },
  over: { state: ['rejected', 'ended'] },
  all: {},
}

export interface Filter {
  view: View
  kind?: Schemas['ReportInKind']
  area?: string
  unit?: string
  id?: string
}

const text = (value: LocationQuery[string] | undefined) => (typeof value === 'string' && value ? value : undefined)

export function readFilter(query: LocationQuery): Filter {
  const view = text(query.view) as View | undefined
  const kind = text(query.kind)
  const [area, unit, id] = [text(query.area), text(query.unit), text(query.id)]
  return {
    view: view && view in VIEWS ? view : 'to_confirm',
    ...(kind === 'unit' || kind === 'member' ? { kind } : {}),
    ...(area ? { area } : {}),
    ...(unit ? { unit } : {}),
    ...(id ? { id } : {}),
  }
}

export function writeFilter(filter: Filter): Record<string, string> {
  const { view, ...rest } = filter
  return Object.fromEntries([...(view === 'to_confirm' ? [] : [['view', view]]), ...Object.entries(rest).filter(([, value]) => value)]) as Record<string, string>
}

/** The same as the server takes it. */
export function listQuery(filter: Filter, within: string) {
  const { state, check, correction, unit_over } = VIEWS[filter.view]
  return {
    limit: 50,
    ...(state ? { state: state.join(',') } : {}),
    ...(check ? { check } : {}),
    ...(correction ? { correction } : {}),
    ...(unit_over ? { unit_over } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.unit ? { unit_id: filter.unit } : {}),
    ...((filter.area ?? within) ? { area: filter.area ?? within } : {}),
  }
}

/** Everybody of the list who was asked and has not answered, as the server takes it; nothing where the list is another one. */
export function unansweredOf(filter: Filter, within: string): Schemas['UnansweredList'] | undefined {
  const { check } = VIEWS[filter.view]
  const area = filter.area ?? within
  if (!check || filter.kind === 'unit') return undefined
  return { check, ...(filter.unit ? { unit_id: filter.unit } : {}), ...(area ? { area } : {}) }
}

/** How many of a view there are, out of the counts of an area; people only. */
export function countOf(view: View, counts: Schemas['ReportInCounts'] | undefined): number | undefined {
  if (!counts) return undefined
  if (view === 'to_confirm') return counts.submitted
  if (view === 'to_correct') return counts.needs_correction
  if (view === 'over') return counts.rejected + counts.ended
  return view === 'all' || view === 'proposed' || view === 'unit_over' ? undefined : counts[view]
}
