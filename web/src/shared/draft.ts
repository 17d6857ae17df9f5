import { ref, watch, type Ref } from 'vue'
import { keep, read } from './settings'

const EVERY = 400

/** Something being written, kept on this phone until it was sent or thrown away. */
export function useDraft<T extends object>(name: string, empty: () => T): { draft: Ref<T>; found: boolean; forget: () => void } {
  const stored = read(`draft.${name}`)
  let start = empty()
  let found = false
  if (stored) {
    try {
      start = { ...start, ...(JSON.parse(stored) as Partial<T>) }
      found = true
    } catch {
      keep(`draft.${name}`, null)
    }
  }
  const draft = ref(start) as Ref<T>
  let timer: ReturnType<typeof setTimeout> | undefined
  let live = true
  const save = () => {
    timer = undefined
    if (!live) return
    const text = JSON.stringify(draft.value)
    keep(`draft.${name}`, text === JSON.stringify(empty()) ? null : text)
  }
  watch(draft, () => (timer ??= setTimeout(save, EVERY)), { deep: true })
  // A phone that is put away does not say when it comes back.
  addEventListener('pagehide', save)
  return {
    draft,
    found,
    forget() {
      live = false
      clearTimeout(timer)
      removeEventListener('pagehide', save)
      keep(`draft.${name}`, null)
    },
  }
}
