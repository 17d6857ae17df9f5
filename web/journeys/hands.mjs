// The hands that are seldom seen: who calls back, a partner unit, and a resident at a large screen.
import assert from 'node:assert/strict'
import { accessible, DESK, fits, open } from './lib.mjs'
import { asked, confirm, done, said, send, write } from './setup.mjs'

export default {
  async 'a call-back officer reads what it was about, calls, and notes the answers'({ be }) {
    const { page } = await be({ role: 'callback_officer', window: DESK })
    await open(page, '/desk/callbacks')
    const waiting = page.locator('[data-callback]')
    await waiting.first().waitFor()
    const before = await waiting.count()
    const number = (await waiting.first().locator('.number').textContent()).trim()
    await waiting.first().locator('.btn').click()
    const sheet = page.locator('dialog[open]')
    await sheet.locator('[data-stage]').waitFor()
    await accessible(page, 'a call-back')
    await sheet.getByRole('button', { name: '基本满意' }).click()
    await sheet.getByText('不能再改').waitFor()
    await confirm(page)
    await said(page, '回访已记')
    await page.locator('[data-callback]', { hasText: number }).waitFor({ state: 'detached' })
    assert.equal(await waiting.count(), before - 1)
  },

  async 'a partner unit receives a task, finishes it, and the community replies, in English and at a desk'({ be, mark }) {
    const english = { language: 'en' }
    const title = `${mark} a ramp for wheelchairs`
    const id = await asked(be, title)
    await done(be, 'grid_worker', `/api/requests/${id}/accept`)
    const coordinator = await be({ role: 'community_coordinator', window: DESK, settings: english })
    const { page } = coordinator
    await open(page, `/desk/board?id=${id}`)
    await page.locator('[data-action=dispatch]').click()
    await page.locator('[data-way=unit]').click()
    const { unit_name } = await (await (await be({ role: 'unit_liaison' })).context.request.get('/api/me')).json()
    await page.locator('label', { hasText: unit_name }).locator('[data-recipient=unit]').check()
    if (await page.locator('[data-body]').count()) await page.locator('[data-body]').fill('First Hospital')
    await page.fill('#task-words', 'Bring the mobile ramp.')
    await page.locator('[data-send=dispatch]').click()
    await said(page, 'Dispatched')

    const unit = await be({ role: 'unit_liaison', window: DESK, settings: english })
    await open(unit.page, `/desk/board?id=${id}`)
    await unit.page.locator('[data-action=receive_task]').click()
    await said(unit.page, 'Received')
    await unit.page.locator('[data-action=finish_task]').click()
    await confirm(unit.page)
    await said(unit.page, 'Done')
    await accessible(unit.page, 'a task of a unit')

    // The board hears of it by itself.
    await page.locator('[data-task]').getByText('Finished').waitFor()
    await page.locator('#detail [data-action=handle]').click()
    await page.locator('dialog[open] textarea').fill('The ramp is there, with thanks to the hospital.')
    await confirm(page)
    await said(page, 'The resident has the reply')
  },

  async 'a resident asks at a large screen, and keeps who they are secret'({ be, mark }) {
    const { page } = await be({ role: 'resident', window: DESK })
    await open(page, '/m')
    await fits(page, 'the phone’s home on a large screen')
    await page.getByRole('link', { name: /反映问题/ }).click()
    await write(page, `楼上经常往下扔东西${mark}`)
    await fits(page, 'a new request on a large screen')
    await send(page)
    await page.locator('.got').waitFor()
    await page.getByRole('link', { name: '我的诉求' }).first().click()
    await page.getByRole('link', { name: new RegExp(`往下扔东西${mark}`) }).click()
    await page.locator('[data-action=set_secrecy]').click()
    await said(page, '已改为保密')
    await page.getByText('保密', { exact: true }).waitFor()
    await page.locator('[data-undo]').click()
    await said(page, '已撤销')
    await page.getByText('保密', { exact: true }).waitFor({ state: 'detached' })
  },
}
