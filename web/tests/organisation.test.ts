import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import type { Schemas } from '@/api/client'
import * as codes from '@/cap/organisation/codes'
import { personOf, read, written } from '@/cap/organisation/form'
import { makes } from '@/cap/organisation/listed'
import { grow, relation } from '@/cap/organisation/tree'
import { readXlsx } from '@/shared/xlsx'

const label = (path: string) => ({ path, name: path, ended: false })
const body = (id: string, parent?: string, seat = '0001', areas: string[] = []) =>
  ({ id, parent: parent ? { id: parent, name: parent, kind: 'branch' } : null, seat: label(seat), areas: areas.map(label) }) as unknown as Schemas['BodyItem']

describe('the tree of bodies', () => {
  it('grows out of what was found, and loses nothing', () => {
    const { roots, below } = grow([body('a'), body('b', 'a'), body('c', 'b'), body('d', 'unseen')])
    expect(roots.map((one) => one.id)).toEqual(['a', 'd'])
    expect(below.get('a')?.map((one) => one.id)).toEqual(['b'])
    expect(below.get('b')?.map((one) => one.id)).toEqual(['c'])
  })

  it('says how a body has to do with an area', () => {
    expect(relation(body('a', undefined, '0001'), '0001')).toBe('seat')
    expect(relation(body('a', undefined, '0001', ['00010001']), '00010001')).toBe('serves')
    expect(relation(body('a', undefined, '0001'), '00010002')).toBe('around')
    expect(relation(body('a', undefined, '00010001'), '0001')).toBe('inside')
  })
})

describe('what may be made', () => {
  it('is what the list says, and nothing before it has been read', () => {
    expect(makes({ first: ref(undefined) }, 'create_team')).toBe(false)
    expect(makes({ first: ref({ items: [], allowed: [] }) }, 'create_team')).toBe(false)
    expect(makes({ first: ref({ items: [], allowed: ['create_team'] }) }, 'create_team')).toBe(true)
  })
})

describe('what is filled in', () => {
  it('names a person by account or by number', () => {
    expect(personOf('138 0000-1111')).toEqual({ phone: '13800001111' })
    expect(personOf({ id: 'x', name: '张**' })).toEqual({ account: 'x' })
    expect([written('  '), written(' 甲 '), read([{ id: '1', name: '甲' }, { id: '2', name: '乙' }])]).toEqual([null, '甲', '甲、乙'])
  })

  it('knows the same codes as the description', () => {
    const { components } = JSON.parse(readFileSync(resolve('../openapi/baodao.json'), 'utf8')) as { components: { schemas: Record<string, { enum?: string[] }> } }
    const pairs: [string, readonly string[]][] = [
      ['BodyKind', codes.BODY_KINDS], ['PostKind', codes.POSTS], ['UnitKind', codes.UNIT_KINDS], ['UnitLevel', codes.UNIT_LEVELS], ['PartyCoverage', codes.COVERAGE], ['TeamKind', codes.TEAM_KINDS],
      ['TeamPart', codes.TEAM_PARTS], ['SocialOrganisationKind', codes.SOCIAL_KINDS], ['IncubationStage', codes.STAGES], ['ZoneKind', codes.ZONE_KINDS], ['OrganisationCheckKind', codes.CHECKS],
    ]
    for (const [name, known] of pairs) expect([name, [...known].sort()]).toEqual([name, [...(components.schemas[name]?.enum ?? [])].sort()])
  })

  it('offers posts that the kind has', () => {
    expect(codes.postsOf('functional_branch')).toContain('secretary')
    expect(codes.postsOf('alliance')).toEqual(['part_time_member', 'convener', 'link_leader', 'secondment', 'liaison'])
    expect(codes.postsOfArea('000100010001')).toContain('grid_head')
    expect(codes.postsOfArea('0001')).not.toContain('first_head')
  })
})

/** An archive of files that are not packed. */
function archive(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const parts: number[] = []
  const list: number[] = []
  const two = (n: number) => [n & 255, (n >> 8) & 255]
  const four = (n: number) => [...two(n & 65535), ...two(n >>> 16)]
  for (const [name, text] of Object.entries(files)) {
    const [words, data] = [[...new TextEncoder().encode(name)], [...new TextEncoder().encode(text)]]
    const about = [...two(20), ...two(0), ...two(0), ...four(0), ...four(0), ...four(data.length), ...four(data.length), ...two(words.length), ...two(0)]
    list.push(...four(0x02014b50), ...two(20), ...about, ...two(0), ...two(0), ...two(0), ...four(0), ...four(parts.length), ...words)
    parts.push(...four(0x04034b50), ...about, ...words, ...data)
  }
  const count = Object.keys(files).length
  return new Uint8Array([...parts, ...list, ...four(0x06054b50), ...four(0), ...two(count), ...two(count), ...four(list.length), ...four(parts.length), ...two(0)])
}

describe('a workbook', () => {
  it('is read as the rows of its first sheet that is not hidden', async () => {
    const rows = await readXlsx(
      archive({
        'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="藏" state="hidden" r:id="a"/><sheet name="单位" r:id="b"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
        'xl/sharedStrings.xml': '<sst><si><t>单位名称</t></si><si><r><t>城东</t></r><r><t>小学</t></r></si></sst>',
        'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>学校</t></is></c><c r="D3"><v>12</v></c></row></sheetData></worksheet>',
      }),
    )
    expect(rows).toEqual([['单位名称'], [], ['城东小学', '', '学校', '12']])
  })

  it('is read as the sheet that is named, where there is one', async () => {
    const cell = (words: string) => `<worksheet><sheetData><row><c t="inlineStr"><is><t>${words}</t></is></c></row></sheetData></worksheet>`
    const book = archive({
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="封面" r:id="a"/><sheet name="单位" r:id="b"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': cell('名册'),
      'xl/worksheets/sheet2.xml': cell('单位名称'),
    })
    expect(await readXlsx(book, '单位')).toEqual([['单位名称']])
    expect(await readXlsx(book, '没有')).toEqual([['名册']])
    expect(await readXlsx(book)).toEqual([['名册']])
  })
})
