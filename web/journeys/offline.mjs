// Without a network, and back.
import assert from 'node:assert/strict'
import { accessible, open } from './lib.mjs'
import { asked, confirm, done, said, send, write } from './setup.mjs'

/** The pages are on the phone: a worker keeps them, and everything they need has been fetched. */
const kept = (page) =>
  page.waitForFunction(async () => {
    if (navigator.serviceWorker.controller?.state !== 'activated') return false
    const store = await caches.open('baodao-pages-1')
    return (await store.keys()).some((one) => /Outbox/.test(one.url))
  })
const gone = (page) => page.locator('[data-outbox-strip]').waitFor({ state: 'detached' })

export default {
  async 'without a network nothing is lost and everything goes out once'({ be, mark }) {
    const title = `花坛护栏断了一截${mark}`
    const { page, context } = await be({ role: 'grid_worker' })
    await open(page, '/m/new?proxy=1')
    await write(page, title)
    await page.fill('#name', '李阿姨')
    await page.waitForFunction(() => performance.getEntriesByType('resource').some((one) => /Outbox/.test(one.name)))
    await context.setOffline(true)
    await send(page)
    await page.locator('[data-outbox-entry]', { hasText: title }).waitFor()
    await page.locator('[data-outbox-strip]').waitFor()
    await accessible(page, 'outbox')
    await context.setOffline(false)
    await page.locator('[data-outbox-entry]').waitFor({ state: 'detached' })
    const found = await (await context.request.get(`/api/requests?q=${encodeURIComponent(title)}`)).json()
    assert.equal(found.items.length, 1, 'it was written down once')

    // What is being written survives a closed page.
    await open(page, '/m/new?proxy=1')
    await page.fill('#body', '写到一半')
    await page.waitForTimeout(600)
    await page.reload()
    assert.equal(await page.inputValue('#body'), '写到一半')
  },

  async 'a grid worker works in a cellar: opens, accepts and solves without a network, also after a restart'({ be, mark }) {
    const title = `地下车库灯全灭了${mark}`
    const id = await asked(be, title)
    const { page, context } = await be({ role: 'grid_worker' })
    await open(page, '/m/today')
    await page.getByRole('link', { name: new RegExp(title) }).waitFor()
    await kept(page)
    await page.waitForTimeout(1800)
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await page.locator('[data-action=accept]').click()
    await said(page, '没有网络')
    await page.locator('[data-action=solve_on_spot]').click()
    await page.locator('dialog[open] textarea').fill('合上跳了的闸，灯都亮了。')
    await confirm(page)
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await open(page, '/m/outbox')
    assert.equal(await page.locator('[data-outbox-entry]').count(), 2)
    await context.setOffline(false)
    await gone(page)
    const { stage, handling } = await (await context.request.get(`/api/requests/${id}`)).json()
    assert.equal(stage, 'handled')
    assert.equal(handling.reply, '合上跳了的闸，灯都亮了。')
    const { items } = await (await context.request.get(`/api/requests/${id}/history`)).json()
    assert.equal(items.filter((one) => one.name === 'request_accepted').length, 1, 'accepted once')
  },

  async 'a volunteer reports from where there is no network'({ be, mark }) {
    const title = `帮忙搬一张旧床${mark}`
    const id = await asked(be, title)
    await done(be, 'grid_worker', `/api/requests/${id}/accept`)
    await done(be, 'community_coordinator', `/api/requests/${id}/dispatch`, { tasks: [{ mode: { mode: 'open_call' }, title, places: 1 }] })
    const { page, context } = await be({ role: 'volunteer' })
    await open(page, '/m/tasks')
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await page.locator('[data-action=claim]').click()
    await said(page, '您已认领')
    await page.locator('[data-action=report_work]').waitFor()
    await context.setOffline(true)
    await page.locator('[data-action=report_work]').click()
    await page.locator('dialog[open] textarea').fill('和老人的儿子一起搬下楼了。')
    await page.locator('dialog[open] input[type=number]').fill('30')
    await confirm(page)
    await said(page, '没有网络')
    await page.locator('[data-outbox-strip]').waitFor()
    await context.setOffline(false)
    await gone(page)
    const { items } = await (await context.request.get('/api/my/claims?limit=50')).json()
    assert.equal(items.find((one) => one.title === title).claim.report.minutes, 30)
  },
}
