import type { Column } from '@/cap/territory/columns'

/** Headings of a roster, as offices write them; the server reads these and never looks at others. */
export const ROSTER_COLUMNS: readonly Column[] = [
  ['name!', '姓名', '党员姓名'],
  ['phone!', '手机号码', '手机号', '手机', '联系电话', '联系方式', '电话'],
  ['unit', '单位名称', '单位', '工作单位', '所在单位'],
  ['credit_code', '统一社会信用代码', '信用代码'],
  ['unregistered_unit', '未登记单位'],
  ['party_org', '所在党组织', '所在党支部', '党组织', '党支部'],
  ['subdistrict', '居住街道', '居住地街道', '街道', '街道(镇)'],
  ['community', '居住社区', '居住地社区', '社区', '社区(村)', '居住社区编码'],
  ['estate', '居住小区', '居住地小区', '小区', '小区名称'],
  ['building', '楼栋', '居住楼栋', '幢号', '楼号'],
]
