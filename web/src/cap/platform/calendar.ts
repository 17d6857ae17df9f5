import type { Schemas } from '@/api/client'

export interface Day {
  day: number
  name: string
  /** Nobody works. */
  off: boolean
  /** A weekend day that is worked. */
  made: boolean
}

/** Twelve months of weeks from Monday on; `undefined` where a week reaches into another month. */
export function monthsOf(year: number, special: readonly Schemas['DayView'][]): (Day | undefined)[][][] {
  const known = new Map(special.map((one) => [one.date, one]))
  return Array.from({ length: 12 }, (_, month) => {
    const first = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7
    const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const cells: (Day | undefined)[] = Array.from({ length: first }, () => undefined)
    for (let day = 1; day <= count; day++) {
      const date = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const weekend = (first + day - 1) % 7 > 4
      const one = known.get(date)
      cells.push({ day, name: one?.name ?? '', off: one ? one.is_off_day : weekend, made: weekend && one?.is_off_day === false })
    }
    while (cells.length % 7) cells.push(undefined)
    return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  })
}

/** A year as the common files have it: `{ year, papers?, days: [{ name, date, isOffDay }] }`. */
export function readYear(text: string): { year: number; source: string; days: Schemas['ImportedDay'][] } | undefined {
  try {
    const { year, papers, days } = JSON.parse(text) as { year?: unknown; papers?: unknown; days?: unknown }
    if (typeof year !== 'number' || !Array.isArray(days)) return undefined
    const read = (days as Record<string, unknown>[]).map(({ name, date, isOffDay }) => ({ name: String(name), date: String(date), isOffDay: isOffDay === true }))
    if (read.some((one) => !one.date.startsWith(`${year}-`))) return undefined
    return { year, days: read, source: Array.isArray(papers) ? String(papers[0] ?? '').slice(0, 200) : '' }
  } catch {
    return undefined
  }
}
