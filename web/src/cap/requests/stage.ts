import type { Schemas } from '@/api/client'

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

type Word = (group: string, code: string) => string

/** How a request stands, in one line: its stage, and the reply if there is one. */
export function standing(request: { stage: string; handling?: { reply: string } | null }, word: Word): string {
  return [word('stage', request.stage), request.handling?.reply].filter(Boolean).join(': ')
}

/** The same for one step: what that step would write over, where it would write something over. */
export function standingFor(action: string, request: Schemas['RequestView'], word: Word): string {
  if (action === 'reclassify') return [word('kind', request.kind), word('urgency', request.urgency)].join(' · ')
  if (action === 'vet_wish' && request.public_text) return request.public_text
  return standing(request, word)
}

/** What somebody asks leave for, as the server keeps it. */
export interface Asked {
  ask: { ask: 'extension' | 'suspension' | 'termination'; by?: { n: number; unit: string }; review_on?: string }
  reason: string
  at: string
}

/** What the requester is asked at the stage `asked`. */
export function questionOf(request: { stage_detail: object }): string {
  const { question } = request.stage_detail as { question?: unknown }
  return typeof question === 'string' ? question : ''
}

/** Why a task was asked to be taken back, the last time that it was. */
export function groundOf(lines: readonly Lines[], task: string): string {
  const last = [...lines].reverse().find((line) => line.name === 'task_return_requested' && line.data.task === task)
  return typeof last?.data.ground === 'string' ? last.data.ground : ''
}

/** Where open requests lie, as a map shows them. */
export function pointsOf(lines: readonly Schemas['RequestLine'][]) {
  return lines.flatMap(({ id, point, title, overdue, stage }) =>
    point ? [{ id, at: point as [number, number], label: title, late: overdue, worked: ['dispatched', 'in_progress'].includes(stage) }] : [],
  )
}
