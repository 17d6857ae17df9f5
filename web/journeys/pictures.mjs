// Writes pictures of the pages into the folder given as argument, and a contact sheet of them all.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seed } from './seed.mjs'
import { DESK, launch, open, person, PHONE, settled, startProgram } from './lib.mjs'

const folder = process.argv[2]
if (!folder) throw new Error('name the folder for the pictures')
const only = process.argv[3]
await mkdir(folder, { recursive: true })

const program = await startProgram()
const browser = await launch()
const ELDER = { elder: 'yes' }
const ENGLISH = { language: 'en' }
const DARK = { look: 'dark' }

const known = await seed(browser, program.url)

/** name, who, window, settings, path (`{x}` is one of the seeded), what is done before the picture */
const SHOTS = [
  ['welcome-desk', {}, DESK, {}, '/'],
  ['welcome-phone', {}, PHONE, {}, '/'],
  ['m-home-visitor', {}, PHONE, {}, '/m'],
  ['m-home-resident', { role: 'resident' }, PHONE, {}, '/m'],
  ['m-home-elder', { role: 'resident' }, PHONE, ELDER, '/m'],
  ['m-home-dark', { role: 'resident' }, PHONE, DARK, '/m'],
  ['m-home-english', { role: 'resident' }, PHONE, ENGLISH, '/m'],
  ['m-new', { role: 'resident' }, PHONE, {}, '/m/new?kind=help'],
  ['m-new-visitor-elder', {}, PHONE, ELDER, '/m/new?kind=complain'],
  [
    'm-new-written', {}, PHONE, {}, '/m/new?kind=help',
    async (page) => {
      await page.fill('#body', '楼道灯三天不亮，老人上下楼不方便，想请人来看看。')
      await page.click('text=从列表选')
      for (const level of ['subdistrict', 'community', 'grid']) {
        await page.locator(`[data-level=${level}] option`).nth(1).waitFor({ state: 'attached' })
        await page.selectOption(`[data-level=${level}]`, { index: 1 })
      }
    },
  ],
  ['m-requests', { role: 'resident' }, PHONE, {}, '/m/requests'],
  ['m-request-resident', { role: 'resident' }, PHONE, {}, '/m/requests/{fresh}'],
  ['m-request-asked', { role: 'resident' }, PHONE, {}, '/m/requests/{asked}'],
  ['m-request-verdict', { role: 'resident' }, PHONE, {}, '/m/requests/{handled}'],
  ['m-request-elder', { role: 'resident' }, PHONE, ELDER, '/m/requests/{handled}'],
  ['m-today', { role: 'grid_worker' }, PHONE, {}, '/m/today'],
  ['m-today-dark', { role: 'grid_worker' }, PHONE, DARK, '/m/today'],
  ['m-request-worker', { role: 'grid_worker' }, PHONE, {}, '/m/requests/{fresh}'],
  ['m-new-proxy', { role: 'grid_worker' }, PHONE, {}, '/m/new?proxy=1'],
  ['m-tasks', { role: 'volunteer' }, PHONE, {}, '/m/tasks'],
  ['m-task', { role: 'volunteer' }, PHONE, {}, '/m/tasks/{task}'],
  ['m-claims', { role: 'volunteer' }, PHONE, {}, '/m/claims'],
  ['m-wishes', {}, PHONE, {}, '/m/wishes'],
  ['m-inbox', { role: 'resident' }, PHONE, {}, '/m/inbox'],
  ['m-me', { role: 'resident' }, PHONE, {}, '/m/me'],
  ['m-data', { role: 'resident' }, PHONE, {}, '/m/me/data'],
  ['m-sign-in', {}, PHONE, {}, '/m/sign-in'],
  ['m-grids', {}, PHONE, {}, '/m/grids'],
  ['m-outbox', {}, PHONE, {}, '/m/outbox'],
  ['desk-board', { role: 'community_coordinator' }, DESK, {}, '/desk/board'],
  ['desk-board-open', { role: 'community_coordinator' }, DESK, {}, '/desk/board?id={going}'],
  ['desk-board-dark', { role: 'community_coordinator' }, DESK, DARK, '/desk/board?id={handled}'],
  ['desk-board-english', { role: 'dispatcher' }, DESK, ENGLISH, '/desk/board?id={handled}'],
  [
    'desk-dispatch', { role: 'community_coordinator' }, DESK, {}, '/desk/board?view=to_dispatch&id={accepted}',
    async (page) => {
      await page.click('[data-action=dispatch]')
      await page.click('[data-way=named]')
    },
  ],
  ['desk-figures', { role: 'community_coordinator' }, DESK, {}, '/desk/figures'],
  ['desk-callbacks', { role: 'callback_officer' }, DESK, {}, '/desk/callbacks'],
  ['desk-grids', {}, DESK, {}, '/desk/grids'],
  ['desk-areas', { role: 'sysadmin' }, DESK, {}, '/desk/areas'],
  ['desk-accounts', { role: 'secadmin' }, DESK, {}, '/desk/accounts'],
  ['desk-rules', { role: 'sysadmin' }, DESK, {}, '/desk/rules'],
  ['desk-sign-in', {}, DESK, {}, '/desk/board'],
]

const problems = []
try {
  for (const [name, who, window, settings, path, before] of SHOTS) {
    if (only && !name.includes(only)) continue
    const { page, context, complaints } = await person(browser, program.url, { ...who, window, settings })
    try {
      let address = path
      for (const [, key] of path.matchAll(/\{(\w+)\}/g)) address = address.replace(`{${key}}`, known[key])
      await open(page, address)
      await before?.(page)
      await settled(page)
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: window === PHONE && process.env.WHOLE === '1' })
    } catch (cause) {
      problems.push(`${name}: ${cause}`)
    }
    problems.push(...complaints.map((one) => `${name}: ${one}`))
    await context.close()
  }
  const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png') && !name.startsWith('sheet')).sort()
  for (const [sheet, kind, width] of [['sheet-phone', /^m-|phone/, 260], ['sheet-desk', /^desk|welcome-desk/, 620]]) {
    const cells = await Promise.all(
      pictures.filter((name) => kind.test(name)).map(async (name) => {
        const data = (await readFile(join(folder, name))).toString('base64')
        return `<figure><img src="data:image/png;base64,${data}" width="${width}"><figcaption>${name}</figcaption></figure>`
      }),
    )
    await writeFile(join(folder, `${sheet}.html`), `<meta charset="utf-8"><style>body{display:flex;flex-wrap:wrap;gap:12px;font:12px sans-serif}figure{margin:0}img{border:1px solid #999}</style>${cells.join('')}`)
  }
} finally {
  await browser.close()
  await program.stop()
}
if (problems.length) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}
