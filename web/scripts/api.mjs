// Writes src/api/schema.d.ts from the API description; with --check only says whether it would change.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../../openapi/baodao.json', import.meta.url)
const target = new URL('../src/api/schema.d.ts', import.meta.url)
const banner = '/* Written by `npm run api` from openapi/baodao.json. Do not edit. */\n\n'

const description = JSON.parse(await readFile(source, 'utf8'))
const { schemas } = description.components
// A name that the description uses and forgot to explain stands for a text, and is told.
for (const [, name] of JSON.stringify(description).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
  if (schemas[name]) continue
  console.warn(`openapi/baodao.json names the schema ${name} and does not have it`)
  schemas[name] = { type: 'string' }
}
const text = banner + astToString(await openapiTS(description, { alphabetize: true }))
const present = await readFile(target, 'utf8').catch(() => '')
if (!process.argv.includes('--check')) {
  await writeFile(target, text)
} else if (present !== text) {
  console.error('src/api/schema.d.ts does not fit openapi/baodao.json any more: run `npm run api` and look at what changed.')
  process.exit(1)
}
