// What desks decide: objections and applications, which of two reports goes on, and what happens when two write at once.
import assert from 'node:assert/strict'
import { accessible, DESK, open } from './lib.mjs'
import { asked, confirm, done, find, said } from './setup.mjs'

/** A request that a department has received. */
async function atDepartment(be, title) {
  const id = await asked(be, title, { kind: 'complain' })
  await done(be, 'grid_worker', `/api/requests/${id}/accept`)
  const { context } = await be({ role: 'community_coordinator' })
  const handler = await (await (await be({ role: 'handler' })).context.request.get('/api/me')).json()
  const { items: duties } = await (await context.request.get('/api/duty-items')).json()
  const duty = duties.find((one) => one.body === '城市管理局')
  const answer = await context.request.post(`/api/requests/${id}/dispatch`, {
    data: { tasks: [{ mode: { mode: 'department', name: duty.body }, title, places: 1, recipient: handler.account, catalogue_item: duty.code }] },
  })
  assert(answer.ok(), await answer.text())
  const { items } = await (await context.request.get(`/api/requests/${id}/tasks`)).json()
  return { id, task: items[0].id }
}

export default {
  async 'an application waits on the desk above, is seen in the list, and is decided'({ be, mark }) {
    const title = `商户占道要限期整改${mark}`
    const { id } = await atDepartment(be, title)
    await done(be, 'handler', `/api/requests/${id}/request-extension`, { by: { n: 2, unit: 'work_day' }, reason: '要和商户再商量一次' })

    const { page } = await be({ role: 'dispatcher', window: DESK })
    await open(page, '/desk/figures')
    await page.getByRole('link', { name: /待批申请/ }).click()
    const row = page.locator('[data-request]', { hasText: title })
    await row.locator('[data-badge=application]').waitFor()
    await row.click()
    await page.locator('[data-pending]').getByText('申请延期 2 个工作日').waitFor()
    await accessible(page, 'applications')
    await page.locator('[data-pending] [data-action=decide_application]').click()
    await page.locator('dialog[open]').getByText('同意', { exact: true }).click()
    await confirm(page)
    await said(page, '已批')
    await row.waitFor({ state: 'detached' })
  },

  async 'a department objects, the dispatcher reads why and arbitrates'({ be, mark }) {
    const title = `绿化带里停了车${mark}`
    const { task } = await atDepartment(be, title)
    await done(be, 'handler', `/api/tasks/${task}/return`, { ground: 'not_our_duty' })

    const { page } = await be({ role: 'dispatcher', window: DESK })
    await open(page, '/desk/board?view=returns')
    const row = page.locator('[data-request]', { hasText: title })
    await row.locator('[data-badge=return]').waitFor()
    await row.click()
    const panel = page.locator(`[data-task="${task}"]`)
    await panel.getByText('不属于本单位职责').waitFor()
    await panel.locator('[data-action=decide_return]').click()
    await page.locator('dialog[open]').getByText('不能再退').waitFor()
    await page.locator('dialog[open]').getByText('不同意', { exact: true }).click()
    await confirm(page)
    await said(page, '已批')
    await row.waitFor({ state: 'detached' })
  },

  async 'work goes to a department only by an item of its duty list'({ be, mark }) {
    const title = `店招挂得太低${mark}`
    const id = await asked(be, title, { kind: 'complain' })
    await done(be, 'grid_worker', `/api/requests/${id}/accept`)
    const { page } = await be({ role: 'community_coordinator', window: DESK })
    await open(page, `/desk/board?id=${id}`)
    await page.locator('[data-action=dispatch]').click()
    await page.locator('[data-way=department]').click()
    await page.locator('[data-recipient=department]').first().check()
    if (await page.locator('[data-body]').count()) await page.locator('[data-body]').selectOption('城市管理局')
    const send = page.locator('[data-send=dispatch]')
    assert(await send.isDisabled(), 'not without an item')
    await page.locator('#task-item').selectOption({ index: 1 })
    await page.locator('[data-duty]').getByText('依据').waitFor()
    await accessible(page, 'dispatch to a department')
    await send.click()
    await said(page, '已派单')
    await page.locator('[data-task]').getByText('进行中').waitFor()
  },

  async 'what two neighbours reported is seen to be one matter, and merged after its consequence was read'({ be, mark }) {
    const words = `三号楼后面的下水道堵了往外冒${mark}`
    await asked(be, words, { kind: 'complain' })
    const second = await asked(be, `${words}，味道很大`, { kind: 'complain' })
    await done(be, 'grid_worker', `/api/requests/${second}/accept`)
    const { page } = await be({ role: 'community_coordinator', window: DESK })
    await open(page, `/desk/board?id=${second}`)
    await page.locator('[data-alike] .btn').click()
    await page.locator('dialog[open] input[type=radio]').first().check()
    await page.locator('dialog[open]').getByText('不能恢复').waitFor()
    await accessible(page, 'merge')
    await page.locator('[data-send=merge]').click()
    await said(page, '已并单')
    await page.locator('[data-stage]', { hasText: '已并单' }).waitFor()
  },

  async 'two desks reply at once: the second keeps its words and reads what the first wrote'({ be, mark }) {
    const title = `围墙上的瓷砖松了${mark}`
    const id = await asked(be, title)
    await done(be, 'grid_worker', `/api/requests/${id}/accept`)
    const [one, two] = [await be({ role: 'community_coordinator', window: DESK }), await be({ role: 'community_coordinator', window: DESK })]
    const begin = async ({ page }) => {
      await find(page, title)
      await page.locator('#detail [data-action=handle]').click()
    }
    const reply = (page) => page.locator('dialog[open] textarea')
    await begin(one)
    await begin(two)
    await reply(two.page).fill('我们写了一半的答复')
    // What was begun is there again after the page was closed.
    await two.page.waitForTimeout(600)
    await two.page.reload()
    await two.page.locator('#detail [data-action=handle]').click()
    await two.page.locator('dialog[open] [data-draft]').waitFor()
    assert.equal(await reply(two.page).inputValue(), '我们写了一半的答复')

    await reply(one.page).fill('已经换好，请放心。')
    await confirm(one.page)
    await said(one.page, '答复已送达')
    await confirm(two.page)
    await two.page.locator('dialog[open]').getByText('已经换好，请放心。').waitFor()
    assert.equal(await reply(two.page).inputValue(), '我们写了一半的答复')
  },

  async 'a rule is listed with its built-in value, and set with its source'({ be }) {
    const { page } = await be({ role: 'sysadmin', window: DESK })
    await open(page, '/desk/rules')
    const rule = page.locator('[data-rule="identity.lock_minutes"]')
    await rule.waitFor()
    const set = async (minutes) => {
      await rule.locator('[data-rule-change]').click()
      await page.locator('[data-rule-form] input[type=number]').fill(String(minutes))
      await page.locator('[data-rule-form] input:not([type])').first().fill('街道办公会纪要')
      await accessible(page, 'rule')
      await page.locator('[data-rule-form] button[type=submit]').click()
      await said(page, '规则已设定')
    }
    await set(20)
    await rule.getByText('已设定').waitFor()
    await rule.getByText('20', { exact: true }).first().waitFor()
    await rule.getByText('默认值').waitFor()
  },

  async 'the duty list is replaced by a table, and put back from the toast'({ be }) {
    const { page, context } = await be({ role: 'sysadmin', window: DESK })
    const { items } = await (await context.request.get('/api/duty-items')).json()
    await open(page, '/desk/duties')
    await page.locator('[data-duty-body]').first().waitFor()
    await page.fill('[data-import-reason]', '履职清单试行稿')
    // As it is, and one item more: other journeys dispatch by it at the same time.
    const rows = items.map((one) => [one.code, one.name, one.body, one.leads ? '牵头' : '协助'])
    const table = (more) => ({ name: 'duties.csv', mimeType: 'text/csv', buffer: Buffer.from([['编码', '名称', '承担单位', '牵头或协助'], ...rows, more].map((row) => row.join(',')).join('\n')) })
    await page.setInputFiles('input[type=file]', table(['Z-99', '试试看', '社区', '看情况']))
    await page.locator('tr[data-wrong] td.bad', { hasText: '看情况' }).waitFor()
    await page.setInputFiles('input[type=file]', table(['Z-99', '试试看', '社区', '牵头']))
    await page.getByText('替换现在的整张清单').waitFor()
    await accessible(page, 'duty list')
    await page.locator('[data-import=run]').click()
    await page.locator('[data-duty-body]', { hasText: '试试看' }).waitFor()
    await page.locator('[data-undo]').click()
    await said(page, '已撤销')
    await page.locator('[data-duty-body]', { hasText: '试试看' }).waitFor({ state: 'detached' })
  },

  async 'a table of people is tried, its mistakes stand beside the sheet, then the accounts are there'({ be }) {
    const { page } = await be({ role: 'secadmin', window: DESK })
    await open(page, '/desk/accounts')
    await page.locator('[data-account=import]').click()
    await page.fill('[data-import-reason]', '志愿者名册')
    const phone = `139${String(Date.now()).slice(-8)}`
    const table = (rows) => ({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`姓名,手机号,角色,已满18周岁\n${rows.join('\n')}\n`) })
    await page.setInputFiles('input[type=file]', table([`新志愿者,${phone},志愿者,是`, '号码不对,1390000,志愿者,是', `不认识的角色,${phone.slice(0, -1)}0,区长,是`]))
    await page.locator('tr[data-wrong] td.bad', { hasText: '区长' }).waitFor()
    await accessible(page, 'import of accounts')
    await page.setInputFiles('input[type=file]', table([`新志愿者,${phone},志愿者,是`, '号码不对,1390000,志愿者,是']))
    await page.locator('tr[data-wrong] td.bad', { hasText: '1390000' }).waitFor()
    await page.setInputFiles('input[type=file]', table([`新志愿者,${phone},志愿者,是`]))
    await page.locator('[data-import=run]').click()
    await said(page, '已导入')
  },
}
