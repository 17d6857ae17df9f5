import { ref, watch } from 'vue'

/** What a person set for this phone or screen; kept here, known to nobody else. */
export type Language = 'zh' | 'en'
export type Look = 'system' | 'light' | 'dark'

function kept<T extends string>(name: string, usual: T, all: readonly T[]) {
  const stored = read(name)
  const value = ref(all.includes(stored as T) ? (stored as T) : usual)
  watch(value, (next) => keep(name, next), { flush: 'sync' })
  return value
}

export function read(name: string): string | null {
  try {
    return localStorage.getItem(`baodao.${name}`)
  } catch {
    return null
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`baodao.${name}`)
    else localStorage.setItem(`baodao.${name}`, value)
  } catch {
    // A browser that keeps nothing still works; it only forgets.
  }
}

/** The names of everything kept whose name begins so. */
export function names(begin: string): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(`baodao.${begin}`) ? [key.slice(7)] : []))
  } catch {
    return []
  }
}

export const language = kept<Language>('language', 'zh', ['zh', 'en'])
export const look = kept<Look>('look', 'system', ['system', 'light', 'dark'])
/** Whether single letters are keys of the board. */
export const boardKeys = kept<'on' | 'off'>('board_keys', 'on', ['on', 'off'])
export const elder = kept<'yes' | 'no'>('elder', 'no', ['yes', 'no'])

/** Shows the settings on the page and keeps doing so. */
export function applySettings(): void {
  const root = document.documentElement
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    root.lang = language.value === 'zh' ? 'zh-CN' : 'en'
    root.dataset.elder = elder.value
    const isDark = look.value === 'dark' || (look.value === 'system' && dark.matches)
    root.classList.toggle('dark', isDark)
    root.classList.toggle('van-theme-dark', isDark)
  }
  dark.addEventListener?.('change', show)
  watch([language, look, elder], show, { immediate: true })
}
