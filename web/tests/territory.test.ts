import { describe, expect, it } from 'vitest'
import { columnOf, COLUMNS } from '@/cap/territory/columns'
import { decode, parseCsv, toCsv } from '@/cap/territory/csv'
import { fit, holds, middle, outline, rings, shade, type Position } from '@/cap/territory/map'

const square: Position[] = [[120, 32], [120.1, 32], [120.1, 32.1], [120, 32.1], [120, 32]]
const polygon = { type: 'Polygon', coordinates: [square] }

describe('maps', () => {
  it('fit every outline into the drawing, north up', () => {
    const view = fit(square)
    const [left, bottom] = view.at([120, 32])
    const [right, top] = view.at([120.1, 32.1])
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(view.width)
    expect(top).toBeLessThan(bottom)
    expect(bottom).toBeLessThanOrEqual(view.height)
    // A degree of longitude is shorter than one of latitude here.
    expect((right - left) / (bottom - top)).toBeCloseTo(Math.cos((32.05 * Math.PI) / 180), 2)
  })

  it('draw polygons and multipolygons and nothing else', () => {
    expect(rings({ type: 'MultiPolygon', coordinates: [[square], [square]] })).toHaveLength(2)
    expect(rings({ type: 'Point', coordinates: [1, 2] })).toEqual([])
    expect(outline(polygon, fit(square))).toMatch(/^M[\d. ]+(L[\d. ]+){4}Z$/)
  })

  it('write a name in the middle and know what lies inside', () => {
    const view = fit(square)
    const [x, y] = middle(polygon, view)
    expect([x, y].map(Math.round)).toEqual(view.at([120.05, 32.05]).map(Math.round))
    expect(holds(polygon, [120.05, 32.05])).toBe(true)
    expect(holds(polygon, [120.2, 32.05])).toBe(false)
    expect([0, 1, 5, 15, 400].map(shade)).toEqual([0, 1, 2, 3, 4])
  })
})

describe('tables', () => {
  it('are read as spreadsheets write them', () => {
    expect(parseCsv('a,"b,1"\r\n"say ""hi""","two\nlines"\n\n')).toEqual([['a', 'b,1'], ['say "hi"', 'two\nlines']])
    expect(decode(new Uint8Array([0xb1, 0xe0, 0xc2, 0xeb]))).toBe('编码')
    expect(decode(new TextEncoder().encode('编码'))).toBe('编码')
    expect(decode(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeUndefined()
  })

  it('are written so that nothing in them is calculated', () => {
    expect(toCsv([['=1+1', '张三', 'a"b']])).toBe('\ufeff"\'=1+1","张三","a""b"\r\n')
  })

  it('find a column by its key or any of its names', () => {
    expect(columnOf(COLUMNS.areas, ['名称', ' 区划代码 '], 'code')).toBe(1)
    expect(columnOf(COLUMNS.grid_staff, ['Area_Code'], 'area_code')).toBe(0)
    expect(columnOf(COLUMNS.estates, ['x'], 'lon')).toBe(-1)
  })
})
