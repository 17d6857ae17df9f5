/** Times as people here read them: China time, whatever the phone is set to. */
const ZONE = 'Asia/Shanghai'

const tag = (language: string) => (language === 'en' ? 'en-GB' : 'zh-CN')

/** `11月23日 09:00`, with the year when it is another one. */
export function moment(at: string, language: string, now = new Date()): string {
  const date = new Date(at)
  const year = (one: Date) => new Intl.DateTimeFormat('en', { timeZone: ZONE, year: 'numeric' }).format(one)
  return new Intl.DateTimeFormat(tag(language), {
    timeZone: ZONE,
    ...(year(date) === year(now) ? {} : { year: 'numeric' }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(date)
}

/** A deadline: the end of a day is said as 24:00 of that day, as people and rules do. */
export function deadline(at: string, language: string, now = new Date()): string {
  const end = new Date(at)
  const midnight = new Intl.DateTimeFormat('en', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(end) === '00:00'
  if (!midnight) return moment(at, language, now)
  return moment(new Date(end.getTime() - 60_000).toISOString(), language, now).replace('23:59', '24:00')
}

/** `11月23日`. */
export function day(at: string, language: string): string {
  return new Intl.DateTimeFormat(tag(language), { timeZone: ZONE, month: language === 'en' ? 'short' : 'long', day: 'numeric' }).format(
    new Date(at),
  )
}

/** `2027年6月30日`: a day that is read long before or after, with its year. */
export function date(on: string, language: string): string {
  return new Intl.DateTimeFormat(tag(language), { timeZone: ZONE, year: 'numeric', month: language === 'en' ? 'short' : 'long', day: 'numeric' }).format(new Date(on))
}

/** The day in China, as the server and a date field write it: `2026-11-23`. `days` later, or before. */
export function today(days = 0, now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(now.getTime() + days * 86_400_000))
}

/** From and to; the day is said once when it is the same, and its end is 24:00 as in a deadline. */
export function span(from: string, until: string, language: string, now = new Date()): string {
  const last = new Date(new Date(until).getTime() - 60_000).toISOString()
  const sameDay = day(from, language) === day(last, language)
  const clock = new Intl.DateTimeFormat(tag(language), { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false })
  const end = sameDay ? (clock.format(new Date(last)) === '23:59' ? '24:00' : clock.format(new Date(until))) : deadline(until, language, now)
  return `${moment(from, language, now)} – ${end}`
}

export interface Distance {
  /** Which words: `ago` or `left`, and of what. */
  key: 'time.now' | 'time.minutes_ago' | 'time.hours_ago' | 'time.days_ago' | 'time.minutes_left' | 'time.hours_left' | 'time.days_left'
  n: number
}

/** How far away a moment is, in one round number. */
export function distance(at: string, now = new Date()): Distance {
  const minutes = Math.round((new Date(at).getTime() - now.getTime()) / 60_000)
  const size = Math.abs(minutes)
  const side = minutes < 0 ? 'ago' : 'left'
  if (size < 1) return { key: 'time.now', n: 0 }
  if (size < 60) return { key: `time.minutes_${side}`, n: size }
  if (size < 48 * 60) return { key: `time.hours_${side}`, n: Math.floor(size / 60) }
  return { key: `time.days_${side}`, n: Math.floor(size / 1440) }
}

export type Pressure = 'over' | 'late' | 'soon' | 'calm'

/** How a deadline stands: passed, within four hours, within a day, or further away. */
export function pressure(due: string | null | undefined, overdue: boolean, now = new Date()): Pressure {
  if (overdue) return 'over'
  if (!due) return 'calm'
  const hours = (new Date(due).getTime() - now.getTime()) / 3_600_000
  if (hours < 0) return 'over'
  if (hours < 4) return 'late'
  return hours < 24 ? 'soon' : 'calm'
}

/** The value of a `datetime-local` field, which means China time, as a moment. */
export function fromLocal(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined
  return new Date(`${text.slice(0, 16)}:00+08:00`).toISOString()
}
