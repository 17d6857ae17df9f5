// Places that serve people: the office registers, everybody finds.
import assert from 'node:assert/strict'
import { accessible, DESK, open } from './lib.mjs'
import { confirm, said } from './setup.mjs'

export default {
  async 'a station is registered by the community, found by a visitor, closed for now and given up'({ be, mark }) {
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const desk = coordinator.page
    await open(desk, '/desk/venues')
    await desk.locator('[data-venue=add]').click()
    const field = (name) => desk.locator(`dialog[open] [data-venue-field=${name}]`)
    await field('name').fill(`网格驿站${mark}`)
    await field('address').fill('濠东路12号，小区东门旁')
    await field('phone').fill('13800000000')
    await desk.locator('dialog[open] [data-venue-hours="1"]').fill('8:30-17:30')
    await desk.getByRole('button', { name: '周一到周五都一样' }).click()
    await accessible(desk, 'a venue being registered')
    await desk.locator('[data-venue=save]').click()
    // A mobile number is somebody's own; nothing that was typed is lost.
    await desk.locator('dialog[open] [role=alert]').getByText('固定电话').waitFor()
    await field('phone').fill('0513-85012345')
    await desk.locator('[data-venue=save]').click()
    await said(desk, '已登记')
    const row = desk.locator('tr', { hasText: mark })
    await row.waitFor()
    await accessible(desk, 'the register of venues')

    const { items } = await (await coordinator.context.request.get('/api/venues?limit=200')).json()
    const made = items.find((one) => one.name.includes(mark))
    assert.equal(made.hours[4], '8:30-17:30')
    const visitor = await be({})
    const { page } = visitor
    await open(page, '/m')
    await page.getByRole('link', { name: '附近阵地' }).click()
    await page.getByRole('heading', { name: '附近的阵地' }).waitFor()
    await accessible(page, 'venues near home')
    await open(page, `/m/venues/${made.id}`)
    await page.locator('a[href="tel:0513-85012345"]').waitFor()
    await page.getByText('周一至周五').waitFor()
    await accessible(page, 'a venue')

    await row.locator('[data-venue=edit]').click()
    await field('closed').fill('内部装修，恢复日期另行告知')
    await desk.locator('[data-venue=save]').click()
    await said(desk, '已修改')
    await open(page, `/m/venues/${made.id}`)
    await page.getByText('内部装修').waitFor()
    await row.locator('[data-venue=end]').click()
    await confirm(desk)
    await said(desk, '已停用')
    await open(page, `/m/venues/${made.id}`)
    await page.getByText('已经停用').waitFor()
  },

  async 'base figures are stated with their source and keep what was stated'({ be }) {
    const { page } = await be({ role: 'dispatcher', window: DESK })
    await open(page, '/desk/venues?part=profile')
    for (const [value, source] of [['11', '机构设置文件'], ['9', '机构改革后的文件']]) {
      await page.locator('button[data-figure=offices]').click()
      await page.locator('[data-figure-field=value]').fill(value)
      await page.locator('[data-figure-field=source]').fill(source)
      await page.locator('[data-figure=save]').click()
      await said(page, '已保存')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    }
    const row = page.locator('tr', { hasText: '内设机构' })
    await row.getByText('机构改革后的文件').waitFor()
    await row.locator('summary').click()
    await row.getByText('机构设置文件').first().waitFor()
    await accessible(page, 'base figures')
  },
}
