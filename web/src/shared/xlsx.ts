/** A sheet of an xlsx file as rows of cells, for showing it; what it means is for the server to judge. */

const MOST = 40_000_000
const ROWS = 5000

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    // A small file that grows without end is not shown; the server refuses it.
    if (size > MOST) throw new Error('too large')
    parts.push(value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** What reads one file of the archive, by the list at its end. */
function archive(bytes: Uint8Array<ArrayBuffer>): (name: string) => Promise<Document | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Error('no archive')
  const found = new Map<string, { method: number; size: number; at: number }>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === 0x02014b50; left--) {
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const words = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name))
    found.set(words, { method: view.getUint16(at + 10, true), size: view.getUint32(at + 20, true), at: view.getUint32(at + 42, true) })
    at += 46 + name + extra + comment
  }
  return async (name) => {
    const one = found.get(name)
    if (!one) return undefined
    const start = one.at + 30 + view.getUint16(one.at + 26, true) + view.getUint16(one.at + 28, true)
    const packed = bytes.slice(start, start + one.size)
    const plain = one.method === 0 ? packed : await inflate(packed)
    return new DOMParser().parseFromString(new TextDecoder().decode(plain), 'application/xml')
  }
}

/** Whatever prefix a program gives its elements. */
const all = (from: Document | Element, tag: string) => [...from.getElementsByTagName('*')].filter((one) => one.localName === tag)

/** `AB12` stands in column 27, counted from 0. */
const columnAt = (reference: string) => [...reference.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The sheet with a name, or else the first that is visible. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>, name?: string): Promise<string[][]> {
  const file = archive(bytes)
  const [book, links, strings] = await Promise.all([file('xl/workbook.xml'), file('xl/_rels/workbook.xml.rels'), file('xl/sharedStrings.xml')])
  const words = strings ? all(strings, 'si').map((one) => all(one, 't').map((part) => part.textContent).join('')) : []
  const sheets = book ? all(book, 'sheet').filter((one) => !one.getAttribute('state')) : []
  const first = sheets.find((one) => one.getAttribute('name') === name) ?? sheets[0]
  const id = first && [...first.attributes].find((one) => one.name.replace(/^.*:/, '') === 'id')?.value
  const target = links && all(links, 'Relationship').find((one) => one.getAttribute('Id') === id)?.getAttribute('Target')
  const sheet = await file(target ? `xl/${target.replace(/^\/?(xl\/)?/, '')}` : 'xl/worksheets/sheet1.xml')
  if (!sheet) throw new Error('no sheet')
  const rows: string[][] = []
  for (const row of all(sheet, 'row').slice(0, ROWS)) {
    const n = Number(row.getAttribute('r') ?? rows.length + 1) - 1
    if (n > ROWS) break
    while (rows.length <= n) rows.push([])
    for (const cell of all(row, 'c')) {
      const value = all(cell, cell.getAttribute('t') === 'inlineStr' ? 't' : 'v')[0]?.textContent ?? ''
      const column = cell.getAttribute('r') ? columnAt(cell.getAttribute('r')!) : rows[n]!.length
      while (rows[n]!.length <= column) rows[n]!.push('')
      rows[n]![column] = cell.getAttribute('t') === 's' ? (words[Number(value)] ?? '') : value
    }
  }
  return rows
}
