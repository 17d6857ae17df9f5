import { ref } from 'vue'
import { elder } from './settings'

export interface Said {
  text: string
  tone: 'good' | 'bad'
  /** What takes the step back, while it still can be. */
  undo?: () => Promise<unknown> | void
}

export const said = ref<Said | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** Says something at the foot of the page. Bad news, and what can be taken back, stay longer; in large print everything does. */
export function say(text: string, tone: Said['tone'] = 'good', undo?: Said['undo']): void {
  said.value = { text, tone, ...(undo ? { undo } : {}) }
  stay()
}

/** Counts anew from now; called when somebody who points at it goes away. */
export function stay(): void {
  clearTimeout(timer)
  const seconds = said.value?.undo ? 10 : said.value?.tone === 'bad' ? 9 : 5
  timer = setTimeout(hush, seconds * (elder.value === 'yes' ? 3 : 1) * 1000)
}

/** Somebody is reading or about to press: it does not go by itself. */
export function hold(): void {
  clearTimeout(timer)
}

export function hush(): void {
  clearTimeout(timer)
  said.value = null
}
