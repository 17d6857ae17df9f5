import { language } from '@/shared/settings'
import { useWords } from '@/shared/words'

const year = (at: Date) => at.getUTCFullYear()

/** A day of the calendar, `2026-11-22`; the year is said when it is another one. */
export function calendarDay(text: string, language: string, now = new Date()): string {
  const at = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    ...(year(at) === year(now) ? {} : { year: 'numeric' }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(at)
}

/** The day before, for the end of a period that is kept as the first day after it. */
export function dayBefore(text: string): string {
  return new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Minutes as people say them: which words, filled with what. */
export function inHours(minutes: number): { key: 'h' | 'm' | 'hm'; h: number; m: number } {
  const h = Math.floor(minutes / 60)
  const m = minutes % 60
  return { key: h === 0 ? 'm' : m === 0 ? 'h' : 'hm', h, m }
}

/** Words of records: hours, days, and the codes of this capability. */
export function useRecordWords() {
  const words = useWords()
  const hours = (minutes: number) => {
    const { key, ...parts } = inHours(minutes)
    return words.t(`records.${key}`, parts)
  }
  return {
    ...words,
    hours,
    date: (text: string) => calendarDay(text, language.value),
    /** A label with its value, and several things in a row, as each language writes them. */
    pair: (label: string, value: string) => words.t('records.pair', { label, value }),
    several: (parts: readonly string[]) => parts.join(words.t('records.and')),
    /** The days of a period; its end is not included in it. */
    period: (from: string, until: string) => words.t('records.commend.period', { from: calendarDay(from, language.value), until: calendarDay(dayBefore(until), language.value) }),
    sum: (total: { services: number; service_minutes: number }) =>
      total.services ? words.t('records.sum', { n: total.services, hours: hours(total.service_minutes) }) : words.t('records.sum_none'),
    of: (group: string, code: string | null | undefined) => words.word(`records.${group}`, code),
  }
}
