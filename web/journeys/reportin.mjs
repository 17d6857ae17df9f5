// Report-in: a person and their community, a unit and its people, a round of re-verification.
import assert from 'node:assert/strict'
import { accessible, DESK, fits, large, open, settled } from './lib.mjs'
import { enter, ground, member, number, COMMUNITY } from './reportin-seed.mjs'
import { said } from './setup.mjs'

/** The seed's helpers over the people of a journey, whose browsers are closed with it. */
const tools = (be) => {
  const check = async (answer, path) => {
    assert(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  return {
    be: async (who) => (await be(typeof who === 'string' ? { role: who } : who)).context.request,
    post: async (who, path, data) => check(await who.post(path, data === undefined ? {} : { data }), path),
    get: async (who, path) => check(await who.get(path), path),
  }
}
let turn = Promise.resolve()
/** What the journeys stand on is laid once, by whoever comes first. */
const laid = (own) => (turn = turn.catch(() => undefined).then(() => ground(own)))
const pick = async (page, scope = '') => {
  for (const [at, level] of ['subdistrict', 'community'].entries()) {
    const value = COMMUNITY.slice(0, (at + 1) * 4)
    await page.locator(`${scope} [data-level=${level}] option[value="${value}"]`).waitFor({ state: 'attached' })
    await page.locator(`${scope} [data-level=${level}]`).selectOption(value)
  }
}
const choose = (page, text) => page.setInputFiles('input[type=file]', { name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

export default {
  async 'a member reports in, is confirmed with a place, says that it holds, and leaves'({ be }) {
    const base = await laid(tools(be))
    const { page, context } = await be({})
    await enter(context.request, number(1))
    await open(page, '/m/report-in')
    await accessible(page, 'my report-in before it is one')
    await page.click('[data-report-in=begin]')
    await page.fill('#ri-name', '周文静')
    await page.fill('#ri-unit', base.unit.name)
    await pick(page)
    await page.fill('[data-home=estate]', '文峰花园')
    await page.fill('[data-home=building]', '3幢502室')
    await page.click('[data-send=report-in]')
    await page.locator('li', { hasText: '请去掉单元和房号' }).waitFor()
    await page.locator('li', { hasText: '勾选同意' }).waitFor()
    await page.reload()
    await page.locator('[data-draft]').waitFor()
    await page.fill('[data-home=building]', '3幢')
    await page.check('[data-agree]')
    await accessible(page, 'writing a report-in')
    await page.click('[data-send=report-in]')
    await page.locator('[data-report-in=submitted]').waitFor()
    const { current } = await (await context.request.get('/api/me/report-in')).json()

    const desk = await be({ role: 'community_coordinator', window: DESK })
    await open(desk.page, `/desk/report-ins?kind=member&id=${current.id}`)
    await desk.page.click('[data-action=return]')
    await desk.page.fill('[data-back-reason]', '请写明所在党支部')
    await desk.page.locator('dialog[open] button[type=submit]').click()
    await said(desk.page, '已请对方更正')
    await open(page, '/m')
    await page.click('[data-home-note=report-in]')
    await page.getByText('请写明所在党支部').waitFor()
    await page.click('[data-report-in=complete]')
    assert.equal(await page.inputValue('#ri-name'), '周文静', 'a name is not typed twice')
    await page.fill('#ri-party', '图书馆党支部')
    await page.check('[data-agree]')
    await page.click('[data-send=report-in]')
    await page.locator('[data-report-in=submitted]').waitFor()

    await open(desk.page, `/desk/report-ins?kind=member&id=${current.id}`)
    await desk.page.locator('[data-detail=submitted] [data-placing-grid]').selectOption(`${COMMUNITY}0001`)
    await desk.page.locator('[data-placing-branch]').selectOption(base.branch.id)
    await accessible(desk.page, 'report-ins on the desk')
    await desk.page.click('[data-action=confirm]')
    await said(desk.page, '已确认并安排')
    await open(desk.page, `/desk/report-ins?view=confirmed&id=${current.id}`)
    await desk.page.click('[data-detail=confirmed] [data-action=ask]')
    await desk.page.locator('[data-asked]').waitFor()

    await open(page, '/m/report-in')
    await page.locator('[data-report-in=confirmed]').getByText(base.branch.name).waitFor()
    await page.locator('[data-report-in=unit-sees]').getByText(base.unit.name).waitFor()
    await accessible(page, 'my report-in')
    await page.click('[data-report-in=check] [data-check=holds]')
    await said(page, '知道了')
    await page.locator('[data-report-in=check]').waitFor({ state: 'detached' })

    // What somebody can do is asked after the report-in, elsewhere, and one comes back.
    await page.click('[data-report-in=to-skills]')
    await page.click('[data-back=report-in]')
    await page.click('[data-report-in=propose]')
    await page.fill('dialog[open] [data-right=building]', '5幢')
    await accessible(page, 'proposing a correction')
    await page.click('[data-right-send]')
    await said(page, '等社区确认')
    await page.locator('[data-proposed]', { hasText: '3幢 → 5幢' }).waitFor()
    await open(desk.page, `/desk/report-ins?view=proposed&id=${current.id}`)
    await desk.page.locator('[data-detail] [data-proposed]').waitFor()
    await accessible(desk.page, 'a correction that waits')
    await desk.page.click('[data-proposed-accept]')
    await said(desk.page, '已采纳')
    await desk.page.locator('[data-proposed]').waitFor({ state: 'detached' })
    await desk.page.click('[data-action=correct]')
    await desk.page.fill('dialog[open] [data-right=building]', '6幢')
    await desk.page.click('[data-right-send]')
    await said(desk.page, '已更正')
    await open(page, '/m/report-in')
    await page.locator('[data-report-in=confirmed]').getByText('6幢').waitFor()
    await page.click('[data-report-in=end]')
    await page.locator('dialog[open] input[value=retired]').check()
    await page.click('[data-end=yes]')
    await page.locator('[data-report-in=none]').waitFor()
  },

  async 'a unit reports in, brings its roster, and a code leads one of its people in'({ be }) {
    const base = await laid(tools(be))
    const phone = await be({ role: 'unit_liaison' })
    await open(phone.page, '/m/my-unit')
    await accessible(phone.page, 'my unit')
    if ((await phone.page.locator('[data-unit-report=submitted], [data-unit-report=confirmed]').count()) === 0) {
      await phone.page.click('[data-unit=report]')
      await pick(phone.page, 'dialog[open]')
      await phone.page.click('[data-unit=send]')
      await phone.page.locator('[data-unit-report=submitted]').waitFor()
    }

    const own = tools(be)
    const units = await own.get(base.liaison, '/api/me/report-in-units')
    const waiting = units.units.flatMap((one) => one.report_ins).filter((one) => one.state === 'submitted' && one.home.community.path === COMMUNITY)
    for (const one of waiting) await own.post(base.coordinator, `/api/report-ins/${one.id}/confirm`)
    await open(phone.page, '/m/my-unit')
    await phone.page.locator('[data-unit-report=confirmed]').first().waitFor()
    const receipt = phone.page.waitForEvent('download')
    await phone.page.locator('[data-unit=receipt]').first().click()
    assert.match((await receipt).suggestedFilename(), /\.pdf$/)
    await phone.page.locator('[data-unit=correct]').first().click()
    await accessible(phone.page, 'correcting what a unit reported')
    await phone.page.keyboard.press('Escape')

    const { page } = await be({ role: 'unit_liaison', window: DESK })
    await open(page, '/desk/my-unit?tab=roster')
    await page.click('[data-roster=import]')
    const free = number(7)
    await choose(page, `姓名,手机号,居住街道,居住社区,小区,楼栋\n顾明,${free},城东街道,德民社区,文峰花园,3幢502室\n`)
    await page.locator('[data-wrong]', { hasText: '只能填到楼栋' }).waitFor()
    await accessible(page, 'importing a roster')
    await choose(page, `姓名,手机号,居住街道,居住社区,小区,楼栋\n顾明,${free},城东街道,德民社区,文峰花园,3幢\n`)
    await page.click('[data-import=run]')
    await said(page, '已导入')
    await open(page, `/desk/my-unit?tab=roster&state=invited`)
    const line = page.locator('[data-roster-line=invited]', { hasText: `${free.slice(0, 3)}****${free.slice(-4)}` })
    await line.locator('input').check()
    await page.click('[data-codes=make]')
    await page.click('[data-codes=yes]')
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator('[data-code]').innerText())[0]
    await accessible(page, 'invitation codes')

    const invited = await be({})
    await enter(invited.context.request, number(8))
    await open(invited.page, `/m/report-in?code=${code}`)
    await invited.page.locator('[data-report-in=invitation] button').click()
    await invited.page.waitForURL('**/report-in/write')
    await invited.page.fill('#ri-name', '顾明')
    assert.equal(await invited.page.inputValue('#ri-unit'), base.unit.name, 'what the roster says is not asked again')
    await invited.page.locator('[data-level=community]').waitFor()
    if (!(await invited.page.inputValue('[data-level=community]'))) await pick(invited.page)
    await invited.page.check('[data-agree]')
    await invited.page.click('[data-send=report-in]')
    await invited.page.locator('[data-report-in=submitted]').waitFor()
    const { current } = await (await invited.context.request.get('/api/me/report-in')).json()
    const confirmed = await base.coordinator.post(`/api/report-ins/${current.id}/confirm`)
    assert(confirmed.ok(), await confirmed.text())
    await open(phone.page, '/m/my-unit?tab=receipts')
    await phone.page.locator('[data-receipt]', { hasText: '顾明' }).first().waitFor()
    await fits(phone.page, 'receipts')

    // Whoever is no longer on the roster is not invited again by an old list, unless the liaison says so.
    const leaving = number(9)
    const left = `姓名,手机号,居住街道,居住社区\n端木晓,${leaving},城东街道,德民社区\n`
    await open(page, `/desk/my-unit/roster?unit=${base.unit.id}`)
    await choose(page, left)
    await page.click('[data-import=run]')
    await said(page, '已导入')
    const roster = await tools(be).get(base.liaison, `/api/report-ins/roster?unit_id=${base.unit.id}&state=invited&limit=200`)
    const gone = roster.items.find((one) => one.phone === `${leaving.slice(0, 3)}****${leaving.slice(-4)}`)
    const ended = await base.liaison.post(`/api/report-ins/${gone.id}/end`, { data: { reason: 'left_unit' } })
    assert(ended.ok(), await ended.text())
    await choose(page, left)
    await page.locator('[data-roster-ended]', { hasText: '不再邀请' }).waitFor()
    await page.locator('[data-invite-ended]').check()
    await page.locator('[data-roster-ended]', { hasText: '将重新邀请' }).waitFor()
    await accessible(page, 'a roster with people who have left')
  },

  async 'who wrote a unit down before it was registered is taken into it by its page'({ be, mark }) {
    await laid(tools(be))
    const name = `${mark}咖啡店`
    const { page, context } = await be({})
    await enter(context.request, number(10))
    await open(page, '/m/report-in')
    await page.click('[data-report-in=begin]')
    await page.fill('#ri-name', '夏知秋')
    await page.fill('#ri-unit', name)
    await pick(page)
    await page.check('[data-agree]')
    await page.click('[data-send=report-in]')
    await page.locator('[data-report-in=submitted]').waitFor()

    const desk = await be({ role: 'community_coordinator', window: DESK })
    const made = await desk.context.request.post('/api/units', { data: { name, kind: 'institution', level: 'district', area: COMMUNITY, coverage: 'own' } })
    assert(made.ok(), await made.text())
    await open(desk.page, '/desk/organisation/units')
    await accessible(desk.page, 'units, and those written down')
    await desk.page.locator(`[data-typed="${name}"]`).getByRole('link').click()
    await desk.page.waitForURL(`**/units/${(await made.json()).id}`)
    await desk.page.locator('[data-typed-unit]', { hasText: '有 1 人' }).waitFor()
    await accessible(desk.page, 'a unit with somebody to take in')
    await desk.page.click('[data-adopt]')
    await desk.page.click('[data-sure]')
    await said(desk.page, '已归入 1 人')
    await desk.page.locator('[data-typed-unit]').waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('[data-report-in=submitted]').getByText(name).waitFor()
  },

  async 'a round is opened, looked at on a phone, and closed with its report'({ be }) {
    const own = tools(be)
    const base = await laid(own)
    // One round at a time in an area: what is open here ends first.
    for (const one of (await own.get(base.dispatcher, '/api/report-in-rounds?state=open&limit=200')).items) {
      if (one.allowed.includes('close_round')) await own.post(base.dispatcher, `/api/report-in-rounds/${one.id}/close`)
    }
    for (const [at, name] of ['郑海燕', '孙志远', '钱雨桐'].entries()) await member(own, base, { phone: number(at + 20), name, estate: '明月里', building: `${at + 1}栋`, confirm: true, place: true })

    const desk = await be({ role: 'community_coordinator', window: DESK })
    await open(desk.page, '/desk/report-ins/rounds')
    await desk.page.click('[data-round-open]')
    await desk.page.fill('[data-round-title]', '2026年四季度名册再核对')
    await desk.page.fill('[data-round-deadline]', new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
    await desk.page.locator('dialog[open] button[type=submit]').click()
    await desk.page.locator('[data-round-community]').first().waitFor()
    await accessible(desk.page, 'a round on the desk')

    const head = await be({ role: 'grid_worker' })
    await open(head.page, '/m')
    await head.page.locator('[data-home-note=round]').first().click()
    await head.page.locator('[data-line=waiting]').nth(2).waitFor()
    await accessible(head.page, 'my people')
    await head.page.locator('[data-line-holds]').first().click()
    await said(head.page, '没有变化')
    await head.page.click('[data-undo]')
    await said(head.page, '已撤销')
    await head.page.locator('[data-line=waiting]').nth(2).waitFor()
    await head.page.locator('[data-line-holds]').first().click()
    await said(head.page, '没有变化')
    await head.page.locator('[data-progress]').getByText(/已核对 [1-3] 人/).waitFor()
    await head.page.locator('[data-line-change]').first().click()
    await head.page.click('[data-outcome=reassigned]')
    await head.page.locator('[data-line-grid] option').nth(2).waitFor({ state: 'attached' })
    await head.page.locator('[data-line-grid]').selectOption(`${COMMUNITY}0002`)
    await accessible(head.page, 'something changed')
    await head.page.click('[data-line-send]')
    await said(head.page, '已调整')
    await settled(head.page)
    await head.page.locator('[data-line-change]').first().click()
    await head.page.click('[data-outcome=ended]')
    await head.page.locator('dialog[open] input[value=moved]').check()
    await head.page.click('[data-line-send]')
    await said(head.page, '报到已结束')
    await head.page.click('[data-lines=all]')
    await head.page.locator('[data-line=reassigned] [data-line-back]').click()
    await head.page.click('[data-sure]')
    await said(head.page, '已撤回')
    await head.page.locator('[data-line=reassigned]').waitFor({ state: 'detached' })
    await accessible(head.page, 'taken back')
    await head.page.locator('[data-line=waiting] [data-line-holds]').first().click()
    await said(head.page, '没有变化')

    await desk.page.reload()
    await desk.page.locator('[data-looked]', { hasText: /已核对 [3-9] 人/ }).waitFor()
    const download = desk.page.waitForEvent('download')
    await desk.page.click('[data-take-out]')
    await desk.page.fill('[data-take-out-reason]', '四季度小结')
    await desk.page.locator('dialog[open] button[type=submit]').click()
    assert.match((await download).suggestedFilename(), /\.xlsx$/)
    await desk.page.click('[data-round-close]')
    await desk.page.click('[data-sure]')
    await desk.page.locator('[data-round-state=closed]').waitFor()
    await open(desk.page, '/desk/report-ins?view=confirmed&kind=member')
    await desk.page.click('[data-ask-every]')
    await accessible(desk.page, 'asking many')
    await desk.page.click('[data-ask-picked]')
    await desk.page.click('[data-sure]')
    await said(desk.page, '已问')
    for (const path of ['/desk/report-ins/figures', '/desk/report-ins/placement', '/desk/report-ins/roster']) {
      await open(desk.page, path)
      await accessible(desk.page, path)
    }
  },

  async 'report-in in large print'({ be }) {
    await laid(tools(be))
    for (const [role, paths] of [['unit_liaison', ['/m/my-unit', '/m/my-unit?tab=receipts', '/m/my-unit?tab=roster']], ['in_service_member', ['/m/report-in', '/m/report-in/write']], ['grid_worker', ['/m/rounds']]]) {
      const { page } = await be({ role, settings: { elder: 'yes' } })
      for (const path of paths) {
        await open(page, path)
        await large(page, path)
        await fits(page, path)
      }
    }
  },
}
