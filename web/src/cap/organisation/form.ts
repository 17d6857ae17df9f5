import { shallowRef } from 'vue'
import type { Schemas } from '@/api/client'

/** Something chosen out of a list: a body, a unit, a person, an area (whose id is its path). */
export interface Picked {
  id: string
  name: string
}
export type Value = string | boolean | Picked | Picked[] | null
export type Values = Record<string, Value>

export interface Field {
  name: string
  kind: 'text' | 'long' | 'day' | 'choice' | 'check' | 'person' | 'body' | 'unit' | 'area' | 'areas' | 'place'
  /** Key below `org.field`, where it is not the name. */
  words?: string
  /** Key below `org.hint`. */
  hint?: string
  most?: number
  needed?: boolean | ((values: Values) => boolean)
  /** Codes, and the group of their words. */
  codes?: readonly string[]
  group?: string
  /** Which bodies may be picked. */
  bodies?: (body: Schemas['BodyItem'], values: Values) => boolean
  shown?: (values: Values) => boolean
}

/** A step in words and fields; the one form of the page asks for them. */
export interface Form {
  /** What it is about: its draft is kept under this name. */
  name: string
  title: string
  fields: Field[]
  start: Values
  /** What follows, said before it is done. */
  consequence?: string
  bad?: boolean
  done: string
  version?: number
  send: (values: Values, version: number) => Promise<unknown>
  /** How it stands now, when somebody else was quicker. */
  reread?: () => Promise<{ values: Values; version: number }>
  undo?: () => Promise<unknown>
}

export const form = shallowRef<Form | null>(null)
export const fill = (next: Form) => {
  form.value = next
}

export const written = (value: Value | undefined): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null)
export const idOf = (value: Value | undefined): string | null => (value && typeof value === 'object' && !Array.isArray(value) ? value.id : null)
export const pathsOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map((one) => one.id) : [])
export const areaOf = (value: Value | undefined): string => (typeof value === 'string' ? value : (idOf(value) ?? ''))
export const personOf = (value: Value | undefined): Schemas['OrganisationPerson'] => {
  const account = idOf(value)
  return account ? { account } : { phone: typeof value === 'string' ? value.replace(/[\s-]/g, '') : '' }
}
/** A code out of a choice, as the description names it. */
export const codeOf = <T extends string>(value: Value | undefined, codes: readonly T[]): T => codes.find((one) => one === value) ?? codes[0]!
/** A code out of the address, where it is one. */
export const maybe = <T extends string>(value: string, codes: readonly T[]): T | undefined => codes.find((one) => one === value)

export const body = (label: Schemas['BodyLabel'] | Schemas['UnitLabel'] | null | undefined): Picked | null => (label ? { id: label.id, name: label.name } : null)
export const person = (label: Schemas['OrganisationPersonLabel'] | null | undefined): Picked | string => (label ? { id: label.account, name: label.name } : '')

export const isNeeded = (field: Field, values: Values) => (typeof field.needed === 'function' ? field.needed(values) : (field.needed ?? false))
/** Whether nothing was given. */
export const missing = (value: Value | undefined) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** How a value reads, to show beside what was typed. */
export function read(value: Value | undefined): string {
  if (Array.isArray(value)) return value.map((one) => one.name).join('、')
  if (value && typeof value === 'object') return value.name
  return typeof value === 'string' ? value : ''
}

const TELL_REASON: Field = { name: 'reason', kind: 'text', needed: true, most: 200 }
/** The end of anything: from when, and why. */
export const ENDING: Field[] = [{ name: 'on', kind: 'day', words: 'end_on', hint: 'today' }, TELL_REASON]
export const noEnding = (): Values => ({ on: '', reason: '' })
export const ending = (values: Values): Schemas['OrganisationEnding'] => ({ reason: written(values.reason) ?? '', ...(written(values.on) ? { on: written(values.on) } : {}) })

/** A day in China, so many days from now. */
export const chinaDay = (ahead = 0) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + ahead * 86_400_000))
