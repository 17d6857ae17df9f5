// Work at a desk.
import assert from 'node:assert/strict'
import { accessible, DESK, open } from './lib.mjs'
import { confirm, said } from './setup.mjs'

export default {
  async 'the board is worked with the keyboard and stands in its address'({ be }) {
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

  async 'a table is tried, its mistakes stand beside the sheet, then it goes in whole'({ be }) {
    const { page } = await be({ role: 'sysadmin', window: DESK })
    await open(page, '/desk/import')
    const { items } = await (await page.request.get('/api/areas?level=community&limit=1')).json()
    const table = (rows) => ({ name: 'grids.csv', mimeType: 'text/csv', buffer: Buffer.from(`编码,名称\n${rows.join('\n')}\n`) })
    const free = `${items[0].code}9${String(Date.now() % 90 + 10)}`
    await page.setInputFiles('input[type=file]', table([`${free},新建网格`, '12ab,坏编码']))
    await page.locator('tr[data-wrong] td.bad', { hasText: '12ab' }).waitFor()
    await accessible(page, 'import')
    assert.equal(await page.locator('[data-import=run]').count(), 0, 'a wrong table cannot go in')
    await page.setInputFiles('input[type=file]', table([`${free},新建网格${free.slice(-3)}`]))
    await page.locator('[data-import=run]').click()
    await said(page, '已导入')
    const { items: found } = await (await page.request.get(`/api/areas?code=${free}`)).json()
    assert.equal(found.length, 1)
  },

  async 'a right to one’s own data is asked for and answered'({ be, mark }) {
    const resident = await be({ role: 'resident', nth: 1 })
    await open(resident.page, '/m/me/data')
    await resident.page.locator('[data-rights-ask]').click()
    const words = `请说明我的电话用在哪里${mark}`
    await resident.page.locator('[data-rights] textarea').fill(words)
    await resident.page.locator('[data-rights] button[type=submit]').click()
    await said(resident.page, '已提出')

    const officer = await be({ role: 'dpo', window: DESK })
    await open(officer.page, '/desk/data-rights')
    const card = officer.page.locator('[data-right]', { hasText: words })
    await card.locator('[data-step=check_identity]').click()
    await confirm(officer.page)
    await card.locator('[data-step=finish]').click()
    await officer.page.locator('dialog[open] textarea').fill('只在办理您的诉求时用于联系。')
    await confirm(officer.page)
    await card.getByText('只在办理您的诉求时用于联系。').waitFor()

    await open(resident.page, '/m/me/data')
    await resident.page.getByText('只在办理您的诉求时用于联系。').first().waitFor()
  },

  async 'a role is granted with a reason and taken back'({ be }) {
    const { page } = await be({ role: 'secadmin', window: DESK })
    await open(page, '/desk/accounts')
    const phone = `139${String(Date.now()).slice(-8)}`
    await page.locator('[data-account=create]').click()
    await page.locator('dialog[open] input').nth(0).fill('测试新人')
    await page.locator('dialog[open] input[type=tel]').fill(phone)
    await confirm(page)
    await said(page, '账号已建立')
    const look = async () => {
      await page.locator('[data-account=search]').click()
      await page.locator('dialog[open] input[type=tel]').fill(phone)
      await page.locator('dialog[open] input').last().fill('核对报名')
      await confirm(page)
    }
    await look()
    await page.locator('dialog[open] .btn', { hasText: '授予角色' }).click()
    await page.locator('dialog[open] select').first().selectOption('volunteer')
    await page.locator('dialog[open] input').last().fill('本人报名')
    await confirm(page)
    await said(page, '已授予')
    await look()
    await page.locator('[data-grant] [data-action=revoke_role]').click()
    await page.locator('[data-grant] input').fill('登记错了')
    await page.locator('[data-grant] button[type=submit]').click()
    await said(page, '已收回')
  },

  async 'two desks write the same notice: the second sees both versions'({ be }) {
    const one = await be({ role: 'sysadmin', window: DESK })
    const two = await be({ role: 'sysadmin', window: DESK })
    for (const { page } of [one, two]) {
      await open(page, '/desk/notice-texts')
      await page.locator('[data-template=request_accepted] [data-language=zh]').click()
    }
    const text = (page) => page.locator('dialog[open] textarea')
    await text(one.page).fill('您的诉求 { $number } 已有人接单。')
    await confirm(one.page)
    await said(one.page, '用词已保存')
    await text(two.page).fill('诉求 { $number } 接单了，请放心。')
    await confirm(two.page)
    await two.page.locator('dialog[open]').getByText('您的诉求 { $number } 已有人接单。').waitFor()
    assert.equal(await text(two.page).inputValue(), '诉求 { $number } 接单了，请放心。')
    await confirm(two.page)
    await said(two.page, '用词已保存')
  },

  async 'the map leads to the requests of a grid'({ be }) {
    const { page } = await be({ role: 'dispatcher', window: DESK })
    await open(page, '/desk/map')
    await page.locator('[data-area]').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-map=into]').click()
    await page.waitForURL('**area=*')
    // Points may lie over the middle of a grid; the keys reach it all the same.
    await page.locator('[data-area]').first().focus()
    await page.keyboard.press('Enter')
    await accessible(page, 'map')
    await page.getByRole('link', { name: '看这里的诉求' }).click()
    await page.waitForURL('**/board?area=*')
  },

  async 'a picture of the streets lies below our own boundaries only where a service is configured'({ be }) {
    const { page } = await be({ role: 'dispatcher', window: DESK })
    await open(page, '/desk/map')
    await page.locator('[data-area]').first().waitFor()
    assert.equal(await page.locator('svg.map image').count(), 0)
    // The page's own policy lets only its own address be asked here, so that stands for the service.
    await page.route('**/api/tenant', async (route) => {
      const answer = await route.fetch()
      return route.fulfill({ json: { ...(await answer.json()), map_tiles: `${new URL(page.url()).origin}/icon.svg?{z}/{x}/{y}` } })
    })
    const asked = page.waitForRequest(/icon\.svg\?\d+\/\d+\/\d+/)
    await open(page, '/desk/map')
    await asked
    await page.getByText('底图来自').waitFor()
    await accessible(page, 'a map with tiles')
  },
}
