// A request through every hand.
import assert from 'node:assert/strict'
import { accessible, DESK, open } from './lib.mjs'
import { confirm, find, said, send, write } from './setup.mjs'

export default {
  async 'a request goes the whole way: ask, accept, dispatch, claim, report, confirm, reply, verdict'({ be, mark }) {
    const title = `客厅吊灯坏了要换${mark}`
    const resident = await be({ role: 'resident' })
    await open(resident.page, '/m')
    await resident.page.getByRole('link', { name: /请人帮忙/ }).click()
    await write(resident.page, `${title}，老人一个人够不着。`)
    await resident.page.getByText('换一个联系人或电话').click()
    await resident.page.fill('#phone', '13800008888')
    const begun = Date.now()
    await send(resident.page)
    await resident.page.locator('.got').waitFor()
    assert(Date.now() - begun < 10_000, 'the receipt is there at once')
    assert.match((await resident.page.locator('.got .number').textContent()).trim(), /^\d{4}-\d+$/)
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
    await confirm(volunteer.page)
    await said(volunteer.page, '反馈已收到')
    await accessible(volunteer.page, 'task of a volunteer')

    // The board hears of it by itself.
    await coordinator.page.getByText('换了一盏灯，能用了。').waitFor()
    await coordinator.page.locator('[data-presence=present]').click()
    await said(coordinator.page, '已确认')
    await coordinator.page.locator('[data-action=handle]').click()
    await coordinator.page.locator('dialog[open] textarea').fill('志愿者已上门换好，谢谢您告诉我们。')
    await confirm(coordinator.page)
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

  async 'a visitor without an account follows by the receipt: asked back, answered, solved, dissatisfied, taken up again'({ be, mark }) {
    const title = `楼下井盖松动很响${mark}`
    const visitor = await be({})
    await open(visitor.page, '/m/new?kind=complain')
    await write(visitor.page, `${title}，夜里睡不好。`)
    await visitor.page.fill('#name', '过路人')
    await visitor.page.fill('#phone', '13800009999')
    await send(visitor.page)
    await visitor.page.locator('.got').waitFor()
    const receipt = new URL(visitor.page.url()).pathname

    const worker = await be({ role: 'grid_worker' })
    await open(worker.page, '/m/today')
    await worker.page.getByRole('link', { name: new RegExp(title) }).click()
    await worker.page.locator('[data-action=accept]').click()
    await said(worker.page, '已接单')
    await worker.page.locator('[data-action=ask]').click()
    await worker.page.locator('dialog[open] textarea').fill('请问在几号楼门口？')
    await confirm(worker.page)
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
    await confirm(worker.page)
    await said(worker.page, '已记为当场办好')

    await open(visitor.page, receipt)
    await visitor.page.locator('[data-verdict=dissatisfied]').click()
    await visitor.page.getByText('这件事会重新办理').waitFor()
    await visitor.page.locator('[data-send=verdict]').click()
    await visitor.page.getByText('第 2 轮', { exact: false }).first().waitFor()
  },

  async 'a wish is checked by the secretary before anybody reads it'({ be, mark }) {
    const wish = `想要一副老花镜看报纸${mark}`
    const resident = await be({ role: 'resident' })
    await open(resident.page, '/m/new?kind=wish')
    await write(resident.page, wish)
    await send(resident.page)
    await resident.page.getByText('需要本人同意').waitFor()
    await resident.page.getByText('同意社区公开这个心愿').click()
    await send(resident.page)
    await resident.page.locator('.got').waitFor()

    const secretary = await be({ role: 'community_secretary', window: DESK })
    await find(secretary.page, wish)
    await secretary.page.locator('[data-action=vet_wish]').click()
    await secretary.page.locator('dialog[open] textarea').fill('一位老人想要一副老花镜')
    await confirm(secretary.page)
    await said(secretary.page, '心愿已公开')

    const visitor = await be({})
    await open(visitor.page, '/m/wishes')
    await visitor.page.getByText('一位老人想要一副老花镜').first().waitFor()
    assert.equal(await visitor.page.getByText(wish).count(), 0)
  },
}
