import { useI18n } from 'vue-i18n'
import { wordsFor } from '@/api/problem'
import { language } from './settings'
import { date, day, deadline, distance, moment, span } from './time'

/** Words and times in the person's language. */
export function useWords() {
  const { t, te } = useI18n()
  return {
    t,
    te,
    /** Words for a code of the server; the code itself when it is newer than this page. */
    word: (group: string, code: string | null | undefined) => {
      if (!code) return ''
      return te(`${group}.${code}`) || te(`${group}.${code}`, 'zh') ? t(`${group}.${code}`) : code
    },
    /** Several names in a row, as each language writes them. */
    listed: (parts: readonly string[]) => parts.join(t('ui.list_comma')),
    problem: (cause: unknown) => wordsFor(cause, (key, named) => t(key, named ?? {}), (key) => te(key) || te(key, 'zh')),
    moment: (at: string) => moment(at, language.value),
    deadline: (at: string) => deadline(at, language.value),
    date: (on: string) => date(on, language.value),
    day: (at: string) => day(at, language.value),
    span: (from: string, until: string) => span(from, until, language.value),
    distance: (at: string) => {
      const { key, n } = distance(at)
      return t(key, { n })
    },
  }
}
