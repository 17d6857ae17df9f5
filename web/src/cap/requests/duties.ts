import type { Schemas } from '@/api/client'
import { columnOf, type Column, type SheetError } from '@/cap/territory/columns'

type Item = Schemas['DutyItemInput']

/** Headings of a duty list. */
export const DUTY_COLUMNS: readonly Column[] = [
  ['code!', '事项编码', '编码'],
  ['name!', '事项名称', '名称', '事项'],
  ['body!', '承担单位', '单位', '层级'],
  ['leads!', '牵头或协助', '职责', '方式'],
]
const BODIES: Record<string, string> = { 社区: 'community', 街道: 'subdistrict', community: 'community', subdistrict: 'subdistrict' }
const LEADS: Record<string, boolean> = { 牵头: true, 主责: true, 是: true, yes: true, true: true, 协助: false, 配合: false, 否: false, no: false, false: false }
const LIMITS = { code: 40, name: 120, body: 60 } as const

/** The items of a table, and everything that is wrong with it. */
export function readDuties(rows: readonly string[][]): { items: Item[]; errors: SheetError[] } {
  const heading = rows[0] ?? []
  const missing = DUTY_COLUMNS.map(([key]) => key.slice(0, -1)).filter((key) => columnOf(DUTY_COLUMNS, heading, key) < 0)
  const errors: SheetError[] = missing.map((column) => ({ row: 1, column, code: 'column_missing', value: '' }))
  if (missing.length) return { items: [], errors }
  const seen = new Set<string>()
  const items = rows.slice(1).map((row, at): Item => {
    const cell = (key: string) => (row[columnOf(DUTY_COLUMNS, heading, key)] ?? '').trim()
    const wrong = (column: string, code: string) => errors.push({ row: at + 2, column, code, value: cell(column) })
    for (const [key, most] of Object.entries(LIMITS)) {
      if (!cell(key)) wrong(key, 'value_missing')
      else if ([...cell(key)].length > most) wrong(key, 'value_malformed')
    }
    const leads = LEADS[cell('leads').toLowerCase()]
    if (leads === undefined) wrong('leads', cell('leads') ? 'value_unknown' : 'value_missing')
    const body = BODIES[cell('body').toLowerCase()] ?? cell('body')
    const which = `${cell('code')}\n${body}`
    if (cell('code') && seen.has(which)) wrong('code', 'duplicate_in_file')
    seen.add(which)
    return { code: cell('code'), name: cell('name'), body, leads: leads ?? false }
  })
  return { items, errors }
}
