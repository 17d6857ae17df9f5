// Writes pictures of the pages into a folder (the first argument, or one for temporary files), and contact sheets of
// them all. A second argument chooses pictures by a part of their name. `--readme` writes the few that the README
// shows into docs/pictures instead.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from './seed.mjs'
import { launch, open, person, PHONE, settled, startProgram } from './lib.mjs'
import { indexedPng } from './palette.mjs'
import { README, SHOTS } from './shots.mjs'

const readme = process.argv[2] === '--readme'
const folder = (readme ? undefined : process.argv[2]) ?? join(tmpdir(), 'baodao-pictures')
const only = process.argv[3]
await mkdir(folder, { recursive: true })

const program = await startProgram()
const browser = await launch()
const known = await seed(browser, program.url)

const image = async (name) => `data:image/png;base64,${(await readFile(join(folder, `${name}.png`))).toString('base64')}`

/** The pixels of a picture, read by the browser. */
async function small(page, png) {
  const read = await page.evaluate(async (source) => {
    const picture = new Image()
    picture.src = source
    await picture.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height })
    const drawing = canvas.getContext('2d')
    drawing.drawImage(picture, 0, 0)
    const { data } = drawing.getImageData(0, 0, picture.width, picture.height)
    let text = ''
    for (let at = 0; at < data.length; at += 30_000) text += String.fromCharCode(...data.subarray(at, at + 30_000))
    return { width: picture.width, height: picture.height, pixels: btoa(text) }
  }, png)
  return indexedPng(read.width, read.height, Buffer.from(read.pixels, 'base64'))
}

async function forReadme() {
  const target = new URL('../../docs/pictures/', import.meta.url)
  await mkdir(target, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 1000, height: 690 } })
  for (const name of README.single) await writeFile(new URL(`${name}.png`, target), await small(page, await image(name)))
  const phones = await Promise.all(README.phones.map(async (name) => `<img src="${await image(name)}" width="300">`))
  const style = 'body{margin:0;padding:20px;display:flex;gap:30px;background:#f0eadf}img{border-radius:22px;border:1px solid #dcd3c4}'
  await page.setContent(`<style>${style}</style>${phones.join('')}`)
  const together = await page.screenshot()
  await writeFile(new URL('phones.png', target), await small(page, `data:image/png;base64,${together.toString('base64')}`))
  await page.close()
}

const problems = []
try {
  for (const [name, who, window, settings, path, before] of SHOTS) {
    if (only && !name.includes(only)) continue
    if (readme && ![...README.single, ...README.phones].includes(name)) continue
    const { page, context, complaints } = await person(browser, program.url, { ...who, window, settings })
    try {
      let address = path
      for (const [, key] of path.matchAll(/\{(\w+)\}/g)) address = address.replace(`{${key}}`, known[key])
      await open(page, address)
      await before?.(page)
      await settled(page)
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: window === PHONE && process.env.WHOLE === '1' })
      await context.setOffline(false)
    } catch (cause) {
      problems.push(`${name}: ${cause}`)
    }
    problems.push(...complaints.map((one) => `${name}: ${one}`))
    await context.close()
  }
  if (readme) await forReadme()
  const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png') && !name.startsWith('sheet')).sort()
  for (const [sheet, kind, width] of [['sheet-phone', /^m-|phone/, 260], ['sheet-desk', /^desk|welcome-desk/, 620]]) {
    const cells = await Promise.all(
      pictures.filter((name) => kind.test(name)).map(async (name) => {
        const data = (await readFile(join(folder, name))).toString('base64')
        return `<figure><img src="data:image/png;base64,${data}" width="${width}"><figcaption>${name}</figcaption></figure>`
      }),
    )
    const html = `<meta charset="utf-8"><style>body{display:flex;flex-wrap:wrap;gap:12px;font:12px sans-serif}figure{margin:0}img{border:1px solid #999}</style>${cells.join('')}`
    await writeFile(join(folder, `${sheet}.html`), html)
    const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } })
    await page.setContent(html)
    await page.screenshot({ path: join(folder, `${sheet}.png`), fullPage: true })
    await page.close()
  }
} finally {
  await browser.close()
  await program.stop()
}
if (problems.length) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}
console.log(folder)
