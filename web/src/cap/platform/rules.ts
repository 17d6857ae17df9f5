import type { Schemas } from '@/api/client'

export type RuleEntry = Schemas['RuleEntry']

export interface RuleRow {
  key: string
  /** What the program goes by now. */
  now: RuleEntry
  /** What holds where nothing is set. */
  builtIn?: RuleEntry
  /** Set already, for a day that is still to come. */
  next?: RuleEntry
  /** What held before, the newest first. */
  past: RuleEntry[]
}

const begins = (one: RuleEntry) => (one.valid_from ? new Date(one.valid_from).getTime() : -Infinity)
const ends = (one: RuleEntry) => (one.valid_to ? new Date(one.valid_to).getTime() : Infinity)

/** One row for every rule, out of everything that was ever set and what is built in. */
export function ruleRows(entries: readonly RuleEntry[], at = Date.now()): RuleRow[] {
  const byKey = new Map<string, RuleEntry[]>()
  for (const one of entries) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one])
  return [...byKey].flatMap(([key, all]) => {
    const set = all.filter((one) => one.set).sort((a, b) => begins(b) - begins(a))
    const builtIn = all.find((one) => !one.set)
    const inForce = set.find((one) => begins(one) <= at && ends(one) > at)
    const now = inForce ?? builtIn ?? set[0]
    if (!now) return []
    const next = set.find((one) => begins(one) > at)
    return [{ key, now, past: set.filter((one) => one !== now && one !== next), ...(builtIn ? { builtIn } : {}), ...(next ? { next } : {}) }]
  })
}

/** Where a value comes from: the district's own words, or the program's in the reader's language. */
export const originOf = (one: RuleEntry, language: string) => [(language === 'en' && one.source_en) || one.source, one.document].filter(Boolean).join(' · ')

/** The capability that a rule belongs to. */
export const groupOf = (key: string) => key.split('.')[0] ?? key

type Value = unknown
const isRecord = (value: Value): value is Record<string, Value> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A period, as the rules write one: `{ n, unit }`. */
export const isPeriod = (value: Value): value is { n: number; unit: string } => isRecord(value) && Object.keys(value).sort().join() === 'n,unit'

/** How a value is shown and written: a number, a period, words, a list of words, a list of things, a value with its source, or a thing with parts. */
export function shapeOf(value: Value): 'number' | 'period' | 'words' | 'list' | 'things' | 'sourced' | 'parts' {
  if (typeof value === 'number') return 'number'
  if (isPeriod(value)) return 'period'
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') && value.length > 0 ? 'list' : 'things'
  if (!isRecord(value)) return 'words'
  return 'value' in value && 'source' in value ? 'sourced' : 'parts'
}

/** A value that fits on one line. */
export const isShort = (value: Value) => ['number', 'period', 'words'].includes(shapeOf(value))

/** The parts in the order in which people think of them; others come last, by their names. */
const ORDER = ['code', 'name', 'name_en', 'words', 'kind', 'urgency', 'profile', 'first_contact', 'finish', 'return_window', 'extension_max_count', 'extension_max_each', 'long_case_cap', 'general', 'profiles']
export function partsOf(value: Value): [string, Value][] {
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  return Object.entries(isRecord(value) ? value : {}).sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b))
}

/** What a thing in a list is called by itself. */
export function titleOf(value: Value): string {
  if (!isRecord(value)) return ''
  const inner = isRecord(value.value) ? value.value : value
  return [inner.name ?? inner.code, inner.kind, inner.urgency].filter((one): one is string => typeof one === 'string').join(' · ')
}

/** A copy with one part changed. */
export function withPart(value: Value, name: string | number, part: Value): Value {
  if (Array.isArray(value)) return value.map((one: Value, at) => (at === name ? part : one))
  return isRecord(value) ? { ...value, [name]: part } : value
}
