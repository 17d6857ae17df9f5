/** Tone of a stage's tag, the same everywhere; colour always stands beside words. */
export function stageTone(stage: string): 'brand' | 'warm' | 'good' | 'bad' | '' {
  if (['submitted', 'asked'].includes(stage)) return 'warm'
  if (['accepted', 'dispatched', 'in_progress'].includes(stage)) return 'brand'
  if (['handled', 'closed'].includes(stage)) return 'good'
  if (['not_accepted', 'transferred_emergency', 'terminated'].includes(stage)) return 'bad'
  return ''
}

/** Open stages in the order in which a request passes them. */
const WAY = ['submitted', 'asked', 'accepted', 'dispatched', 'in_progress', 'suspended', 'handled']

/** Counts by stage in that order; stages that are newer than this page come last. */
export function alongTheWay<T extends { stage: string }>(stages: readonly T[]): T[] {
  const place = ({ stage }: T) => (WAY.includes(stage) ? WAY.indexOf(stage) : WAY.length)
  return [...stages].sort((a, b) => place(a) - place(b))
}

/** Stages at which nothing more is to be done. */
export const OVER = ['closed', 'not_accepted', 'transferred_emergency', 'merged', 'withdrawn', 'expired', 'terminated']

export interface Lines {
  name: string
  at: string
  role?: string | null
  mine: boolean
  reason?: string | null
  data: Record<string, unknown>
}

/** Events that repeat what another line says, or that only the clock needs. */
const QUIET = ['task_dispatched', 'offer_made', 'photo_added', 'claim_waitlisted', 'secrecy_set']

/** What the clock called out is on the board; it is no part of the story. */
const CLOCKWORK = 'alarm_raised'

/** The lines that tell the story to somebody who waits for help; the newest first. */
export function story<T extends Lines>(items: readonly T[], staff: boolean): T[] {
  const kept = items.filter((line) => line.name !== CLOCKWORK && (staff || !QUIET.includes(line.name)))
  return [...kept].reverse()
}

/** How a request stands, in one line: its stage, and the reply if there is one. */
export function standing(request: { stage: string; handling?: { reply: string } | null }, word: (group: string, code: string) => string): string {
  return [word('stage', request.stage), request.handling?.reply].filter(Boolean).join(': ')
}

/** What the requester is asked at the stage `asked`. */
export function questionOf(request: { stage_detail: object }): string {
  const { question } = request.stage_detail as { question?: unknown }
  return typeof question === 'string' ? question : ''
}
