import type { Column } from '@/cap/territory/columns'

/** Headings of a table of people. */
export const ACCOUNT_COLUMNS: readonly Column[] = [
  ['name!', '姓名', '名字'],
  ['phone!', '手机号', '手机', '电话', '联系电话'],
  ['home_code', '居住区域编码', '网格编码', '社区编码'],
  ['unit_name', '工作单位', '单位'],
  ['skills', '特长', '技能'],
  ['roles', '角色', '身份'],
  ['area_code', '角色区域编码'],
  ['adult', '已满18周岁', '成年'],
  ['receives_offers', '愿意接受邀请', '接受邀请'],
]
