import type { Schemas } from '@/api/client'

export type Gathering = Schemas['GatheringView']
export type Guest = Schemas['GuestView']
export type FollowUp = Schemas['FollowUpView']

export const KINDS: readonly Schemas['GatheringKind'][] = ['introduction', 'launch', 'talk', 'other']
export const STATES: readonly Schemas['GatheringState'][] = ['draft', 'announced', 'closed', 'cancelled']
export const REASONS: readonly Schemas['CheckInReason'][] = ['safety', 'insurance', 'emergency']
/** Who plans the gatherings of an area. */
export const KEEPERS = ['community_coordinator', 'community_secretary', 'dispatcher'] as const

/** Somebody on the list of a form. */
export interface Chosen {
  kind: Schemas['GuestKind']
  who: string
  name: string
}

/** A moment as a `datetime-local` field holds it, in China. */
export function toLocal(at: string): string {
  const parts = { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(at)).replace(' ', 'T')
}

/** What the office reads of answers and of the day: counts, never an order. */
export function counts(guests: readonly Guest[]) {
  const sum = (of: (one: Guest) => number | null | undefined) => guests.reduce((all, one) => all + (of(one) ?? 0), 0)
  return {
    invited: guests.length,
    answered: guests.filter((one) => typeof one.coming === 'number').length,
    coming: sum((one) => one.coming),
    came: sum((one) => one.came),
    marked: guests.filter((one) => typeof one.came === 'number').length,
  }
}

/** What a list of attendance begins with: what was marked, or who said that they are there, or who would come. */
export const expected = (one: Guest) => String(one.came ?? (one.here ? 1 : (one.coming ?? '')))

/** A number that was typed: whole, up to `most`; `undefined` where it is none. */
export function whole(text: string, most: number): number | undefined {
  const number = Number(text)
  return text.trim() && Number.isInteger(number) && number >= 0 && number <= most ? number : undefined
}
