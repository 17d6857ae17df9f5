// Meetings of units with a community: planned, announced, answered, attended, and what follows from them.
import assert from 'node:assert/strict'
import { accessible, DESK, open, PHONE } from './lib.mjs'
import { confirm, said } from './setup.mjs'

/** A moment as a field of time holds it, in China. */
const local = (at) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
const soon = (ms) => new Date(Date.now() + ms)

/** A unit for which the liaison speaks, from an invitation that the demo has. */
async function unitOf(liaison) {
  const { items } = await (await liaison.context.request.get('/api/my/gatherings')).json()
  return items.flatMap((one) => one.guests).find((one) => one.mine && one.kind === 'unit')
}

export default {
  async 'a meeting is planned, announced, answered by a unit and attended'({ be, mark }) {
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const liaison = await be({ role: 'unit_liaison', window: PHONE })
    const unit = await unitOf(liaison)
    const desk = coordinator.page
    await open(desk, '/desk/gatherings')
    await accessible(desk, 'gatherings to come')
    await desk.locator('[data-gathering=plan]').click()
    const field = (name) => desk.locator(`dialog[open] [data-gathering-field=${name}]`)
    await field('title').fill(`见面会${mark}`)
    await field('from').fill(local(soon(30 * 60_000)))
    await field('until').fill(local(soon(90 * 60_000)))
    await field('place').fill('居委会二楼，打13800000000')
    await desk.locator('dialog[open] input[type=search]').fill(unit.name)
    await desk.locator('dialog[open] [data-pick]').first().click()
    await accessible(desk, 'a gathering being planned')
    await desk.locator('dialog[open] [data-gathering=save]').click()
    // Nobody's number stands in public; nothing that was typed is lost.
    await desk.locator('dialog[open] [role=alert]').first().waitFor()
    await field('place').fill('居委会二楼')
    await desk.locator('dialog[open] [data-gathering=save]').click()
    await said(desk, '已保存')
    await desk.getByRole('heading', { name: `见面会${mark}` }).waitFor()
    const path = new URL(desk.url()).pathname.replace('/desk', '')
    const visitor = await be({})
    assert.equal((await visitor.context.request.get(`/api${path}`)).status(), 404, 'a draft is the office’s')
    await desk.locator('[data-gathering=announce]').click()
    await confirm(desk)
    await said(desk, '已公布')
    await accessible(desk, 'a gathering at its office')

    await open(visitor.page, '/m')
    await visitor.page.getByRole('link', { name: '附近活动' }).click()
    await visitor.page.getByRole('heading', { name: `见面会${mark}` }).waitFor()
    await open(visitor.page, `/m${path}`)
    await visitor.page.getByText('居委会二楼').waitFor()
    assert.equal(await visitor.page.getByText(unit.name).count(), 0, 'who comes is not public')

    const { page } = liaison
    await open(page, '/m/gatherings')
    await page.locator('article', { hasText: mark }).getByText('等您答复').waitFor()
    await accessible(page, 'my invitations')
    await open(page, `/m${path}`)
    await page.locator('[data-gathering-field=coming]').fill('5')
    await page.locator('[data-gathering=coming]').click()
    await said(page, '参加')
    await page.getByText('来 5 人').first().waitFor()
    await accessible(page, 'an invitation')

    await open(desk, `/desk${path}`)
    await desk.getByText('来 5 人').first().waitFor()
    await desk.locator('[data-gathering=mark]').click()
    assert.equal(await desk.locator('[data-came]').inputValue(), '5')
    await desk.locator('[data-came]').fill('4')
    await desk.locator('[data-gathering=mark_save]').click()
    await said(desk, '已登记')
    await desk.getByText('到场 4 人').first().waitFor()
    await desk.locator('[data-gathering=cancel]').click()
    await field('text').fill('场地临时检修，另行安排')
    await desk.locator('dialog[open] [data-gathering=send]').click()
    await said(desk, '已取消')
    await open(page, `/m${path}`)
    await page.getByText('场地临时检修').waitFor()
  },

  async 'a gathering is closed, and what follows is seen to'({ be, mark }) {
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const liaison = await be({ role: 'unit_liaison', window: PHONE })
    const unit = await unitOf(liaison)
    const call = coordinator.context.request
    const me = await (await call.get('/api/me')).json()
    const start = soon(6_000)
    const data = {
      kind: 'launch', area_path: me.grants.find((one) => one.role === 'community_coordinator').area.path,
      title: `启动仪式${mark}`, place: '居委会门前', starts_at: start.toISOString(), ends_at: soon(3_600_000).toISOString(),
      guests: [{ kind: 'unit', who: unit.who }],
    }
    const planned = await call.post('/api/gatherings', { data })
    assert(planned.ok(), await planned.text())
    const { id } = await planned.json()
    assert((await call.post(`/api/gatherings/${id}/announce`)).ok())
    const desk = coordinator.page
    await desk.waitForTimeout(Math.max(0, start - Date.now()) + 500)
    await open(desk, `/desk/gatherings/${id}`)
    await desk.locator('[data-gathering=close]').click()
    const field = (name) => desk.locator(`dialog[open] [data-gathering-field=${name}]`)
    await field('text').fill('共建单位与居民见面，商定了后续工作。')
    await field('tick').check()
    await desk.locator('dialog[open] [data-gathering=send]').click()
    await said(desk, '已办结')
    await desk.locator('[data-gathering=add_follow_up]').click()
    await field('what').fill(`商定义诊时间${mark}`)
    await field('who').selectOption({ label: unit.name })
    await accessible(desk, 'a follow-up being added')
    await desk.locator('dialog[open] [data-gathering=follow_save]').click()
    await said(desk, '已添加')
    await desk.locator('[data-gathering=raise]').click()
    await desk.locator('dialog[open] [data-gathering=raise_send]').click()
    await said(desk, '诉求已提交')
    await desk.getByText('已转为诉求').waitFor()
    await accessible(desk, 'a gathering with what follows')

    const { page } = liaison
    await open(page, '/m/gatherings')
    const mine = page.locator('[data-follow-up]', { hasText: mark })
    await mine.locator('[data-gathering=finish]').click()
    await page.locator('dialog[open] [data-gathering-field=text]').fill('定在每月第二个周六上午')
    await accessible(page, 'a follow-up being finished')
    await page.locator('dialog[open] [data-gathering=send]').click()
    await said(page, '已办结')
    await mine.waitFor({ state: 'detached' })
    const visitor = await be({})
    await open(visitor.page, `/m/gatherings/${id}`)
    await visitor.page.getByText('商定了后续工作').waitFor()
    await open(desk, `/desk/gatherings/${id}`)
    await desk.locator('[data-gathering=reopen]').waitFor()
  },
}
