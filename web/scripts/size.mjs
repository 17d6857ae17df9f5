// What a first visit loads: a page's script and style with everything they import at once, in gzip bytes.
// Fails when the phone's first page needs more than 150 kB of script.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const LIMIT = 150_000
const read = (name) => readFile(new URL(name.replace(/^\//, ''), dist))

async function scripts(entry) {
  const seen = new Map()
  const visit = async (name) => {
    if (seen.has(name)) return
    const text = await read(name)
    seen.set(name, gzipSync(text, { level: 9 }).length)
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    for (const [, from] of text.toString().matchAll(/(?:import|export)[^"'()]*?["']\.\/([^"']+\.js)["']/g)) await visit(folder + from)
  }
  await visit(entry)
  return seen
}

let failed = false
for (const page of ['index.html', 'm/index.html', 'desk/index.html']) {
  const html = (await read(page)).toString()
  const entry = /<script[^>]+src="([^"]+)"/.exec(html)?.[1]
  const loaded = await scripts(entry)
  const script = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0)
  let style = 0
  for (const [, href] of html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)) style += gzipSync(await read(href), { level: 9 }).length
  console.log(`${page}: ${(script / 1000).toFixed(1)} kB script in ${loaded.size} files, ${(style / 1000).toFixed(1)} kB style (gzip)`)
  if (page.startsWith('m/') && script > LIMIT) failed = true
}
if (failed) {
  console.error(`the phone's first page is over ${LIMIT / 1000} kB of script`)
  process.exit(1)
}
