import { ref } from 'vue'

export interface Said {
  text: string
  tone: 'good' | 'bad'
  /** What takes the step back, while it still can be. */
  undo?: () => void
}

export const said = ref<Said | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** Says something at the foot of the page; bad news stays longer. */
export function say(text: string, tone: Said['tone'] = 'good', undo?: () => void): void {
  clearTimeout(timer)
  said.value = { text, tone, ...(undo ? { undo } : {}) }
  timer = setTimeout(() => (said.value = null), tone === 'bad' ? 9000 : 5000)
}

export function hush(): void {
  clearTimeout(timer)
  said.value = null
}
