import qrcode from 'qrcode-generator'

/** The path of a QR code's dark squares and its width in squares, quiet zone included. */
export function qrPath(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let y = 0; y < count; y++) {
    for (let x = 0; x < count; x++) if (code.isDark(y, x)) path += `M${x + 4} ${y + 4}h1v1h-1z`
  }
  return { path, size: count + 8 }
}
