import type { Schemas } from '@/api/client'

export type Action = Schemas['Action']

/** One thing asked before an action is done. */
export interface Field {
  name: string
  kind: 'line' | 'text' | 'choice' | 'number' | 'date' | 'category'
  min?: number
  max?: number
  optional?: boolean
  /** Values of a choice; their words are under `group`. */
  values?: readonly string[]
  group?: string
}

export type Form = Record<string, string>
type Headers = Record<string, string>

/** How an action is offered and done. Whether it is offered at all is the server's word. */
export interface Step {
  tone: 'main' | 'plain' | 'bad'
  fields: readonly Field[]
  /** Its consequence is said in words before it is done. */
  warns?: boolean
  /** It overwrites words, so the version that was read goes with it. */
  guarded?: boolean
  run: (id: string, form: Form, headers: Headers) => Promise<unknown>
  /** The same write as it is kept on the phone until there is a network; without it the step needs one. */
  kept?: (id: string, form: Form) => { path: string; body?: unknown }
  /** Pictures may go with it, here; nobody has to add one. */
  photos?: (id: string) => string
  /** Takes it back, while that can be done: by what the server answered and what the form showed at first. */
  undo?: (answer: unknown, id: string, begun: Form) => Promise<unknown>
}

/** Why, in words. */
export const reason = { name: 'reason', kind: 'text', min: 2, max: 300 } as const
export const at = (id: string) => ({ path: { id } })

/** The allowed actions that this page can do, in the order of the table. */
export function offered<S>(steps: Partial<Record<Action, S>>, allowed: readonly Action[], but: readonly Action[] = []): [Action, S][] {
  const may = new Set(allowed)
  return (Object.entries(steps) as [Action, S][]).filter(([action]) => may.has(action) && !but.includes(action))
}

/** Which field is not right yet, if any. */
export function missing(fields: readonly Field[], form: Form): Field | undefined {
  return fields.find((field) => {
    // A number field hands over a number.
    const value = String(form[field.name] ?? '').trim()
    if (!value) return !field.optional
    if (field.kind === 'number') return !(Number(value) >= (field.min ?? 0) && Number(value) <= (field.max ?? Infinity))
    const length = [...value].length
    return (field.kind === 'text' || field.kind === 'line') && (length < (field.min ?? 0) || length > (field.max ?? Infinity))
  })
}
