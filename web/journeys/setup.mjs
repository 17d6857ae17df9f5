// What the journeys share: one district, one browser, and the steps that several of them take.
import assert from 'node:assert/strict'
import { launch, person, startProgram } from './lib.mjs'

export const program = await startProgram()
export const browser = await launch()

/** A grid that somebody works, so that the loop has a first hand. */
const grid = await (async () => {
  const { items } = await (await fetch(`${program.url}/api/demo/persons`)).json()
  return items.flatMap((one) => one.grants).find((grant) => grant.role === 'grid_worker').area.path
})()

let marks = Date.now() % 1e6

/** Words that no other run and no earlier try has used, where the same program is tried again. */
export const newMark = () => Array.from(String(marks++).padStart(6, '0'), (digit) => '甲乙丙丁戊己庚辛壬癸'[digit]).join('')

/** The people of one journey, so that their pages' complaints can be read and their browsers closed. */
export function company() {
  const people = []
  const be = async (who) => {
    const one = await person(browser, program.url, who)
    people.push(one)
    return one
  }
  return { people, be }
}

export const said = (page, text) => page.locator('[role=status] .toast', { hasText: text }).waitFor()
export const confirm = (page) => page.locator('dialog[open] button[type=submit]').click()

export async function write(page, words) {
  await page.fill('#body', words)
  await page.locator('[data-place=list]').click()
  for (const [at, level] of ['subdistrict', 'community', 'grid'].entries()) {
    const value = grid.slice(0, (at + 1) * 4)
    await page.locator(`[data-level=${level}] option[value="${value}"]`).waitFor({ state: 'attached' })
    await page.locator(`[data-level=${level}]`).selectOption(value)
  }
}

export const send = (page) => page.locator('[data-send=request]').click()

export async function find(page, words) {
  await page.goto(`/desk/board?q=${encodeURIComponent(words)}`)
  await page.locator('[data-request]').first().click()
  await page.locator('#detail [data-stage]').waitFor()
}

/** A request of a resident that is there at once, for journeys that begin later in the loop. */
export async function asked(be, title, more = {}) {
  const resident = await be({ role: 'resident' })
  const answer = await resident.context.request.post('/api/requests', {
    data: { kind: 'help', body: title, place: { area_path: grid }, contact: { name: '王秀兰', phone: '13800001111' }, ...more },
  })
  assert(answer.ok(), await answer.text())
  return (await answer.json()).request.id
}

/** Does something under a role, over the API. */
export async function done(be, role, path, data) {
  const { context } = await be({ role })
  const answer = await context.request.post(path, { ...(data ? { data } : {}) })
  assert(answer.ok(), `${path}: ${await answer.text()}`)
  return answer.json()
}
