// What people can do, whom they visit, and what is offered near home.
import assert from 'node:assert/strict'
import { accessible, DESK, fits, large, open, settled } from './lib.mjs'
import { enter } from './reportin-seed.mjs'
import { confirm, done, said } from './setup.mjs'

const NOTICES = {
  skill_register: ['社区按您登记的特长在需要时邀请您。证书编号加密保存。可以随时修改或撤回。', 'Your community asks you to help by the skills that you state. Licence numbers are sealed. Change or withdraw at any time.'],
  care_visits: ['经您同意，社区请志愿者按约定看望您。只记情况的选项。您可以随时结束。', 'With your consent volunteers visit you as agreed. Only choices from a list are noted. You may end this at any time.'],
}

/** What a person agrees to is there, whether the demo brought it or not. */
async function notice(be, one, purpose) {
  const { items } = await (await one.context.request.get('/api/consent-notices')).json()
  if (items.some((known) => known.purpose === purpose)) return
  const [text_zh, text_en] = NOTICES[purpose]
  await done(be, 'dpo', '/api/consent-notices', { purpose, text_zh, text_en })
}
/** Somebody who can be asked, and lives in the first grid of the coordinator's community. */
async function neighbour(be, coordinator) {
  const helper = await be({ role: 'volunteer' })
  const office = await (await coordinator.context.request.get('/api/me')).json()
  const home = `${office.grants.find((one) => one.area.path.length >= 8).area.path.slice(0, 8)}0001`
  const answer = await helper.context.request.patch('/api/me', { data: { home, adult: true, receives_offers: true } })
  assert(answer.ok(), await answer.text())
  return { helper, home, account: (await answer.json()).account }
}
async function pick(page, scope, path) {
  for (let at = 1; at * 4 <= path.length; at++) {
    const select = page.locator(`${scope} [data-level=${['subdistrict', 'community', 'grid'][at - 1]}]`)
    await select.locator(`option[value="${path.slice(0, at * 4)}"]`).waitFor({ state: 'attached' })
    await select.selectOption(path.slice(0, at * 4))
  }
}

