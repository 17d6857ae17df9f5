// The loop once more: in English, in large print, and by a department.
import { accessible, DESK, fits, open } from './lib.mjs'
import { confirm, said } from './setup.mjs'

const ELDER = { elder: 'yes', language: 'en' }

export default {
  async 'an old neighbour who reads English asks, is helped on the spot, and takes it up again'({ be, mark }) {
    const title = `${mark} stair light out`
    const resident = await be({ role: 'resident', settings: ELDER })
    const { page } = resident
    await open(page, '/m')
    await page.getByRole('link', { name: /Ask for help/ }).click()
    await page.fill('#body', title)
    await page.locator('[data-place=map]').click()
    await page.locator('[data-area]').first().click()
    await page.locator('[data-area="00010001"]').click()
    await page.locator('[data-area="000100010001"]').click()
    await fits(page, 'a new request in large print')
    await page.locator('[data-send=request]').click()
    await page.locator('.got').waitFor()
    await accessible(page, 'receipt in large print')

    const worker = await be({ role: 'grid_worker', settings: { language: 'en' } })
    await open(worker.page, '/m/today')
    await worker.page.getByRole('link', { name: new RegExp(title) }).click()
    await worker.page.locator('[data-action=solve_on_spot]').click()
    await worker.page.locator('dialog[open] textarea').fill('A new bulb is in.')
    await confirm(worker.page)
    await said(worker.page, 'Noted as solved')

    await open(page, '/m/requests')
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await fits(page, 'the verdict in large print')
    await page.locator('[data-verdict=dissatisfied]').click()
    await page.locator('[data-send=verdict]').click()
    await page.getByText('Round 2').first().waitFor()
  },

  async 'a department signs for what was given to it'({ be }) {
    const handler = await be({ role: 'handler', window: DESK, settings: { language: 'en' } })
    const { page } = handler
    await open(page, '/desk/board')
    const rows = page.locator('[data-request]')
    await rows.first().click()
    await page.locator('#detail [data-stage]').waitFor()
    await accessible(page, 'request of a department')
    const receive = page.locator('[data-action=receive_task]')
    const waiting = await receive.count()
    if (waiting > 0) {
      await receive.first().click()
      await said(page, 'Received')
      // The request is read anew after the word of thanks.
      await receive.nth(waiting - 1).waitFor({ state: 'detached' })
    }
  },
}
