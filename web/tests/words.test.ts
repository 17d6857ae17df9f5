// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { REQUEST_STEPS } from '@/cap/requests/request-steps'
import { TASK_STEPS } from '@/cap/requests/task-steps'

type Words = { [key: string]: string | Words }
const root = new URL('../', import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Words
const flat = (words: Words, before = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value]] : Object.entries(flat(value, `${before}${key}.`)))),
  )
const files = {
  zh: [...readdirSync(new URL('src/locales', root)).filter((name) => name.endsWith('.zh.json')).map((name) => `src/locales/${name}`), ...readdirSync(new URL('src/cap', root)).filter((name) => !name.includes('.')).map((cap) => `src/cap/${cap}/locales/zh.json`)],
}
const english = (path: string) => path.replace('.zh.json', '.en.json').replace('/zh.json', '/en.json')
const zh = Object.assign({}, ...files.zh.map((path) => flat(read(path)))) as Record<string, string>
const en = Object.assign({}, ...files.zh.map((path) => flat(read(english(path))))) as Record<string, string>
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('words', () => {
  it('stand in both languages with the same holes', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    for (const key of Object.keys(zh)) expect([key, holes(en[key]!)]).toEqual([key, holes(zh[key]!)])
  })

  it('no file takes a group that another has', () => {
    const groups = files.zh.flatMap((path) => Object.keys(read(path)))
    expect(groups.filter((group, at) => groups.indexOf(group) !== at)).toEqual([])
  })

  it('know every code that the server refuses with', () => {
    const codes = readdirSync(new URL('../docs/errors', root)).filter((name) => name !== 'README.md').map((name) => name.replace('.md', ''))
    expect(codes.filter((code) => !(`errors.${code}` in zh))).toEqual([])
  })

  it('name every step, what it asks, what follows and that it is done', () => {
    for (const [action, step] of [...Object.entries(REQUEST_STEPS), ...Object.entries(TASK_STEPS)]) {
      const needed = [`action.${action}`, `done.${action}`, ...(step.warns ? [`consequence.${action}`] : []), ...step.fields.map((field) => `ask.${action}.${field.name}`)]
      expect(needed.filter((key) => !(key in zh))).toEqual([])
    }
  })

  it('are there for every key that a page names', () => {
    const sources = readdirSync(new URL('src', root), { recursive: true }).map(String).filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('schema.d.ts'))
    const missing = sources.flatMap((name) => {
      const text = readFileSync(new URL(`src/${name}`, root), 'utf8')
      return [...text.matchAll(/\bt\('([a-z_.]+)'/g)].map((match) => match[1]!).filter((key) => !(key in zh))
    })
    expect(missing).toEqual([])
  })
})
