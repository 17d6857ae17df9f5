import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { language, type Language } from './settings'

type Words = { [key: string]: string | Words }

/** Chinese is always at hand; English comes when it is asked for. */
const chinese = import.meta.glob<Words>(['../locales/*.zh.json', '../cap/*/locales/zh.json'], { eager: true, import: 'default' })
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

/** Resolves when the words of the chosen language are there. */
export function startWords(): Promise<void> {
  watch(language, (next) => void turnTo(next))
  return turnTo(language.value)
}
