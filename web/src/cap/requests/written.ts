import type { Entry } from '@/shared/outbox-store'

const WORDS = ['body', 'text', 'line', 'question', 'reply'] as const

/** The words that somebody wrote into something that waits on the phone. */
export function written(entry: Pick<Entry, 'body'>): string {
  const body = (typeof entry.body === 'object' && entry.body !== null ? entry.body : {}) as Record<string, unknown>
  return WORDS.map((name) => body[name])
    .filter((one): one is string => typeof one === 'string' && one.trim() !== '')
    .join('\n')
}
