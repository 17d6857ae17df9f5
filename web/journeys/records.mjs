// What people did, and what follows from it: records, thanks, the yearly sheet, a commendation.
import assert from 'node:assert/strict'
import { accessible, DESK, fits, large, open } from './lib.mjs'
import { confirm, said } from './setup.mjs'
import { fromUnit, post, read, recordOf, served } from './records-seed.mjs'

const contexts = (people) => Object.fromEntries(Object.entries(people).map(([name, one]) => [name, one.context]))

export default {
  async 'a service becomes a record: disputed, corrected, confirmed, verified by a second person, taken out'({ be, mark }) {
    const title = `清理楼道堆物${mark}`
    const volunteer = await be({ role: 'volunteer' })
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const { task } = await served(contexts({ resident: await be({ role: 'resident' }), worker: await be({ role: 'grid_worker' }), coordinator }), title, [volunteer.context], 90)
    await recordOf(volunteer.context, task)

    await open(volunteer.page, '/m/me')
    await volunteer.page.getByRole('link', { name: '我的服务记录' }).click()
    await volunteer.page.getByRole('link', { name: new RegExp(title) }).waitFor()
    await accessible(volunteer.page, 'my records')
    await volunteer.page.getByRole('link', { name: new RegExp(title) }).click()
    await volunteer.page.locator('[data-step=dispute]').click()
    await volunteer.page.locator('dialog[open] textarea').fill('当天只到十一点，应为八十分钟')
    await accessible(volunteer.page, 'dispute of a record')
    await confirm(volunteer.page)
    await said(volunteer.page, '异议已送达')

    await open(coordinator.page, '/desk/records?view=disputed')
    await coordinator.page.locator('tr', { hasText: title }).locator('[data-see]').click()
    await coordinator.page.getByText('当天只到十一点').waitFor()
    await coordinator.page.locator('[data-step=correct]').click()
    await coordinator.page.locator('dialog[open] input[type=number]').fill('80')
    await coordinator.page.locator('dialog[open] textarea').fill('与签到核对，照本人所说更正')
    await accessible(coordinator.page, 'correction of a record')
    await coordinator.page.locator('[data-send=correct]').click()
    await said(coordinator.page, '已更正')

    await open(volunteer.page, new URL(volunteer.page.url()).pathname)
    await volunteer.page.locator('[data-kind=volunteer]').check()
    const button = volunteer.page.locator('[data-send=confirm]')
    assert(await button.isDisabled(), 'volunteering is declared in all three parts')
    for (const one of ['voluntary', 'unpaid', 'outside_paid_hours']) await volunteer.page.locator(`[data-declare=${one}]`).check()
    await accessible(volunteer.page, 'confirmation of a record')
    await button.click()
    await said(volunteer.page, '已确认')
    await volunteer.page.getByText('待第二人复核').first().waitFor()

    const secretary = await be({ role: 'community_secretary', window: DESK })
    await open(secretary.page, '/desk/records')
    await accessible(secretary.page, 'records on the desk')
    await secretary.page.locator('tr', { hasText: title }).locator('[data-see]').click()
    await secretary.page.locator('[data-step=verify]').click()
    await secretary.page.locator('[data-sure]').click()
    await said(secretary.page, '已复核')
    await accessible(secretary.page, 'a record on the desk')

    await open(volunteer.page, '/m/records')
    await volunteer.page.getByText('导出服务记录清单').click()
    for (const format of ['xlsx', 'pdf']) {
      const [file] = await Promise.all([volunteer.page.waitForEvent('download'), volunteer.page.locator(`[data-save=${format}]`).click()])
      assert.match(file.suggestedFilename(), new RegExp(`服务记录清单.*\\.${format}$`))
    }
    const old = await be({ role: 'volunteer', settings: { elder: 'yes', language: 'en' } })
    await open(old.page, '/m/records')
    await large(old.page, 'my records')
    await fits(old.page, 'my records')
    for (const tab of ['letters', 'figures', 'questions']) {
      await secretary.page.keyboard.press('Escape')
      await secretary.page.locator(`[data-tab=${tab}]`).click()
      await accessible(secretary.page, tab)
    }
  },

  async 'a letter of thanks reaches who helped, and the wall once everybody concerned agrees'({ be, mark }) {
    const title = `教老人用手机挂号${mark}`
    const resident = await be({ role: 'resident' })
    const volunteer = await be({ role: 'volunteer' })
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const { request } = await served(contexts({ resident, worker: await be({ role: 'grid_worker' }), coordinator }), title, [volunteer.context], 45)

    await open(resident.page, `/m/requests/${request}`)
    await resident.page.locator('[data-thank]').click()
    await resident.page.locator('textarea').fill(`教得真耐心，我自己也会挂号了。${mark}`)
    await resident.page.locator('[data-publish]').check()
    // What is being written is there again.
    await resident.page.waitForTimeout(700)
    await resident.page.reload()
    await resident.page.locator('[data-draft]').waitFor()
    await accessible(resident.page, 'letter of thanks')
    await resident.page.locator('[data-send=thanks]').click()
    await said(resident.page, '感谢信已送到')

    await open(volunteer.page, '/m/thanks')
    const letter = volunteer.page.locator('[data-letter]', { hasText: mark }).first()
    await letter.locator('[data-answer=yes]').click()
    await said(volunteer.page, '已记下')
    await accessible(volunteer.page, 'my letters')

    await open(coordinator.page, '/desk/records/letters')
    const card = coordinator.page.locator('[data-letter]', { hasText: mark }).first()
    await card.locator('[data-redact]').fill(`教得真耐心，老人自己也会挂号了。${mark}`)
    await accessible(coordinator.page, 'letters on the desk')
    await card.locator('[data-step=redact]').click()
    await said(coordinator.page, '公开文字已保存')
    await card.locator('[data-step=publish]').click()
    await coordinator.page.locator('[data-sure]').click()
    await said(coordinator.page, '已公开到感谢墙')

    const visitor = await be({})
    await open(visitor.page, '/m')
    await visitor.page.getByText(`老人自己也会挂号了。${mark}`).waitFor()
    await visitor.page.getByRole('link', { name: /感谢墙/ }).click()
    await visitor.page.locator('[data-published]', { hasText: mark }).waitFor()
    assert.equal(await visitor.page.getByText(`我自己也会挂号了。${mark}`).count(), 0, 'only the redacted text is public')
    await accessible(visitor.page, 'wall of thanks')

    await letter.locator('[data-answer=no]').click()
    await said(volunteer.page, '已记下')
    await visitor.page.reload()
    await visitor.page.locator('.state, [data-published]').first().waitFor()
    assert.equal(await visitor.page.locator('[data-published]', { hasText: mark }).count(), 0, 'it leaves the wall when nobody is left who agreed')
  },

  async 'a commendation: nominated, agreed to, put into the public notice, objected to and answered'({ be, mark }) {
    const title = `陪老人去医院复查${mark}`
    const call = `身边好志愿者${mark}`
    const resident = await be({ role: 'resident' })
    const volunteer = await be({ role: 'volunteer' })
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const secretary = await be({ role: 'community_secretary', window: DESK })
    await served(contexts({ resident, worker: await be({ role: 'grid_worker' }), coordinator }), title, [volunteer.context], 130)

    await open(secretary.page, '/desk/records/commendations')
    await secretary.page.locator('[data-open=commendation]').click()
    await secretary.page.fill('[data-title]', call)
    await secretary.page.fill('[data-basis]', '街道党工委通知')
    await accessible(secretary.page, 'opening a commendation')
    await secretary.page.locator('[data-send=open]').click()
    await said(secretary.page, '已发起')

    await open(coordinator.page, '/desk/records/commendations')
    await coordinator.page.locator('[data-commendation]', { hasText: call }).click()
    await coordinator.page.locator('[data-step=nominate]').click()
    await coordinator.page.fill('[data-picker] input', title)
    await coordinator.page.locator('[data-find]').click()
    for (const step of ['request', 'task', 'person']) await coordinator.page.locator(`[data-pick=${step}]`).first().click()
    await coordinator.page.fill('[data-words]', `随叫随到，老人们都记得。${mark}`)
    await accessible(coordinator.page, 'nomination')
    await coordinator.page.locator('[data-send=nominate]').click()
    await said(coordinator.page, '已推荐')
    await coordinator.page.getByText('本人同意之前不显示').first().waitFor()

    await open(volunteer.page, '/m/my-nominations')
    const mine = volunteer.page.locator('[data-nomination]', { hasText: call })
    await accessible(volunteer.page, 'my nominations')
    await mine.locator('[data-step=agree]').click()
    await said(volunteer.page, '已同意')

    await open(secretary.page, '/desk/records/commendations')
    await secretary.page.locator('[data-commendation]', { hasText: call }).click()
    await secretary.page.locator('[data-step=publish]').click()
    await secretary.page.locator('[data-sure]').click()
    await said(secretary.page, '公示已开始')

    await open(resident.page, '/m/nominations')
    await accessible(resident.page, 'public notice')
    await resident.page.locator('[data-nomination]', { hasText: call }).locator('[data-step=object]').click()
    await resident.page.locator('dialog[open] textarea').fill(`希望核实三月份的一次时间。${mark}`)
    await confirm(resident.page)
    await said(resident.page, '异议已收到')

    await secretary.page.reload()
    await secretary.page.locator('[data-commendation]', { hasText: call }).click()
    await secretary.page.locator('[data-objection]', { hasText: mark }).locator('[data-step=answer-objection]').click()
    await secretary.page.locator('dialog[open] textarea').fill('已与任务记录核对，时间无误。')
    await confirm(secretary.page)
    await said(secretary.page, '答复已送达')
    await secretary.page.getByText('时间无误').waitFor()
    await accessible(secretary.page, 'commendation on the desk')
    await fits(secretary.page, 'commendation on the desk')

    // Who objected reads the answer; the nominated person reads neither.
    await open(resident.page, '/m/nominations')
    await resident.page.getByRole('link', { name: '我提的异议' }).click()
    await resident.page.locator('[data-my-objection]', { hasText: mark }).getByText('时间无误').waitFor()
    await accessible(resident.page, 'my objections')
    await fits(resident.page, 'my objections')
    await open(volunteer.page, '/m/my-objections')
    await volunteer.page.locator('.state').first().waitFor()
    assert.equal(await volunteer.page.getByText(mark).count(), 0)

    // Who agreed takes it back: it leaves the public page at once.
    await open(volunteer.page, '/m/my-nominations')
    await mine.locator('[data-step=withdraw]').click()
    await volunteer.page.locator('[data-sure]').click()
    await said(volunteer.page, '已撤回')
    await mine.getByText('本人已撤回').waitFor()
    await open(resident.page, '/m/nominations')
    assert.equal(await resident.page.locator('[data-nomination]', { hasText: call }).count(), 0, 'taken back, it is shown no longer')
  },

  async 'who was served puts a helper forward, and the community a name from its records'({ be, mark }) {
    const title = `修好漏水的水龙头${mark}`
    const resident = await be({ role: 'resident' })
    const volunteer = await be({ role: 'volunteer' })
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const secretary = await be({ role: 'community_secretary', window: DESK })
    const { request, task } = await served(contexts({ resident, worker: await be({ role: 'grid_worker' }), coordinator }), title, [volunteer.context], 70)
    const record = await recordOf(volunteer.context, task)
    const { grants } = await read(secretary.context, '/api/me')
    const area_path = grants.find((grant) => grant.role === 'community_secretary').area.path
    const year = new Date().getFullYear()
    const called = async (name) => post(secretary.context, '/api/commendations', { area_path, title: name, basis: '街道党工委通知', from: `${year}-01-01`, until: `${year + 1}-01-01` })
    await called(`邻里好帮手${mark}`)
    await called(`服务之星${mark}`)

    await open(resident.page, `/m/requests/${request}`)
    await accessible(resident.page, 'a request whose helper can be thanked and put forward')
    await resident.page.locator('[data-nominate=helper]').first().click()
    const call = resident.page.locator('[data-call]', { hasText: `邻里好帮手${mark}` })
    await call.locator('[data-nominee]').check()
    await resident.page.fill('[data-words]', `下班后赶来，修完还擦干净。${mark}`)
    await accessible(resident.page, 'putting a helper forward')
    await fits(resident.page, 'putting a helper forward')
    // What is being written is there again.
    await resident.page.waitForTimeout(700)
    await resident.page.reload()
    await resident.page.locator('[data-draft]').waitFor()
    await call.locator('[data-nominee]').check()
    await resident.page.locator('[data-send=nominate]').click()
    await said(resident.page, '已推荐')
    await open(volunteer.page, '/m/my-nominations')
    await volunteer.page.locator('[data-nomination]', { hasText: `邻里好帮手${mark}` }).getByText('服务对象推荐').waitFor()

    await open(coordinator.page, `/desk/records?view=all&id=${record.id}`)
    await coordinator.page.locator('[data-step=nominate]').click()
    await coordinator.page.locator('dialog[open] select[data-call]').selectOption({ label: `服务之星${mark}` })
    await coordinator.page.fill('dialog[open] [data-words]', `随叫随到。${mark}`)
    await accessible(coordinator.page, 'nomination from a record')
    await coordinator.page.locator('[data-send=nominate]').click()
    await said(coordinator.page, '已推荐')
    await volunteer.page.reload()
    await volunteer.page.locator('[data-nomination]', { hasText: `服务之星${mark}` }).getByText('社区推荐').waitFor()
  },

  async 'a community and a unit say how the year together went, and then read each other'({ be, mark }) {
    const name = `濠滨区档案馆${mark}`
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const liaison = await be({ role: 'unit_liaison' })
    const { account } = await read(liaison.context, '/api/me')
    const { grants } = await read(coordinator.context, '/api/me')
    const area = grants.find((grant) => grant.role === 'community_coordinator').area.path
    const unit = await post(coordinator.context, '/api/units', { name, kind: 'institution', level: 'district', area, coverage: 'own', party_org: '濠滨区档案馆党支部' })
    await post(coordinator.context, `/api/units/${unit.id}/liaisons`, { person: { account } })

    await open(coordinator.page, '/desk/records/cooperation')
    await coordinator.page.locator('[data-open=cooperation]').click()
    await coordinator.page.fill('dialog[open] [data-unit]', name)
    await coordinator.page.locator('[data-find]').click()
    await coordinator.page.locator('[data-pick=unit]').first().check()
    await accessible(coordinator.page, 'asking a unit about the year')
    await coordinator.page.locator('dialog[open] [data-send=open]').click()
    await said(coordinator.page, '已发起')
    const here = coordinator.page.locator('[data-cooperation]', { hasText: name })
    await here.locator('[data-went=smooth]').check()
    await here.locator('[data-wish=earlier_word]').check()
    await here.locator('[data-words]').fill(`随叫随到，居民都认得。${mark}`)
    await accessible(coordinator.page, 'two-way evaluation on the desk')
    await fits(coordinator.page, 'two-way evaluation on the desk')
    await here.locator('[data-send=cooperation]').click()
    await said(coordinator.page, '已保存')

    await open(liaison.page, '/m/cooperation')
    const there = liaison.page.locator('[data-cooperation]', { hasText: name })
    await there.locator('[data-went=mostly]').check()
    assert.equal(await liaison.page.getByText(`居民都认得。${mark}`).count(), 0, 'neither reads the other first')
    await there.locator('[data-words]').fill(`任务清楚，希望早些通知。${mark}`)
    await accessible(liaison.page, 'two-way evaluation')
    await fits(liaison.page, 'two-way evaluation')
    await there.locator('[data-send=cooperation]').click()
    await there.getByText(`居民都认得。${mark}`).waitFor()
    await coordinator.page.reload()
    await here.getByText(`希望早些通知。${mark}`).waitFor()
  },

  async 'a unit reads the yearly sheet of its member only while the member agrees'({ be }) {
    const member = await be({ role: 'in_service_member' })
    const liaison = await be({ role: 'unit_liaison', window: DESK })
    await fromUnit(contexts({ member, liaison, dispatcher: await be({ role: 'dispatcher' }), coordinator: await be({ role: 'community_coordinator' }), dpo: await be({ role: 'dpo' }) }))

    await open(member.page, '/m/feedback-sheets')
    const sheet = member.page.locator('[data-sheet]').first()
    await sheet.waitFor()
    await accessible(member.page, 'my feedback sheets')
    const take = async (step, words) => {
      await sheet.locator(`[data-step=${step}]`).click()
      if (step === 'withdraw_sheet') await member.page.locator('[data-sure]').click()
      await said(member.page, words)
    }
    // An earlier try may have left it agreed to.
    if (await sheet.locator('[data-step=withdraw_sheet]').count()) await take('withdraw_sheet', '已收回')
    await open(liaison.page, '/desk/records/unit')
    assert.equal(await liaison.page.locator('[data-sheet]').count(), 0, 'nothing is told before the member agrees')
    await take('agree_to_sheet', '已同意')
    await open(liaison.page, '/desk/records/unit')
    await liaison.page.locator('[data-sheet]').first().waitFor()
    await accessible(liaison.page, 'what a unit received')
    const phone = await be({ role: 'unit_liaison' })
    await open(phone.page, '/m/my-unit?tab=commendations')
    await phone.page.locator('[data-sheet]').first().waitFor()
    await accessible(phone.page, 'what a unit received, on the phone')
    await fits(phone.page, 'what a unit received, on the phone')
    await take('withdraw_sheet', '已收回')
    await open(liaison.page, '/desk/records/unit')
    assert.equal(await liaison.page.locator('[data-sheet]').count(), 0, 'taken back, the unit reads it no longer')
  },
}