export default {
  async 'who states a skill is found for it, and accepts a letter of appointment'({ be, mark }) {
    const secretary = await be({ role: 'community_secretary', window: DESK })
    const { helper, home, account } = await neighbour(be, secretary)
    await notice(be, helper, 'skill_register')
    const { page } = helper
    await open(page, '/m/me')
    await page.getByRole('link', { name: '我的特长' }).click()
    await settled(page)
    if (await page.locator('[data-edit=skills]').count()) await page.locator('[data-edit=skills]').click()
    if (!(await page.locator('[data-held=electrician]').count())) {
      await page.locator('[data-group=trades] summary').click()
      await page.locator('[data-skill=electrician]').check()
    }
    const held = page.locator('[data-held=electrician]')
    const tail = String(1000 + Math.floor(Math.random() * 9000))
    await held.locator('[data-licence=number]').fill(`T32060219${tail}`)
    await held.locator('[data-licence=until]').fill('2029-06-30')
    const cell = page.locator('[data-cell="6-morning"]')
    if ((await cell.getAttribute('aria-pressed')) === 'false') await cell.click()
    await accessible(page, 'the form of skills')
    await page.locator('[data-save=skills]').click()
    await page.getByText('同意之后才能登记').waitFor()
    await page.locator('[data-agree]').check()
    await page.locator('[data-save=skills]').click()
    await page.locator('[data-my-skill=electrician]').waitFor()
    await page.getByText(`****${tail}`).waitFor()
    await accessible(page, 'my skills')

    const desk = secretary.page
    await open(desk, '/desk/skills')
    await pick(desk, 'main', home)
    await desk.getByLabel('电工', { exact: true }).check()
    await desk.locator('[data-find=reason]').fill(`为独居老人检修线路${mark}`)
    await desk.locator('[data-find=search]').click()
    const row = desk.locator(`[data-found="${account}"]`)
    await row.waitFor()
    await accessible(desk, 'people who were found')
    await row.locator('[data-find=confirm_licence]').click()
    await desk.locator('dialog[open] [data-check=tail]').waitFor()
    // The same is reached without a search: by the list of what waits.
    await open(desk, '/desk/skills?part=licences')
    const waiting = desk.locator(`[data-licence-check][data-account="${account}"][data-code=electrician]`)
    await waiting.waitFor()
    await accessible(desk, 'licences to see')
    await waiting.click()
    await desk.locator('dialog[open] [data-check=tail]').fill(tail)
    await desk.locator('dialog[open] [data-check=until]').fill('2029-06-30')
    await confirm(desk)
    await said(desk, '证书已记为看过原件')
    await waiting.waitFor({ state: 'detached' })
    await open(desk, '/desk/skills')
    await desk.locator('[data-find=search]').click()
    await row.getByText('社区已看过原件').waitFor()
    await row.locator('[data-letter=issue]').click()
    await desk.locator('dialog[open] [data-letter-field=post]').fill(`电路检修专家${mark}`)
    await desk.locator('dialog[open] [data-letter-field=body]').fill('兹聘请您为社区电路检修专家，参与便民服务。')
    await accessible(desk, 'a letter being issued')
    await confirm(desk)
    await said(desk, '聘书已发出')

    await open(page, '/m/letters')
    const letter = page.locator('article', { hasText: mark })
    await accessible(page, 'my letters')
    await letter.locator('[data-step=accept_letter]').click()
    await said(page, '已接受聘书')
    const download = page.waitForEvent('download')
    await letter.getByRole('button', { name: '下载 PDF' }).click()
    assert.match((await download).suggestedFilename(), /\.pdf$/)
    const { items } = await (await helper.context.request.get('/api/letters?mine=true')).json()
    const visitor = await be({})
    await open(visitor.page, `/m/letter/${items.find((one) => one.post.includes(mark)).verify_code}`)
    await visitor.page.locator('[data-verified]', { hasText: '有效' }).waitFor()

    await open(desk, '/desk/skills?part=letters')
    await desk.locator('tr', { hasText: mark }).locator('[data-letter=open]').click()
    await desk.locator('dialog[open] [data-letter-field=reason]').fill('服务队换届，感谢您的付出。')
    await confirm(desk)
    await said(desk, '聘书已撤销')
    await visitor.page.reload()
    await visitor.page.locator('[data-verified]', { hasText: '现在无效' }).waitFor()
  },

  async 'members of a team get their letters together, and the letters go out as a table'({ be, mark }) {
    const secretary = await be({ role: 'community_secretary', window: DESK })
    const { helper, account } = await neighbour(be, secretary)
    const office = await (await secretary.context.request.get('/api/me')).json()
    const area = office.grants.find((one) => one.role === 'community_secretary').area.path
    const coordinator = await be({ role: 'community_coordinator' })
    const made = await coordinator.context.request.post('/api/teams', { data: { kind: 'service', name: `${mark}维修队`, area, open: true } })
    assert(made.ok(), await made.text())
    const team = (await made.json()).id
    const joined = await helper.context.request.post(`/api/teams/${team}/join`)
    assert(joined.ok(), await joined.text())

    const desk = secretary.page
    await open(desk, `/desk/organisation/teams/${team}`)
    await desk.locator('[data-letter=issue_to_team]').click()
    await desk.locator(`[data-letter-member="${account}"]`).check()
    await accessible(desk, 'members to appoint')
    await desk.locator('[data-letter=chosen]').click()
    await desk.locator('dialog[open] [data-letter-field=post]').fill(`维修队员${mark}`)
    await desk.locator('dialog[open] [data-letter-field=body]').fill('兹聘请您为社区维修队队员，参与便民服务。')
    await accessible(desk, 'letters for members of a team')
    await confirm(desk)
    await said(desk, '聘书已发出')
    await open(helper.page, '/m/letters')
    await helper.page.locator('article', { hasText: mark }).getByText(`${mark}维修队`).first().waitFor()

    await open(desk, '/desk/skills?part=letters')
    await desk.locator('[data-letter=export]').click()
    await desk.locator('dialog[open] [data-letter-field=export_reason]').fill('向街道报送聘任名单')
    const download = desk.waitForEvent('download')
    await desk.locator('dialog[open] [data-letter=export_send]').click()
    assert.match((await download).suggestedFilename(), /\.xlsx$/)
  },

  async 'a grid worker plans a walk through the grid, and calls it off'({ be, mark }) {
    const worker = await be({ role: 'grid_worker' })
    const { page } = worker
    await open(page, '/m/walks')
    await page.locator('[data-walk=plan]').click()
    const later = new Date(Date.now() + 2 * 86_400_000)
    await page.locator('dialog[open] [data-walk-field=at]').fill(`${later.toISOString().slice(0, 10)}T09:00`)
    await page.locator('dialog[open] [data-walk-field=meet]').fill(`小广场${mark}`)
    await accessible(page, 'a walk being planned')
    await page.locator('[data-walk=save]').click()
    await said(page, '走访已安排')
    const card = page.locator('[data-walk-card]', { hasText: mark })
    await card.waitFor()
    await accessible(page, 'walks through the grid')
    await fits(page, 'walks through the grid')
    await card.locator('[data-walk=cancel]').click()
    await page.locator('[data-sure]').click()
    await said(page, '走访已取消')
    await page.locator('[data-walk=log]').click()
    await card.getByText('已取消').waitFor()
  },

  async 'a register is taken back as easily as it was given'({ be }) {
    const resident = await be({ role: 'resident', nth: 1, settings: { elder: 'yes' } })
    await notice(be, resident, 'skill_register')
    const { page } = resident
    await open(page, '/m/skills')
    await page.getByLabel('找一项特长').fill('理发')
    await page.locator('[data-skill=haircut]').check()
    await page.locator('[data-agree]').check()
    await large(page, 'the form of skills')
    // What was begun is still there after the page was left.
    await page.waitForTimeout(600)
    await open(page, '/m/skills')
    await page.locator('[data-draft]').waitFor()
    await page.locator('[data-save=skills]').click()
    await page.locator('[data-my-skill=haircut]').waitFor()
    await page.locator('[data-erase=skills]').click()
    await page.locator('[data-sure]').click()
    await said(page, '登记已撤回')
    await page.locator('[data-save=skills]').waitFor()
  },

  async 'a household is visited, and what it needs becomes a request'({ be, mark }) {
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const { helper, home, account } = await neighbour(be, coordinator)
    await notice(be, helper, 'care_visits')
    const desk = coordinator.page
    await open(desk, '/desk/care')
    await accessible(desk, 'pairings of a community')
    await desk.locator('[data-care=start]').click()
    const dialog = desk.locator('dialog[open]')
    await desk.locator('dialog[open] [data-care=save_start]').click()
    await dialog.getByText('请填写怎样称呼住户').waitFor()
    await dialog.locator('[data-care-field=alias]').fill('张奶奶')
    await dialog.locator('[data-care-field=phone]').fill('0513-85012345')
    await dialog.locator('[data-care-field=read]').check()
    await dialog.getByLabel('当面口头同意').check()
    await pick(desk, 'dialog[open]', home)
    await accessible(desk, 'a pairing being started')
    await dialog.locator('[data-care=save_start]').click()
    await said(desk, '结对已开始')
    await dialog.locator('[data-care=invite_helper]').click()
    await pick(desk, 'dialog[open]', home)
    await dialog.locator('[data-find=reason]').fill(`请人参与结对探访${mark}`)
    await dialog.locator('[data-find=search]').click()
    await dialog.locator(`[data-found="${account}"] [data-care=invite]`).click()
    await said(desk, '已邀请')
    await accessible(desk, 'a pairing on the desk')
    const id = new URL(desk.url()).searchParams.get('id')

    const { page } = helper
    await open(page, '/m/pairings')
    await accessible(page, 'my pairings')
    await page.locator(`[href$="/pairings/${id}"]`).click()
    await page.locator('[data-care=accept]').click()
    await said(page, '结对已开始')
    await page.locator('[data-care=read_household]').click()
    await page.locator('dialog[open] [data-care-field=reason]').fill('上门前电话联系')
    await confirm(page)
    await page.locator('[data-household]', { hasText: '张奶奶' }).getByRole('link', { name: /85012345/ }).waitFor()
    await page.locator('dialog[open] .close').click()
    await page.locator('[data-care=record_visit]').click()
    await page.locator('dialog[open]').getByLabel('需要帮助').check()
    await page.locator('dialog[open]').getByLabel('维修').check()
    await accessible(page, 'a visit being written down')
    await page.locator('[data-care=save_visit]').click()
    await page.locator('[data-care-field=refer]').fill(`探访时了解到需要维修${mark}`)
    await page.locator('[data-care=refer]').click()
    await said(page, '求助已开出')
    await page.locator('[data-visit=needs_help]').getByRole('link', { name: '查看求助' }).waitFor()
    await accessible(page, 'a pairing on the phone')

    await open(desk, `/desk/care?part=due&days=31&id=${id}`)
    await desk.locator('dialog[open] [data-visit=needs_help]').waitFor()
    await desk.locator('dialog[open] [data-care=end_pairing]').click()
    await desk.locator('dialog[open]').getByLabel('不再需要').check()
    await desk.locator('dialog[open] form').getByRole('button', { name: '结束结对' }).click()
    await said(desk, '结对已结束')
    await open(page, `/m/pairings/${id}`)
    assert.equal(await page.locator('[data-care=read_household]').count(), 0, 'name and number are shut with the end')
  },

  async 'a household confirms its account, sees who looked, and ends the pairing itself'({ be, mark }) {
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const { helper, home, account } = await neighbour(be, coordinator)
    await notice(be, helper, 'care_visits')
    const household = await be({ settings: { elder: 'yes' } })
    const phone = `139${String(Date.now() % 1e8).padStart(8, '0')}`
    await enter(household.context.request, phone)
    const { items } = await (await coordinator.context.request.get('/api/consent-notices')).json()
    const notice_version = Math.max(...items.filter((one) => one.purpose === 'care_visits').map((one) => one.version))
    const until = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + 90 * 86_400_000))
    const data = { kind: 'daily_help', area_path: home, alias: `${mark}家`, phone, basis: 'consent', consent_how: 'spoken', notice_version, term_until: until, helpers: [account] }
    const made = await coordinator.context.request.post('/api/pairings', { data })
    assert(made.ok(), await made.text())
    const { id } = await made.json()
    assert((await helper.context.request.post(`/api/pairings/${id}/accept`)).ok())
    assert((await helper.context.request.post(`/api/pairings/${id}/household`, { data: { reason: `上门前联系${mark}` } })).ok())

    const desk = coordinator.page
    await open(desk, `/desk/care?id=${id}`)
    await desk.locator('dialog[open] [data-care=ask_household]').click()
    await said(desk, '已通知住户')
    await desk.locator('[data-household-account]', { hasText: '等答复' }).waitFor()

    const { page } = household
    await open(page, '/m/pairings')
    await page.locator(`[data-household-ask="${id}"]`).waitFor()
    await accessible(page, 'the question to a household')
    await large(page, 'the question to a household')
    await page.locator(`[data-household-ask="${id}"] [data-household-answer=yes]`).click()
    await page.waitForURL(`**/pairings/${id}`)
    await page.locator('[data-looks]', { hasText: `上门前联系${mark}` }).waitFor()
    await accessible(page, 'my household')
    // It takes its account away, sees nothing any more, and is asked again.
    await page.locator('[data-care=unlink_household]').click()
    await page.locator('[data-sure]').click()
    await said(page, '已取消关联')
    await page.waitForURL('**/m/pairings')
    await open(desk, `/desk/care?id=${id}`)
    await desk.locator('dialog[open] [data-care=ask_household]').click()
    await said(desk, '已通知住户')
    await open(page, '/m/pairings')
    await page.locator(`[data-household-ask="${id}"] [data-household-answer=yes]`).click()
    await page.waitForURL(`**/pairings/${id}`)
    await page.locator('[data-care=end]').click()
    await page.locator('[data-sure]').click()
    await said(page, '结对已结束')
    await open(desk, `/desk/care?id=${id}`)
    await desk.locator('dialog[open]').getByText('住户提出').waitFor()
  },

  async 'a service is offered on the phone, published by the desk and called by a neighbour'({ be, mark }) {
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const { helper } = await neighbour(be, coordinator)
    const { page } = helper
    await open(page, '/m/services/mine')
    await page.locator('[data-care=offer]').click()
    const field = (name) => page.locator(`dialog[open] [data-service-field=${name}]`)
    await field('name').fill(`家电维修${mark}`)
    await field('what').fill('小家电检修。')
    await field('provider_name').fill('便民维修服务队')
    await field('when').fill('每周三 9:00-11:30')
    await field('where').fill('社区服务中心一楼')
    await field('phone').fill('0513-85012345')
    await page.locator('[data-care=save_service]').click()
    await page.locator('dialog[open] [role=alert]').waitFor()
    await field('agreed').check()
    await accessible(page, 'a service being offered')
    await page.locator('[data-care=save_service]').click()
    await said(page, '已提交')

    const desk = coordinator.page
    await open(desk, '/desk/care?part=services&state=offered')
    await accessible(desk, 'offers of services')
    await desk.locator('tr', { hasText: mark }).locator('[data-care=publish]').click()
    await said(desk, '已公开')
    await desk.locator('details summary').click()
    const download = desk.waitForEvent('download')
    await desk.locator('[data-care=print]').click()
    assert.match((await download).suggestedFilename(), /\.pdf$/)

    const visitor = await be({})
    await open(visitor.page, '/m')
    await visitor.page.getByRole('link', { name: '便民服务' }).click()
    await visitor.page.getByRole('searchbox').fill(mark)
    await visitor.page.keyboard.press('Enter')
    const card = visitor.page.locator('[data-service]', { hasText: mark })
    await card.locator('a[href^="tel:"]').waitFor()
    await accessible(visitor.page, 'services near home')
    await card.getByRole('link', { name: /详细/ }).click()
    await visitor.page.getByText('公开到哪天').waitFor()
  },
}
