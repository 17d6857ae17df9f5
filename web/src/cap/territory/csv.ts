/** The cells of a CSV text; quotes, doubled quotes and line ends inside quotes as spreadsheets write them. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => {
    row.push(cell)
    cell = ''
    if (row.some((one) => one !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') cell += text[++at]
      else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === ',') {
      row.push(cell)
      cell = ''
    } else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** Text of a table file in the encodings that spreadsheets use here; nothing for other files. */
export function decode(bytes: Uint8Array): string | undefined {
  // A zip archive: an xlsx file is read by the server only.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A table as a file for a spreadsheet: marked UTF-8, and nothing that a spreadsheet would calculate. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const safe = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
  return `\ufeff${rows.map((row) => row.map((cell) => `"${safe(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`
}
