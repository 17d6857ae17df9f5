import type { Column } from '@/cap/territory/columns'

/** Headings of a table of venues. */
export const VENUE_COLUMNS: readonly Column[] = [
  ['name!', '阵地名称', '名称'],
  ['kind!', '阵地类型', '类型'],
  ['area_code!', '所在区域编码', '区域编码'],
  ['address!', '地址'],
  ['phone!', '固定电话', '电话'],
  ['monday', '周一', '星期一'],
  ['tuesday', '周二', '星期二'],
  ['wednesday', '周三', '星期三'],
  ['thursday', '周四', '星期四'],
  ['friday', '周五', '星期五'],
  ['saturday', '周六', '星期六'],
  ['sunday', '周日', '星期日'],
  ['services', '服务项目', '服务'],
  ['brand', '品牌'],
  ['lon', '经度'],
  ['lat', '纬度'],
  ['closed_note', '暂停说明'],
]
