import type { Schemas } from '@/api/client'
import { fromLocal } from '@/shared/time'

export type Micro = Schemas['MicroProjectView']
export type MicroClaim = Schemas['MicroClaimView']

export const KINDS: readonly Schemas['MicroKind'][] = ['environment', 'order', 'care', 'culture', 'safety', 'other']
export const MEASURES: readonly Schemas['MicroMeasure'][] = ['people', 'parties']
/** Who writes micro-projects of an area and answers claims. */
export const OFFICE = ['community_coordinator', 'community_secretary', 'dispatcher'] as const

/** How a project stands for somebody who looks for one. */
export type Stands = 'open' | 'full' | 'begun' | Exclude<Micro['state'], 'published'>

export function stands(one: Pick<Micro, 'state' | 'started' | 'free'>): Stands {
  if (one.state !== 'published') return one.state
  if (one.started) return 'begun'
  return one.free > 0 ? 'open' : 'full'
}

/** The colour that goes with the words. */
export const tone = (how: Stands) => ({ open: 'good', full: 'warm', begun: 'warm', running: 'brand', done: '', withdrawn: '', draft: '' })[how]

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })

/** A moment as a `datetime-local` field holds it, in China time. */
export const local = (at: string | undefined) => (at ? CLOCK.format(new Date(at)).replace(' ', 'T') : '')

/** What is wrong with the times of a form: the key of the words, or nothing. */
export function timesWrong(from: string, until: string): 'micro.time_needed' | 'micro.time_backward' | '' {
  const [begins, ends] = [fromLocal(from), fromLocal(until)]
  if (!begins || !ends) return 'micro.time_needed'
  return begins < ends ? '' : 'micro.time_backward'
}

/** Whom somebody claims for, as one value of a choice. */
export const asValue = (one: Schemas['MicroSpeaker']) => `${one.party}:${one.id ?? ''}`

/** The claim that a form holds. */
export function claimBody(chosen: string, people: number, note: string): Schemas['ClaimMicroProject'] {
  const [party, id] = chosen.split(':') as [Schemas['MicroParty'], string]
  return { party, people, ...(id ? { party_id: id } : {}), ...(note.trim() ? { note: note.trim() } : {}) }
}
