import { shallowRef } from 'vue'

export interface Question {
  title: string
  /** What follows, in words. */
  words: string
  /** What the button that goes on says. */
  yes: string
}

export const question = shallowRef<(Question & { answer: (yes: boolean) => void }) | null>(null)

/** Asks before a step that cannot be taken back. */
export function sure(asked: Question): Promise<boolean> {
  question.value?.answer(false)
  return new Promise((resolve) => {
    question.value = {
      ...asked,
      answer(yes) {
        question.value = null
        resolve(yes)
      },
    }
  })
}
