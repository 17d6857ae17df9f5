// Puts .gz and .br beside every text file of the build, so that no server has to compress them again and again.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue
  const file = `${entry.parentPath}/${entry.name}`
  const text = await readFile(file)
  if (text.length < 1024) continue
  await writeFile(`${file}.gz`, gzipSync(text, { level: 9 }))
  await writeFile(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }))
}
