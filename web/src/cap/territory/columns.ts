import type { Schemas } from '@/api/client'

export type Kind = Schemas['ImportKind'] | 'boundaries'

/** A key with the headings by which people write it; `!` must be there. */
export type Column = readonly [key: string, ...names: string[]]

/** Headings that a table may have: the key, and what people here write; `!` must be there. */
export const COLUMNS: Record<Schemas['ImportKind'], readonly Column[]> = {
  areas: [
    ['code!', '编码', '代码', '区划代码', '网格编码'],
    ['name!', '名称', '区划名称', '网格名称'],
    ['level', '级别', '层级'],
    ['former_code', '原编码', '原代码'],
    ['stat_code', '统计代码'],
    ['mca_code', '民政代码'],
    ['urban_rural_class', '城乡分类', '城乡分类代码'],
    ['aliases', '别名', '曾用名'],
    ['notes', '备注'],
    ['supervision_phone', '监督电话'],
    ['valid_from', '生效日期'],
    ['valid_to', '失效日期'],
  ],
  estates: [
    ['area_code!', '社区编码', '网格编码', '所属区域编码'],
    ['name!', '小区名称', '名称'],
    ['aliases', '别名'],
    ['address', '地址'],
    ['management_mode', '管理模式'],
    ['households', '户数'],
    ['lon', '经度'],
    ['lat', '纬度'],
  ],
  buildings: [
    ['area_code!', '网格编码', '社区编码', '所属区域编码'],
    ['name!', '楼栋名称', '楼栋', '名称'],
    ['estate', '小区名称', '小区'],
    ['aliases', '别名'],
    ['address', '地址'],
    ['households', '户数'],
    ['lon', '经度'],
    ['lat', '纬度'],
  ],
  grid_staff: [
    ['area_code!', '网格编码'],
    ['role!', '身份', '角色'],
    ['name!', '姓名'],
    ['work_phone!', '工作电话'],
  ],
}

/** Which column of a table's heading has this key; -1 when none has. */
export function columnOf(columns: readonly Column[], heading: readonly string[], key: string): number {
  const known = columns.find(([one]) => one.replace('!', '') === key)
  const names = known ? [key, ...known.slice(1)] : [key]
  return heading.findIndex((one) => names.some((name) => name.toLowerCase() === one.trim().toLowerCase()))
}

/** One thing that is wrong with one row; rows are counted as a spreadsheet does, the heading is row 1. */
export interface SheetError {
  row: number
  column: string
  /** Its words are in `row_problem`. */
  code: string
  value: string
}

/** What a trial (or the import itself) says. */
export interface Tried {
  errors: SheetError[]
  /** How many of what; the words of a name are in `import.counts`. */
  counts: Record<string, number>
  /** Which sheet of a workbook was read, where it had several. */
  sheet?: string
}

/** The sheet that the notes of an answer tell. */
export const sheetRead = (notes: { code: string; at: string }[]) => {
  const at = notes.find((one) => one.code === 'sheet_chosen')?.at
  return at === undefined ? {} : { sheet: at }
}

/** A form is sent as it is; the description knows a file only as text. */
export const asForm = (form: FormData) => ({ body: form as never, bodySerializer: (body: unknown) => body as FormData })
