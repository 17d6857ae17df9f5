// Every role through the loop, in a real browser, on a phone and on a desk; each journey stands alone.
import assert from 'node:assert/strict'
import { accessible, DESK, fits, launch, open, person, PHONE, settled, startProgram } from './lib.mjs'

const program = await startProgram()
const browser = await launch()
const people = []
const be = async (who) => {
  const one = await person(browser, program.url, who)
  people.push(one)
  return one
}

/** A grid that somebody works, so that the loop has a first hand. */
const grid = await (async () => {
  const { items } = await (await fetch(`${program.url}/api/demo/persons`)).json()
  return items.flatMap((one) => one.grants).find((grant) => grant.role === 'grid_worker').area.path
})()
/** Words that no other run has used, where the same program is tried again. */
const mark = Array.from(String(Date.now() % 1e6), (digit) => '甲乙丙丁戊己庚辛壬癸'[digit]).join('')
const said = (page, text) => page.locator('[role=status] .toast', { hasText: text }).waitFor()
const pickGrid = async (page) => {
  await page.getByRole('button', { name: '从列表选' }).click()
  for (const [at, level] of ['subdistrict', 'community', 'grid'].entries()) {
    const value = grid.slice(0, (at + 1) * 4)
    await page.locator(`[data-level=${level}] option[value="${value}"]`).waitFor({ state: 'attached' })
    await page.locator(`[data-level=${level}]`).selectOption(value)
  }
}
const write = async (page, words) => {
  await page.fill('#body', words)
  await pickGrid(page)
}
const numberOf = async (page) => (await page.locator('.got .number').textContent()).trim()
const find = async (page, words) => {
  await page.goto(`/desk/board?q=${encodeURIComponent(words)}`)
  await page.locator('[data-request]').first().click()
  await page.locator('#detail [data-stage]').waitFor()
}

