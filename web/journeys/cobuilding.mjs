// Micro-projects: a community writes, units and people claim, all see what came of it.
import assert from 'node:assert/strict'
import { accessible, DESK, open } from './lib.mjs'
import { confirm, said } from './setup.mjs'

const china = (at) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T')
const soon = (minutes) => new Date(Date.now() + minutes * 60_000)
/** Minutes until a beginning that lies on this day in China: on that day it can be started. */
const lead = () => (china(soon(45)).slice(0, 10) === china(soon(0)).slice(0, 10) ? 45 : 3)
const field = (page, name) => page.locator(`dialog[open] [data-micro-field=${name}]`)
const step = (page, name) => page.locator(`[data-micro=${name}]`)

/** As oneself, where one could also claim for a team. */
async function alone(page) {
  const choice = page.locator('dialog[open]').getByLabel('我个人')
  if (await choice.count()) await choice.check()
}

/** A published micro-project of the first community, written over the API. */
async function published(coordinator, title, wanted) {
  const { context } = coordinator
  const me = await (await context.request.get('/api/me')).json()
  const area = me.grants.find((grant) => grant.role === 'community_coordinator').area.path
  const data = { kind: 'order', area_path: area, title, what: '整理车棚。', place: '东门车棚', phone: '0513-85012345', measure: 'people', wanted, from: soon(60 * 48), until: soon(60 * 50) }
  const made = await context.request.post('/api/micro-projects', { data })
  assert(made.ok(), await made.text())
  const { id } = await made.json()
  assert((await context.request.post(`/api/micro-projects/${id}/publish`)).ok())
  return id
}

export default {
  async 'a micro-project is written, claimed until it is full, done, and who came says so'({ be, mark }) {
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const desk = coordinator.page
    await open(desk, '/desk/micro-projects')
    await accessible(desk, 'micro-projects of an office')
    await step(desk, 'write').click()
    await field(desk, 'title').fill(`垃圾分类引导${mark}`)
    await field(desk, 'what').fill('在投放点引导居民分类。')
    await field(desk, 'place').fill('东门投放点')
    await field(desk, 'from').fill(china(soon(lead())))
    await field(desk, 'until').fill(china(soon(lead() + 120)))
    await field(desk, 'wanted').fill('2')
    await field(desk, 'phone').fill('13800000000')
    await accessible(desk, 'a micro-project being written')
    await step(desk, 'save').click()
    // A mobile number is somebody's own; nothing that was typed is lost.
    await desk.locator('dialog[open] [role=alert]').getByText('固定电话').waitFor()
    await field(desk, 'phone').fill('0513-85012345')
    await step(desk, 'save').click()
    await said(desk, '草稿已保存')
    await step(desk, 'publish').click()
    await confirm(desk)
    await said(desk, '已发布')

    const { items } = await (await coordinator.context.request.get('/api/micro-projects?limit=200')).json()
    const { id } = items.find((one) => one.title.includes(mark))
    const visitor = await be({})
    await open(visitor.page, '/m')
    await visitor.page.getByRole('link', { name: '微项目' }).click()
    await visitor.page.getByRole('heading', { name: '附近的微项目' }).waitFor()
    await accessible(visitor.page, 'micro-projects near home')
    await open(visitor.page, `/m/micro-projects/${id}`)
    await visitor.page.getByRole('link', { name: '登录后认领' }).waitFor()
    await accessible(visitor.page, 'a micro-project')

    const volunteer = await be({ role: 'volunteer' })
    const { page } = volunteer
    await open(page, `/m/micro-projects/${id}`)
    await step(page, 'claim').click()
    await alone(page)
    await field(page, 'people').fill('2')
    await field(page, 'note').fill('自带手套')
    await accessible(page, 'a claim being made')
    await step(page, 'send-claim').click()
    await said(page, '已认领')
    // Who comes last is told that it is full, and sees others.
    const late = await be({ role: 'volunteer', nth: 1 })
    const answer = await late.context.request.post(`/api/micro-projects/${id}/claims`, { data: { party: 'person', people: 1 } })
    assert.equal((await answer.json()).code, 'micro_full')
    await open(late.page, `/m/micro-projects/${id}`)
    await step(late.page, 'full').waitFor()
    await late.page.getByRole('heading', { name: '还可以认领这些' }).waitFor()

    await open(desk, `/desk/micro-projects?id=${id}`)
    await desk.locator('[data-claim]').getByText('自带手套').waitFor()
    await accessible(desk, 'claims on a micro-project')
    await step(desk, 'accept').click()
    await said(desk, '已接受')
    await step(desk, 'start').click()
    await confirm(desk)
    await said(desk, '已开始')
    await step(desk, 'finish').click()
    await field(desk, 'words').fill('引导了一百多位邻居。')
    await step(desk, 'send-words').click()
    await said(desk, '已完成')

    await open(page, '/m/micro-claims')
    await accessible(page, 'my claims')
    await page.locator('article', { hasText: mark }).locator('[data-micro=part-yes]').click()
    await said(page, '已告诉社区')
    await open(desk, `/desk/micro-projects?id=${id}`)
    await desk.getByText('本人确认参加').waitFor()
    await open(visitor.page, `/m/micro-projects/${id}`)
    await visitor.page.getByText('引导了一百多位邻居').waitFor()
    await visitor.page.getByText('个人报名的2人').waitFor()
  },

  async 'a unit claims and is told why not; who claims takes it back'({ be, mark }) {
    const coordinator = await be({ role: 'community_coordinator', window: DESK })
    const id = await published(coordinator, `车棚整理${mark}`, 20)
    const liaison = await be({ role: 'unit_liaison' })
    await open(liaison.page, `/m/micro-projects/${id}`)
    await step(liaison.page, 'claim').click()
    // The unit stands first; its name would be public.
    await liaison.page.getByText('名称会公开').waitFor()
    await field(liaison.page, 'people').fill('12')
    await step(liaison.page, 'send-claim').click()
    await said(liaison.page, '已认领')
    const volunteer = await be({ role: 'volunteer' })
    await open(volunteer.page, `/m/micro-projects/${id}`)
    await step(volunteer.page, 'claim').click()
    await step(volunteer.page, 'send-claim').click()
    await said(volunteer.page, '已认领')
    await step(volunteer.page, 'take-back').click()
    await confirm(volunteer.page)
    await said(volunteer.page, '认领已收回')

    const desk = coordinator.page
    await open(desk, `/desk/micro-projects?id=${id}`)
    await step(desk, 'decline').click()
    await field(desk, 'words').fill('车棚要施工，改期再请你们来。')
    await step(desk, 'send-words').click()
    await said(desk, '已答复')
    await open(liaison.page, '/m/micro-claims')
    await liaison.page.locator('article', { hasText: mark }).getByText('车棚要施工').waitFor()
    await step(desk, 'withdraw').click()
    await field(desk, 'words').fill('车棚要施工。')
    await step(desk, 'send-words').click()
    await said(desk, '已取消')
    await open(volunteer.page, `/m/micro-projects/${id}`)
    await volunteer.page.getByText('这个微项目已取消').waitFor()
  },
}
