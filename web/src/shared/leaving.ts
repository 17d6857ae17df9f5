import { useI18n } from 'vue-i18n'
import { names } from './settings'
import { useSession } from './session'
import { sure } from './sure'
import { say } from './toast'
import { useWords } from './words'

/** Signing out; words that were begun go with it, so it is asked first where there are any. */
export function useLeaving() {
  const { t } = useI18n()
  const { problem } = useWords()
  const { signOut } = useSession()
  return async (then: () => unknown) => {
    const yes = t('me.sign_out')
    if (names('draft.').length && !(await sure({ title: yes, words: t('consequence.sign_out'), yes }))) return
    try {
      await signOut()
      await then()
    } catch (cause) {
      say(problem(cause), 'bad')
    }
  }
}