const JOURNEYS = {
  async 'a request goes the whole way: ask, accept, dispatch, claim, report, confirm, reply, verdict'() {
    const title = `客厅吊灯坏了要换${mark}`
    const resident = await be({ role: 'resident' })
    await open(resident.page, '/m')
    await resident.page.getByRole('link', { name: /请人帮忙/ }).click()
    await write(resident.page, `${title}，老人一个人够不着。`)
    await resident.page.getByText('换一个联系人或电话').click()
    await resident.page.fill('#phone', '13800008888')
    const begun = Date.now()
    await resident.page.getByRole('button', { name: '提交', exact: true }).click()
    await resident.page.locator('.got').waitFor()
    assert(Date.now() - begun < 10_000, 'the receipt is there at once')
    assert.match(await numberOf(resident.page), /^\d{4}-\d+$/)
    await accessible(resident.page, 'receipt')

    const worker = await be({ role: 'grid_worker' })
    await open(worker.page, '/m/today')
    await worker.page.getByRole('link', { name: new RegExp(title) }).click()
    await worker.page.locator('[data-action=accept]').click()
    await said(worker.page, '已接单')
    await accessible(worker.page, 'request of a grid worker')

    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    await find(coordinator.page, title)
    await coordinator.page.locator('[data-action=dispatch]').click()
    await coordinator.page.fill('#task-words', '自带梯子，注意断电。')
    await accessible(coordinator.page, 'dispatch')
    await coordinator.page.locator('[data-send=dispatch]').click()
    await said(coordinator.page, '已派单')

    const volunteer = await be({ role: 'volunteer' })
    await open(volunteer.page, '/m/tasks')
    await volunteer.page.getByRole('link', { name: new RegExp(title) }).click()
    await volunteer.page.locator('[data-action=claim]').click()
    await said(volunteer.page, '您已认领')
    await volunteer.page.locator('[data-action=contact]').click()
    await volunteer.page.getByRole('button', { name: '上门前联系' }).click()
    await volunteer.page.getByRole('button', { name: '查看', exact: true }).click()
    await volunteer.page.locator('dialog a[href^="tel:"]').waitFor()
    await volunteer.page.locator('dialog[open] .close').click()
    await volunteer.page.locator('[data-action=report_work]').click()
    await volunteer.page.locator('dialog[open] textarea').fill('换了一盏灯，能用了。')
    await volunteer.page.locator('dialog[open] input[type=number]').fill('40')
    await volunteer.page.locator('dialog[open] button[type=submit]').click()
    await said(volunteer.page, '反馈已收到')
    await accessible(volunteer.page, 'task of a volunteer')

    // The board hears of it by itself.
    await coordinator.page.getByText('换了一盏灯，能用了。').waitFor()
    await coordinator.page.locator('[data-presence=present]').click()
    await said(coordinator.page, '已确认')
    await coordinator.page.locator('[data-action=handle]').click()
    await coordinator.page.locator('dialog[open] textarea').fill('志愿者已上门换好，谢谢您告诉我们。')
    await coordinator.page.locator('dialog[open] button[type=submit]').click()
    await said(coordinator.page, '答复已送达')

    await open(resident.page, '/m/requests')
    await resident.page.getByRole('link', { name: new RegExp(title) }).click()
    await resident.page.locator('[data-verdict=satisfied]').click()
    await accessible(resident.page, 'verdict')
    await resident.page.locator('[data-send=verdict]').click()
    await said(resident.page, '谢谢')
    await resident.page.locator('[data-stage]', { hasText: '已办结' }).waitFor()

    await open(resident.page, '/m/me/data')
    await resident.page.getByText('原因：上门前联系').first().waitFor()
  },

  async 'a visitor without an account follows by the receipt: asked back, answered, solved, dissatisfied, taken up again'() {
    const title = `楼下井盖松动很响${mark}`
    const visitor = await be({})
    await open(visitor.page, '/m/new?kind=complain')
    await write(visitor.page, `${title}，夜里睡不好。`)
    await visitor.page.fill('#name', '过路人')
    await visitor.page.fill('#phone', '13800009999')
    await visitor.page.getByRole('button', { name: '提交', exact: true }).click()
    await visitor.page.locator('.got').waitFor()
    const receipt = new URL(visitor.page.url()).pathname

    const worker = await be({ role: 'grid_worker' })
    await open(worker.page, '/m/today')
    await worker.page.getByRole('link', { name: new RegExp(title) }).click()
    await worker.page.locator('[data-action=accept]').click()
    await said(worker.page, '已接单')
    await worker.page.locator('[data-action=ask]').click()
    await worker.page.locator('dialog[open] textarea').fill('请问在几号楼门口？')
    await worker.page.locator('dialog[open] button[type=submit]').click()
    await said(worker.page, '问题已发给居民')

    await open(visitor.page, receipt)
    await visitor.page.getByText('请问在几号楼门口？').waitFor()
    await visitor.page.fill('#answer', '5 号楼西门口。')
    await visitor.page.getByRole('button', { name: '回答', exact: true }).click()
    await said(visitor.page, '回答已送达')

    await open(worker.page, new URL(worker.page.url()).pathname)
    await worker.page.getByText('5 号楼西门口。').waitFor()
    await worker.page.locator('[data-action=solve_on_spot]').click()
    await worker.page.locator('dialog[open] textarea').fill('垫了胶圈，不响了。')
    await worker.page.locator('dialog[open] button[type=submit]').click()
    await said(worker.page, '已记为当场办好')

    await open(visitor.page, receipt)
    await visitor.page.locator('[data-verdict=dissatisfied]').click()
    await visitor.page.getByText('这件事会重新办理').waitFor()
    await visitor.page.locator('[data-send=verdict]').click()
    await visitor.page.getByText('第 2 轮', { exact: false }).first().waitFor()
  },

  async 'without a network nothing is lost and everything goes out once'() {
    const title = `花坛护栏断了一截${mark}`
    const worker = await be({ role: 'grid_worker' })
    await open(worker.page, '/m/new?proxy=1')
    await write(worker.page, title)
    await worker.page.fill('#name', '李阿姨')
    await worker.page.waitForFunction(() => performance.getEntriesByType('resource').some((one) => /Outbox/.test(one.name)))
    await worker.context.setOffline(true)
    await worker.page.getByRole('button', { name: '提交', exact: true }).click()
    await worker.page.locator('[data-outbox-entry]', { hasText: title }).waitFor()
    await worker.page.locator('[data-outbox-strip]').waitFor()
    await accessible(worker.page, 'outbox')
    await worker.context.setOffline(false)
    await worker.page.locator('[data-outbox-entry]').waitFor({ state: 'detached' })
    const found = await (await worker.context.request.get(`/api/requests?q=${encodeURIComponent(title)}`)).json()
    assert.equal(found.items.length, 1, 'it was written down once')

    // What is being written survives a closed page.
    await open(worker.page, '/m/new?proxy=1')
    await worker.page.fill('#body', '写到一半')
    await worker.page.waitForTimeout(600)
    await worker.page.reload()
    assert.equal(await worker.page.inputValue('#body'), '写到一半')
  },

  async 'a wish is checked by the secretary before anybody reads it'() {
    const wish = `想要一副老花镜看报纸${mark}`
    const resident = await be({ role: 'resident' })
    await open(resident.page, '/m/new?kind=wish')
    await write(resident.page, wish)
    await resident.page.getByRole('button', { name: '提交', exact: true }).click()
    await resident.page.getByText('需要本人同意').waitFor()
    await resident.page.getByText('同意社区公开这个心愿').click()
    await resident.page.getByRole('button', { name: '提交', exact: true }).click()
    await resident.page.locator('.got').waitFor()

    const secretary = await be({ role: 'community_secretary', window: DESK })
    await find(secretary.page, wish)
    await secretary.page.locator('[data-action=vet_wish]').click()
    await secretary.page.locator('dialog[open] textarea').fill('一位老人想要一副老花镜')
    await secretary.page.locator('dialog[open] button[type=submit]').click()
    await said(secretary.page, '心愿已公开')

    const visitor = await be({})
    await open(visitor.page, '/m/wishes')
    await visitor.page.getByText('一位老人想要一副老花镜').first().waitFor()
    assert.equal(await visitor.page.getByText(wish).count(), 0)
  },

  async 'signing in by a code, and out of every device'() {
    const visitor = await be({})
    await open(visitor.page, '/m/sign-in')
    await visitor.page.fill('#sign-in-phone', '13900001234')
    await visitor.page.getByRole('button', { name: '发验证码' }).click()
    await visitor.page.fill('#sign-in-code', '')
    let code
    for (let tries = 0; tries < 40 && !code; tries++) {
      const { items } = await (await visitor.context.request.get('/api/demo/messages?limit=5')).json()
      code = items.map((one) => /\b(\d{6})\b/.exec(one.body)?.[1]).find(Boolean)
      if (!code) await visitor.page.waitForTimeout(250)
    }
    assert(code, 'the demo shows the text message')
    await visitor.page.fill('#sign-in-code', code)
    await visitor.page.getByRole('button', { name: '登录', exact: true }).click()
    await visitor.page.waitForURL('**/m/')
    await open(visitor.page, '/m/me')
    await visitor.page.getByText('139****1234').waitFor()
    await open(visitor.page, '/m/me/data')
    visitor.page.once('dialog', (dialog) => dialog.accept())
    await visitor.page.getByRole('button', { name: '全部退出' }).click()
    await visitor.page.getByRole('link', { name: /请人帮忙/ }).waitFor()
    assert.equal((await visitor.context.request.get('/api/me')).status(), 401)
  },

  async 'the board is worked with the keyboard and stands in its address'() {
    const dispatcher = await be({ role: 'dispatcher', window: DESK })
    const { page } = dispatcher
    await open(page, '/desk/board')
    await page.locator('[data-request]').nth(2).waitFor()
    await page.locator('[data-live]', { hasText: '实时更新' }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = await page.locator('[data-request]').nth(1).getAttribute('data-request')
    await page.waitForURL(`**id=${second}*`)
    await page.keyboard.press('k')
    const first = await page.locator('[data-request]').nth(0).getAttribute('data-request')
    await page.waitForURL(`**id=${first}*`)
    await page.keyboard.press('/')
    await page.keyboard.type('jk')
    assert.equal(await page.inputValue('#board-search'), 'jk')
    await page.fill('#board-search', '')
    await page.locator('[data-view=at_work]').click()
    await page.waitForURL('**view=at_work*')
    await page.reload()
    assert.equal(await page.locator('[data-view=at_work]').getAttribute('aria-pressed'), 'true')
    await accessible(page, 'board')
  },

  async 'large print and language are one tap away and remembered'() {
    const visitor = await be({})
    const { page } = visitor
    await open(page, '/m')
    await page.getByRole('button', { name: '大字' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: /Ask for help/ }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: /Ask for help/ }).waitFor()
    for (const path of ['/m', '/m/new?kind=help', '/m/me']) {
      await open(page, path)
      const small = await page.evaluate(() => {
        const shown = (element) => element.getClientRects().length > 0 && !element.closest('.out-of-sight, .skip')
        const texts = [...document.querySelectorAll('#app *')].filter((one) => shown(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
        const targets = [...document.querySelectorAll('#app button, #app .btn, #app select, #app input:not([type=checkbox], [type=radio], [type=file]), #app .tabs a')].filter(shown)
        return [
          ...texts.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 18).map((one) => `${one.className || one.tagName} ${getComputedStyle(one).fontSize}`),
          ...targets.filter((one) => one.getBoundingClientRect().height < 59.5).map((one) => `${one.className} ${one.getBoundingClientRect().height} high`),
        ]
      })
      assert.deepEqual(small, [], `${path} in large print`)
    }
  },

  async 'every page lets everybody in and fits its window'() {
    const looks = [{}, { look: 'dark' }, { elder: 'yes', language: 'en' }]
    const pages = [
      [{}, PHONE, ['/', '/m', '/m/new?kind=help', '/m/new?kind=wish', '/m/wishes', '/m/grids', '/m/sign-in', '/m/outbox', '/m/nowhere']],
      [{ role: 'resident' }, PHONE, ['/m', '/m/requests', '/m/inbox', '/m/me', '/m/me/data']],
      [{ role: 'grid_worker' }, PHONE, ['/m/today', '/m/new?proxy=1']],
      [{ role: 'volunteer' }, PHONE, ['/m/tasks', '/m/claims']],
      [{}, DESK, ['/', '/desk/grids', '/desk/sign-in']],
      [{ role: 'community_coordinator' }, DESK, ['/desk/board', '/desk/figures', '/desk/areas', '/desk/inbox']],
      [{ role: 'callback_officer' }, DESK, ['/desk/callbacks']],
      [{ role: 'secadmin' }, DESK, ['/desk/accounts']],
      [{ role: 'sysadmin' }, DESK, ['/desk/rules']],
    ]
    for (const settings of looks) {
      for (const [who, window, paths] of pages) {
        const one = await be({ ...who, window, settings })
        for (const path of paths) {
          await open(one.page, path)
          const name = `${path} of ${one.role} ${JSON.stringify(settings)}`
          await accessible(one.page, name)
          await fits(one.page, name)
        }
        await one.context.close()
      }
    }
  },

  async 'long words and a narrow window break nothing'() {
    const resident = await be({ role: 'resident' })
    const { page } = resident
    await open(page, '/m/new?kind=suggest')
    await write(page, `${'长'.repeat(1000)}${'x'.repeat(200)}`)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.locator('.got').waitFor()
    await page.setViewportSize({ width: 195, height: 420 })
    await settled(page)
    await fits(page, 'a long request at twice the size')
  },
}

const only = process.argv[2]
let failed = 0
try {
  for (const [name, journey] of Object.entries(JOURNEYS)) {
    if (only && !name.includes(only)) continue
    const begun = Date.now()
    people.length = 0
    try {
      await journey()
      const complaints = people.flatMap((one) => one.complaints.map((text) => `${one.role}: ${text}`))
      assert.deepEqual(complaints, [], 'the browser complains about nothing')
      console.log(`ok   ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    } catch (cause) {
      failed++
      console.error(`FAIL ${name}\n${cause.stack ?? cause}`)
      for (const [at, one] of people.entries()) {
        if (process.env.PICTURES) await one.page.screenshot({ path: `${process.env.PICTURES}/failed-${failed}-${at}-${one.role}.png` }).catch(() => {})
        console.error(`  ${one.role} at ${one.page.url()} ${one.complaints.join(' | ')}`)
      }
    }
    for (const one of people) await one.context.close().catch(() => {})
  }
} finally {
  await browser.close()
  await program.stop()
}
process.exitCode = failed ? 1 : 0
