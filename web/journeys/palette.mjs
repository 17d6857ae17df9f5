// Writes a picture with at most 256 colours: pages have few, and the file is a third as large.
import { deflateSync } from 'node:zlib'

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8)
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** The colours that are used most, and which of them is nearest to each of the others. */
function reduce(pixels) {
  const seen = new Map()
  for (let at = 0; at < pixels.length; at += 4) {
    const color = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]
    seen.set(color, (seen.get(color) ?? 0) + 1)
  }
  const palette = [...seen.entries()].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([color]) => color)
  const nearest = new Map(palette.map((color, index) => [color, index]))
  const far = (a, b) => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2
  return {
    palette,
    indexOf(color) {
      let index = nearest.get(color)
      if (index === undefined) {
        index = 0
        for (let at = 1; at < palette.length; at++) if (far(color, palette[at]) < far(color, palette[index])) index = at
        nearest.set(color, index)
      }
      return index
    },
  }
}

/** RGBA bytes, four a pixel, as an indexed PNG. */
export function indexedPng(width, height, pixels) {
  const { palette, indexOf } = reduce(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) rows[y * (width + 1) + x + 1] = indexOf((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
