import type { Schemas } from '@/api/client'
import { toCells, toHours, type Span } from './hours'

export const LANGUAGES: readonly Schemas['SpokenLanguage'][] = ['mandarin', 'local_dialect', 'wu', 'cantonese', 'minnan', 'hakka', 'sign_language', 'braille', 'english', 'japanese', 'korean', 'russian', 'french', 'german', 'spanish', 'arabic']
/** Shown without asking for the others. */
export const USUAL_LANGUAGES = LANGUAGES.slice(0, 2).concat('sign_language', 'english')
export const WISHES: readonly Schemas['ServiceType'][] = ['elders', 'children', 'disability', 'repairs', 'environment', 'order', 'mediation', 'advice', 'health', 'culture', 'learning', 'digital', 'errands', 'emergency', 'publicity']
export const GROUPS: readonly Schemas['SkillGroup'][] = ['health', 'law', 'trades', 'care', 'teaching', 'digital', 'languages', 'culture', 'media', 'daily_life', 'safety', 'organising']
export const RADII = [1, 2, 3, 5, 10, 20] as const
export const NOTE_MAX = 300

/** A skill as it is being written down. */
export interface Held {
  code: string
  years: string
  number: string
  until: string
}
export interface Exception {
  date: string
  free: boolean
  from: string
  until: string
}
export interface Draft {
  skills: Held[]
  languages: Schemas['SpokenLanguage'][]
  wishes: Schemas['ServiceType'][]
  cells: string[]
  rest: Span[]
  exceptions: Exception[]
  radius: string
  note: string
  agreed: boolean
}

export const newHeld = (code: string): Held => ({ code, years: '', number: '', until: '' })

/** What stands in the register, as the form shows it; a licence's number is never shown again. */
export function toDraft(mine: Schemas['MySkills']): Draft {
  return {
    skills: mine.skills.map((one) => ({ code: one.code, years: String(one.years ?? ''), number: '', until: one.licence?.valid_until ?? '' })),
    languages: [...mine.languages],
    wishes: [...mine.service_types],
    ...toCells(mine.weekly),
    exceptions: mine.exceptions.map((one) => ({ date: one.date, free: one.free, from: one.from ?? '', until: one.until ?? '' })),
    radius: String(mine.radius_km ?? ''),
    note: mine.note,
    agreed: false,
  }
}

export function toBody(draft: Draft, notice: number): Schemas['SaveMySkills'] {
  return {
    skills: draft.skills.map(({ code, years, number, until }) => ({
      code,
      ...(String(years).trim() ? { years: Number(years) } : {}),
      ...(until ? { licence: { valid_until: until, ...(number.trim() ? { number: number.trim() } : {}) } } : {}),
    })),
    languages: draft.languages,
    service_types: draft.wishes,
    weekly: toHours(draft.cells, draft.rest),
    exceptions: draft.exceptions.map(({ date, free, from, until }) => ({ date, free, ...(from ? { from } : {}), ...(until ? { until } : {}) })),
    ...(draft.radius ? { radius_km: Number(draft.radius) } : {}),
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    notice_version: notice,
  }
}
