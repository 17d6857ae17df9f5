import type { Schemas } from '@/api/client'

export type Span = Schemas['WeeklyHours']

/** What a thumb can say of a day; other hours stay beside it as they were stated. */
export const PARTS = ['morning', 'afternoon', 'evening'] as const
export type Part = (typeof PARTS)[number]
export const TIMES: Readonly<Record<Part, readonly [string, string]>> = {
  morning: ['08:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['18:00', '22:00'],
}
export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

export const cell = (weekday: number, part: Part) => `${weekday}-${part}`

/** Hours as whole parts of days, and what does not fill a part. */
export function toCells(weekly: readonly Span[]): { cells: string[]; rest: Span[] } {
  const cells = new Set<string>()
  const rest: Span[] = []
  for (const { weekday, from, until } of weekly) {
    let begin = from
    for (const part of PARTS) {
      const [first, last] = TIMES[part]
      if (from > first || until < last) continue
      cells.add(cell(weekday, part))
      if (begin < first) rest.push({ weekday, from: begin, until: first })
      begin = last
    }
    if (begin < until) rest.push({ weekday, from: begin, until })
  }
  return { cells: [...cells], rest }
}

/** Back into hours, joined where one part follows another. */
export function toHours(cells: readonly string[], rest: readonly Span[]): Span[] {
  const spans = [
    ...rest,
    ...cells.map((one) => {
      const [weekday, part] = one.split('-') as [string, Part]
      return { weekday: Number(weekday), from: TIMES[part][0], until: TIMES[part][1] }
    }),
  ].sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && last.weekday === span.weekday && span.from <= last.until) last.until = last.until > span.until ? last.until : span.until
    else joined.push({ ...span })
  }
  return joined
}
