// What every journey needs: a demo district of its own, a browser, persons to be, and axe.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** How long a page may take, in milliseconds: machines that share their cores stand still for many seconds. */
const PATIENCE = 45_000

/** Starts a small demo district with data of its own, or uses the one that BAODAO_URL names. */
export async function startProgram() {
  if (process.env.BAODAO_URL) return { url: process.env.BAODAO_URL, stop: async () => {} }
  const program = process.env.BAODAO_PROGRAM
  assert(program, 'BAODAO_PROGRAM names the program to try')
  const data = join(tmpdir(), `baodao-journeys-${process.pid}`)
  const port = await freePort()
  const child = spawn(program, ['demo', '--small', '--data-dir', data, '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // What begins with BAODAO_ would be read as the program's settings.
    // All people of the journeys come from one address, more of them in a minute than an office has.
    env: { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('BAODAO_'))), BAODAO_ANONYMOUS_WRITES_PER_MINUTE: '0' },
  })
  const log = []
  child.stdout.on('data', (part) => log.push(part))
  child.stderr.on('data', (part) => log.push(part))
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await new Promise((done) => child.once('exit', done))
    await rm(data, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the program ended:\n${log.join('')}`)
    const ready = await fetch(`${url}/api/tenant`).then((answer) => answer.ok, () => false)
    if (ready) return { url, stop }
    await new Promise((done) => setTimeout(done, 200))
  }
  await stop()
  throw new Error(`the program is not ready after two minutes:\n${log.join('')}`)
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage'.split(' '),
  })

export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
export const DESK = { viewport: { width: 1366, height: 860 } }

/** A person with a browser of their own; whatever the page complains about is kept. */
export async function person(browser, url, { role, nth = 0, window = PHONE, settings = {} } = {}) {
  const context = await browser.newContext({ ...window, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: url })
  await context.addInitScript((kept) => {
    for (const [name, value] of Object.entries(kept)) if (localStorage.getItem(`baodao.${name}`) === null) localStorage.setItem(`baodao.${name}`, value)
  }, settings)
  if (role) {
    const { items } = await (await context.request.get('/api/demo/persons')).json()
    const found = items.filter((one) => one.grants.some((grant) => grant.role === role || (role === 'volunteer' && grant.role === 'in_service_member')))[nth]
    assert(found, `the demo has a ${role}`)
    const entered = await context.request.post(`/api/demo/persons/${found.account}/enter`)
    assert(entered.ok(), `${role} can enter: ${entered.status()} ${await entered.text()}`)
  }
  const page = await context.newPage()
  watchFlights(page)
  page.setDefaultTimeout(PATIENCE)
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // A refusal is answered with a status, which the browser writes down as an error; that is no fault of the page.
    if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED|error occurred when fetching the script/.test(message.text())) complaints.push(message.text())
  })
  return { context, page, complaints, role: role ?? 'visitor' }
}

/** Opens a page and waits until it says what it has to say. */
export async function open(page, path) {
  await page.goto(path)
  await settled(page)
}

const QUIET_FOR = 120
const flights = new WeakMap()

/** Counts what a page still waits for; the live line never ends and does not count. */
function watchFlights(page) {
  const flight = { open: new Set(), since: Date.now() }
  const ends = (request) => flight.open.delete(request) && (flight.since = Date.now())
  page.on('request', (request) => !request.url().includes('/api/live') && flight.open.add(request))
  page.on('requestfinished', ends)
  page.on('requestfailed', ends)
  page.on('framenavigated', () => (flight.since = Date.now()))
  flights.set(page, flight)
}

/** Waits until nothing has been on its way for a moment. */
export async function settled(page) {
  await page.waitForSelector('#app > *', { state: 'attached' })
  const flight = flights.get(page)
  const until = Date.now() + PATIENCE
  while (Date.now() < until && (flight.open.size > 0 || Date.now() - flight.since < QUIET_FOR)) await page.waitForTimeout(30)
}

/** Fails on findings that shut somebody out. */
export async function accessible(page, name, runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']) {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { resultTypes: ['violations'], runOnly: rules }), runOnly)
  const grave = violations.filter((one) => ['serious', 'critical'].includes(one.impact))
  const told = grave.map((one) => `${one.id}: ${one.help}\n    ${one.nodes.slice(0, 4).map((node) => `${node.target} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`).join('\n    ')}`)
  assert.equal(grave.length, 0, `${name} shuts somebody out:\n  ${told.join('\n  ')}`)
}

/** In large print nothing is smaller than 18 pixels, and whatever is pressed is at least 60 high. */
export async function large(page, name) {
  const small = await page.evaluate(() => {
    const shown = (element) => element.getClientRects().length > 0 && !element.closest('.out-of-sight, .skip, svg')
    const texts = [...document.querySelectorAll('#app *')].filter((one) => shown(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
    const pressed = '#app button, #app .btn, #app select, #app summary, #app input:not([type=checkbox], [type=radio], [type=file]), #app .tabs a, #app label.check'
    const targets = [...document.querySelectorAll(pressed)].filter(shown)
    const told = (one, what) => `${one.tagName}.${one.className} "${one.textContent.trim().slice(0, 20)}" ${what}`
    return [
      ...texts.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 18).map((one) => told(one, getComputedStyle(one).fontSize)),
      ...targets.filter((one) => one.getBoundingClientRect().height < 59.5).map((one) => told(one, `${one.getBoundingClientRect().height} high`)),
    ]
  })
  assert.deepEqual(small, [], `${name} in large print`)
}

/** Nothing may be wider than the window. */
export async function fits(page, name) {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  assert(wide <= window + 1, `${name} is ${wide} wide in a window of ${window}`)
}
