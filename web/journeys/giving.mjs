// What people give and keep: places taken and given back, pictures of work, a calendar, words not yet sent.
import assert from 'node:assert/strict'
import { accessible, DESK, open } from './lib.mjs'
import { asked, confirm, done, find, said, write } from './setup.mjs'

/** A task that waits for a volunteer. */
async function offered(be, title) {
  const id = await asked(be, title)
  await done(be, 'grid_worker', `/api/requests/${id}/accept`)
  await done(be, 'community_coordinator', `/api/requests/${id}/dispatch`, { tasks: [{ mode: { mode: 'open_call' }, title, places: 1 }] })
  return id
}

/** A small picture, drawn by the browser. */
async function picture(page) {
  const buffer = await page.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 320, height: 240 } })
  return { name: 'work.jpg', mimeType: 'image/jpeg', buffer }
}

export default {
  async 'a place taken by mistake is given back from the toast'({ be, mark }) {
    const title = `陪老人去理发${mark}`
    await offered(be, title)
    const { page } = await be({ role: 'volunteer' })
    await open(page, '/m/tasks')
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await page.locator('[data-action=claim]').click()
    await said(page, '您已认领')
    await page.locator('[data-undo]').click()
    await said(page, '已撤销')
    await page.locator('[data-action=claim]').waitFor()
  },

  async 'pictures of work are added freely, also without a network, and stand where presence is confirmed'({ be, mark }) {
    const title = `修一扇关不上的窗${mark}`
    await offered(be, title)
    const volunteer = await be({ role: 'volunteer' })
    const { page, context } = volunteer
    await open(page, '/m/tasks')
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await page.locator('[data-action=claim]').click()
    await said(page, '您已认领')
    const photo = await picture(page)
    await page.locator('[data-action=report_work]').click()
    await page.locator('dialog[open] textarea').fill('换了一个合页。')
    await page.locator('dialog[open] input[type=number]').fill('25')
    await page.setInputFiles('dialog[open] input[type=file]', photo)
    await page.locator('dialog[open] figure img').waitFor()
    // A camera often ends the page that asked for it: words and picture are there again.
    await page.waitForTimeout(700)
    await page.reload()
    await page.locator('[data-action=report_work]').click()
    await page.locator('dialog[open] [data-draft]').waitFor()
    await page.locator('dialog[open] figure img').waitFor()
    await context.setOffline(true)
    await confirm(page)
    await said(page, '没有网络')
    await context.setOffline(false)
    await page.locator('[data-outbox-strip]').waitFor({ state: 'detached' })

    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    await find(coordinator.page, title)
    await coordinator.page.getByText('换了一个合页。').waitFor()
    const shown = coordinator.page.locator('[data-task] .photos img')
    await shown.waitFor()
    assert(await shown.evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), 'the picture can be seen')
    await coordinator.page.locator('[data-presence=absent]').click()
    await coordinator.page.locator('dialog[open]').getByText('没有其他影响').waitFor()
    await coordinator.page.locator('dialog[open]').getByRole('button', { name: '返回' }).click()
    await coordinator.page.locator('[data-presence=present]').click()
    await said(coordinator.page, '已确认')
  },

  async 'commitments go into one’s own calendar by an address that is shown once and can be ended'({ be }) {
    const { page, context } = await be({ role: 'volunteer', nth: 1 })
    await open(page, '/m/claims')
    await page.locator('[data-feed] summary').click()
    await page.locator('[data-feed-make]').click()
    const address = (await page.locator('[data-feed-url]').textContent()).trim()
    assert.match(await page.locator('[data-feed] a').getAttribute('href'), /^webcal:/)
    await accessible(page, 'calendar address')
    const path = new URL(address).pathname
    assert.match(await (await context.request.get(path)).text(), /^BEGIN:VCALENDAR/)
    await page.reload()
    await page.locator('[data-feed] summary').click()
    await page.locator('[data-feed-end]').waitFor()
    assert.equal(await page.locator('[data-feed-url]').count(), 0, 'it is not shown a second time')
    await page.locator('[data-feed-end]').click()
    await page.locator('[data-sure]').click()
    await said(page, '订阅已停用')
    assert.equal((await context.request.get(path)).status(), 404)
  },

  async 'what a request is about is suggested, taken by one tap, and put right on the desk'({ be, mark }) {
    const { page } = await be({ role: 'resident' })
    await open(page, '/m/new?kind=help')
    await write(page, `楼道灯三天不亮了${mark}`)
    await page.locator('[data-suggested-category=lighting]').click()
    await page.getByText('事项：路灯照明').waitFor()
    await accessible(page, 'a suggestion')
    await page.locator('[data-send=request]').click()
    await page.locator('.got').waitFor()
    await page.getByText('路灯照明').first().waitFor()

    const desk = await be({ role: 'community_coordinator', window: DESK })
    await find(desk.page, `楼道灯三天不亮了${mark}`)
    const more = desk.page.locator('#detail').getByRole('button', { name: '其他办理' }).first()
    if (await more.count()) await more.click()
    await desk.page.locator('#detail [data-action=reclassify]').click()
    await desk.page.locator('dialog[open] [data-category]').selectOption('repair')
    await confirm(desk.page)
    await said(desk.page, '已改')
    await desk.page.getByText('居家小修').first().waitFor()
    await desk.page.locator('[data-undo]').click()
    await said(desk.page, '已撤销')
    await desk.page.getByText('路灯照明').first().waitFor()
  },

  async 'what one person began to write is never shown to the next one on the same device'({ be }) {
    const { page, context } = await be({ role: 'resident' })
    await open(page, '/m/new?kind=help')
    await page.fill('#body', '只给自己看的半句话')
    await page.waitForTimeout(600)
    // The session ends by itself; the same person finds the words again.
    await context.clearCookies()
    const { items } = await (await context.request.get('/api/demo/persons')).json()
    const [one, two] = items.filter((who) => who.grants.some((grant) => grant.role === 'resident'))
    await context.request.post(`/api/demo/persons/${one.account}/enter`)
    await open(page, '/m/new?kind=help')
    assert.equal(await page.inputValue('#body'), '只给自己看的半句话')
    await context.clearCookies()
    await context.request.post(`/api/demo/persons/${two.account}/enter`)
    await open(page, '/m/new?kind=help')
    await page.waitForFunction(() => document.querySelector('#body').value === '')
    await open(page, '/m')
    assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('baodao.draft.')).length), 0)
  },

  async 'one’s own profile changed in two places: both versions are shown, and a change is taken back'({ be }) {
    const [one, two] = [await be({ role: 'resident', nth: 1 }), await be({ role: 'resident', nth: 1 })]
    for (const { page } of [one, two]) {
      await open(page, '/m/me')
      await page.locator('[data-me=edit]').click()
    }
    const before = await one.page.inputValue('#my-name')
    await one.page.fill('#my-name', '甲处改的名字')
    await one.page.locator('form button[type=submit]').click()
    await said(one.page, '已保存')
    await two.page.fill('#my-name', '乙处改的名字')
    await two.page.locator('form button[type=submit]').click()
    await two.page.locator('[data-conflict]').getByText('甲处改的名字').waitFor()
    assert.equal(await two.page.inputValue('#my-name'), '乙处改的名字')
    await two.page.locator('form button[type=submit]').click()
    await said(two.page, '已保存')
    await two.page.locator('.name', { hasText: '乙处改的名字' }).waitFor()
    await open(two.page, '/m/me')
    await two.page.locator('[data-me=edit]').click()
    await two.page.fill('#my-name', before || '王')
    await two.page.locator('form button[type=submit]').click()
    await said(two.page, '已保存')
    await two.page.locator('[data-undo]').click()
    await two.page.locator('.name', { hasText: '乙处改的名字' }).waitFor()
  },

  async 'a list that cannot be read says so and is read again; an empty one says that it is empty'({ be }) {
    const { page } = await be({ role: 'resident' })
    await page.route('**/api/requests?**', (route) => route.fulfill({ status: 503, json: { code: 'busy' } }))
    await open(page, '/m/requests')
    await page.locator('[role=alert]').waitFor()
    await accessible(page, 'a list that failed')
    await page.unroute('**/api/requests?**')
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.locator('a.card.line').first().waitFor()
    await page.route('**/api/requests?**', (route) => route.fulfill({ json: { items: [] } }))
    await page.reload()
    await page.getByText('没有在办的事').waitFor()
  },
}
