import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { language, type Language } from './settings'

type Words = { [key: string]: string | Words }

/** Chinese for the first page is always at hand, for the others it comes with them; English comes when it is asked for. */
const chinese = import.meta.glob<Words>(['../locales/*.zh.json', '../cap/requests/locales/zh.json'], { eager: true, import: 'default' })
const later = import.meta.glob<Words>(['../cap/*/locales/zh.json', '!../cap/requests/locales/zh.json'], { import: 'default' })
const english = import.meta.glob<Words>(['../locales/*.en.json', '../cap/*/locales/en.json'], { import: 'default' })

const together = (parts: Words[]): Words => Object.assign({}, ...parts)

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  messages: { zh: together(Object.values(chinese)) } as Record<string, Words>,
  missingWarn: false,
  fallbackWarn: false,
})

async function turnTo(next: Language): Promise<void> {
  if (next === 'en' && !i18n.global.availableLocales.includes('en')) {
    const parts = await Promise.all(Object.values(english).map((load) => load()))
    i18n.global.setLocaleMessage('en', together(parts))
  }
  ;(i18n.global.locale as unknown as { value: string }).value = next
}

let rest: Promise<void> | undefined

/** The Chinese words of every page; read once, and again after it failed. */
export function restOfWords(): Promise<void> {
  rest ??= Promise.all(Object.values(later).map((load) => load())).then(
    (parts) => i18n.global.mergeLocaleMessage('zh', together(parts)),
    (cause: unknown) => {
      rest = undefined
      throw cause
    },
  )
  return rest
}

/** Resolves when the words of the chosen language are there; of Chinese only those of the first page unless `whole`. */
export async function startWords(whole = true): Promise<void> {
  watch(language, (next) => void turnTo(next))
  await Promise.all([turnTo(language.value), ...(whole ? [restOfWords()] : [])])
}
