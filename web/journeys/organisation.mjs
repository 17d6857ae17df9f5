// Who belongs where: the register at a desk, a table in and out, and a team on the phone.
import assert from 'node:assert/strict'
import { accessible, DESK, fits, open } from './lib.mjs'
import { confirm, said } from './setup.mjs'

const day = (ahead = 0) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + ahead * 86_400_000))
const field = (page, name) => page.locator(`dialog[open] [data-field=${name}] :is(input, select, textarea)`).first()
const areaOf = async (one, role) => (await (await one.context.request.get('/api/me')).json()).grants.find((grant) => grant.role === role).area.path

/** Somebody with an account, found by a telephone number. */
async function somebody(be) {
  const admin = await be({ role: 'secadmin', window: DESK })
  const phone = `138${String(Date.now() % 1e8).padStart(8, '0')}`
  const made = await admin.context.request.post('/api/accounts', { data: { name: '钱大妈', phone } })
  assert(made.ok(), await made.text())
  return phone
}

export default {
  async 'a body is set up, somebody is appointed, and the tree is as it was before'({ be, mark }) {
    const phone = await somebody(be)
    const { page } = await be({ role: 'dispatcher', window: DESK })
    await open(page, '/desk/organisation')
    await accessible(page, 'tree')
    await page.locator('[data-action=create_body]').click()
    await field(page, 'kind').selectOption('branch')
    await field(page, 'name').fill(`${mark}党支部`)
    await accessible(page, 'form of a body')
    await confirm(page)
    await said(page, '组织已设立')
    await page.locator('h1', { hasText: `${mark}党支部` }).waitFor()
    const there = page.url()

    await page.locator('[data-action=appoint]').click()
    await field(page, 'post').selectOption('secretary')
    await confirm(page)
    await page.locator('dialog[open] .wrong').waitFor()
    await field(page, 'holder').fill(phone)
    await field(page, 'until').fill(day(20))
    await field(page, 'instrument').fill(`〔2026〕${mark}号`)
    await page.reload()
    await page.locator('[data-action=appoint]').click()
    assert.equal(await field(page, 'instrument').inputValue(), `〔2026〕${mark}号`, 'nothing typed is lost')
    await confirm(page)
    await said(page, '已任职')
    await page.locator('[data-post]', { hasText: '书记' }).waitFor()
    await page.locator('[data-action=add_member]').click()
    await field(page, 'person').fill(phone)
    await confirm(page)
    await page.locator('[data-member]', { hasText: '钱**' }).waitFor()
    await accessible(page, 'body')

    await page.locator('[data-org-tab=checks]').click()
    await page.locator('[data-filter=kind]').selectOption('term_ending')
    await page.waitForURL('**kind=term_ending*')
    await page.locator('[data-check=term_ending]', { hasText: `${mark}党支部` }).locator('[data-check-go]').click()
    await page.waitForURL(there)
    await accessible(page, 'checks')

    await page.locator('[data-action=end_body]').click()
    await field(page, 'posts').selectOption('end')
    await field(page, 'members').selectOption('end')
    await field(page, 'reason').fill('并入其他支部')
    await confirm(page)
    await said(page, '组织已撤销')

    await open(page, `/desk/organisation?q=${encodeURIComponent(mark)}&ended=yes`)
    await page.locator('[data-body]', { hasText: mark }).waitFor()
    await page.locator('[data-at]').fill(day(-1))
    await page.waitForURL(`**at=${day(-1)}*`)
    await page.getByText('没有找到符合条件的').waitFor()
  },

  async 'a secretary reads the branch on the phone, and a desk sees what one person carries'({ be, mark }) {
    const phone = await somebody(be)
    const desk = await be({ role: 'dispatcher', window: DESK })
    const { page, context } = await be({ role: 'volunteer' })
    const { account } = await (await context.request.get('/api/me')).json()
    const send = async (path, data) => {
      const made = await desk.context.request.post(path, { data })
      assert(made.ok(), await made.text())
      return made.json()
    }
    const body = await send('/api/bodies', { kind: 'branch', seat: await areaOf(desk, 'dispatcher'), from: day(-40), standing: { name: `${mark}支部`, areas: [] } })
    await send('/api/appointments', { post: 'secretary', body: body.id, holder: { account }, from: day(-30), until: day(20) })
    await send(`/api/bodies/${body.id}/members`, { person: { phone } })

    await open(page, '/m/me/organisation')
    await page.getByRole('link', { name: `${mark}支部` }).click()
    await page.locator('[data-next-terms]', { hasText: '书记' }).waitFor()
    await page.locator('[data-my-body-members]', { hasText: '钱**' }).waitFor()
    await accessible(page, 'my body')
    await fits(page, 'my body')

    await open(desk.page, `/desk/organisation/bodies/${body.id}`)
    await desk.page.locator('[data-post] [data-person]').click()
    await desk.page.locator('[data-person-places] [data-of=posts]', { hasText: `${mark}支部` }).waitFor()
    await accessible(desk.page, 'what one person carries')
    await desk.page.locator('[data-all-posts]').click()
    await desk.page.waitForURL('**holder=*')
    await desk.page.locator('[data-post]', { hasText: `${mark}支部` }).waitFor()

    // What is seen of somebody who was sent here is read by them, word for word.
    const sent = await send('/api/appointments', { post: 'secondment', area: await areaOf(desk, 'dispatcher'), holder: { account }, from: day(-30), until: day(60), duties: `${mark}驻点` })
    await open(desk.page, `/desk/organisation/persons/${account}`)
    const row = desk.page.locator('[data-post]', { hasText: `${mark}驻点` })
    await row.locator('summary').click()
    await row.locator('[data-action=note_observation]').click()
    await field(desk.page, 'text').fill(`${mark}上门调解停车矛盾`)
    await confirm(desk.page)
    await said(desk.page, '已记下')
    await open(page, '/m/me/organisation')
    const mine = page.locator('[data-mine=posts] > div', { hasText: `${mark}驻点` })
    await mine.locator('summary').click()
    await mine.locator('[data-observation]', { hasText: `${mark}上门调解停车矛盾` }).waitFor()
    await accessible(page, 'what was seen')
    await send(`/api/appointments/${sent.id}/end`, { reason: '期满' })

    await send(`/api/bodies/${body.id}/end`, { reason: '试用结束', posts: { then: 'end' }, members: { then: 'end' } })
    await open(page, '/m/me/organisation')
    await page.locator('[data-mine=posts] div', { hasText: `${mark}支部` }).getByText('组织已撤销').waitFor()
    await open(page, `/m/bodies/${body.id}`)
    await page.getByText('您现在不在这个组织里').waitFor()
  },

  async 'a table of units is tried, mended, taken in, and goes out again'({ be, mark }) {
    const { page } = await be({ role: 'dispatcher', window: DESK })
    const { items } = await (await page.request.get('/api/areas?level=community&limit=1')).json()
    await open(page, '/desk/organisation/tables')
    await accessible(page, 'tables')
    const table = (rows) => ({ name: '单位.csv', mimeType: 'text/csv', buffer: Buffer.from(`单位名称,单位类型,所在区域编码\n${rows.join('\n')}\n`) })
    await page.setInputFiles('input[type=file]', table([`${mark}小学,学校,${items[0].code}`, `${mark}医院,医院门诊,${items[0].code}`]))
    await page.locator('tr[data-wrong] td.bad', { hasText: '医院门诊' }).waitFor()
    await page.setInputFiles('input[type=file]', table([`${mark}小学,学校,${items[0].code}`, `${mark}医院,医疗机构,${items[0].code}`]))
    await page.locator('[data-import=run]').click()
    await said(page, '已导入')
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export]').click()])
    assert.match(file.suggestedFilename(), /单位.*\.xlsx$/)
    // What went out comes back in and is shown as a sheet.
    await page.setInputFiles('input[type=file]', await file.path().then((path) => path))
    await page.locator('[data-import=result] td', { hasText: `${mark}小学` }).first().waitFor()

    await open(page, `/desk/organisation/units?q=${encodeURIComponent(mark)}`)
    await page.locator('[data-unit]', { hasText: `${mark}医院` }).getByRole('link').click()
    await page.locator('[data-action=edit_unit]').click()
    await field(page, 'work_phone').fill('051385060000')
    await confirm(page)
    await page.getByText('051385060000').waitFor()
    await accessible(page, 'unit')
  },

  async 'a team is joined and left on the phone, and its leader notes what it did'({ be, mark }) {
    const dispatcher = await be({ role: 'dispatcher', window: DESK })
    const leader = await be({ role: 'volunteer', nth: 1 })
    const { account } = await (await leader.context.request.get('/api/me')).json()
    const data = { name: `${mark}维修队`, kind: 'service', area: await areaOf(dispatcher, 'dispatcher'), what: '帮邻居修修补补', open: true, leader: { account } }
    const made = await dispatcher.context.request.post('/api/teams', { data })
    assert(made.ok(), await made.text())

    const { page } = await be({ role: 'volunteer' })
    await open(page, '/m/me')
    await page.locator('[data-me=teams]').click()
    await page.locator('#team-words').fill(mark)
    await page.keyboard.press('Enter')
    await accessible(page, 'teams')
    await page.getByRole('link', { name: `${mark}维修队` }).click()
    await page.locator('[data-action=join_team]').click()
    await said(page, '已加入')
    await accessible(page, 'team')
    await open(page, '/m/me/organisation')
    await page.locator('[data-mine=teams]', { hasText: `${mark}维修队` }).waitFor()
    await accessible(page, 'my organisation')
    await fits(page, 'my organisation')
    await page.getByRole('link', { name: `${mark}维修队` }).click()
    await page.locator('[data-action=leave_team]').click()
    await confirm(page)
    await said(page, '已退出')

    await open(leader.page, `/m/teams/${(await made.json()).id}`)
    await leader.page.locator('[data-action=note_team_activity]').click()
    await field(leader.page, 'title').fill(`${mark}义务维修日`)
    await confirm(leader.page)
    await leader.page.locator('[data-activities]', { hasText: `${mark}义务维修日` }).waitFor()

    await open(dispatcher.page, `/desk/organisation/teams?q=${encodeURIComponent(mark)}`)
    await dispatcher.page.locator('[data-team]', { hasText: mark }).getByRole('link').click()
    await dispatcher.page.getByText(`${mark}义务维修日`).waitFor()
    await dispatcher.page.locator('[data-action=disband_team]').click()
    await field(dispatcher.page, 'reason').fill('任务完成')
    await confirm(dispatcher.page)
    await said(dispatcher.page, '队伍已解散')
  },

  async 'a closed team is asked, its leader lets somebody in, and takes them out with a reason'({ be, mark }) {
    const dispatcher = await be({ role: 'dispatcher', window: DESK })
    const leader = await be({ role: 'volunteer', nth: 1 })
    const { account } = await (await leader.context.request.get('/api/me')).json()
    const data = { name: `${mark}护学队`, kind: 'service', area: await areaOf(dispatcher, 'dispatcher'), what: '上下学时段护学', formed_on: '2025-03-05', leader: { account } }
    const made = await dispatcher.context.request.post('/api/teams', { data })
    assert(made.ok(), await made.text())
    const team = `/m/teams/${(await made.json()).id}`

    const { page } = await be({ role: 'volunteer' })
    await open(page, team)
    await page.getByText('2025-03-05 成立').waitFor()
    await page.locator('[data-action=ask_to_join_team]').click()
    await said(page, '已申请')
    await page.getByText('您已申请加入，等队长答复。').waitFor()
    await page.locator('[data-action=leave_team]').click()
    await said(page, '申请已撤回')
    await page.locator('[data-action=ask_to_join_team]').click()
    await page.getByText('您已申请加入，等队长答复。').waitFor()
    await accessible(page, 'a team that was asked')

    await open(leader.page, team)
    await leader.page.locator('[data-team-asks]').waitFor()
    await accessible(leader.page, 'a team with an ask')
    await fits(leader.page, 'a team with an ask')
    await leader.page.locator('[data-action=accept_ask]').click()
    await said(leader.page, '已入队')
    await leader.page.locator('[data-team-members] [data-action=remove_from_team]').click()
    await confirm(leader.page)
    await leader.page.locator('dialog[open] .wrong').first().waitFor()
    await field(leader.page, 'reason').fill(`搬离本社区${mark}`)
    await confirm(leader.page)
    await said(leader.page, '已移出')

    await open(page, team)
    await page.locator('[data-reason]', { hasText: `搬离本社区${mark}` }).waitFor()
    await page.locator('[data-action=ask_to_join_team]').click()
    await page.getByText('您已申请加入，等队长答复。').waitFor()
    await open(dispatcher.page, `/desk/organisation/teams?q=${encodeURIComponent(mark)}`)
    const row = dispatcher.page.locator('[data-team]', { hasText: mark })
    await row.locator('[data-asks]').waitFor()
    await row.getByRole('link').click()
    await dispatcher.page.locator('[data-action=refuse_ask]').click()
    await field(dispatcher.page, 'reason').fill('这学期人手已够')
    await confirm(dispatcher.page)
    await said(dispatcher.page, '已答复')
    await open(page, team)
    await page.locator('[data-reason]', { hasText: '这学期人手已够' }).waitFor()

    // An invitation that nobody has answered is taken back.
    const me = await (await page.context().request.get('/api/me')).json()
    const invited = await leader.context.request.post(`/api/teams/${team.split('/').at(-1)}/invite`, { data: { person: { account: me.account } } })
    assert(invited.ok(), await invited.text())
    await open(leader.page, team)
    await leader.page.locator('[data-team-members] [data-action=take_back_invitation]').click()
    await field(leader.page, 'reason').fill(`请错了人${mark}`)
    await confirm(leader.page)
    await said(leader.page, '邀请已收回')
    await open(page, team)
    await page.locator('[data-reason]', { hasText: `请错了人${mark}` }).waitFor()
  },
}
