// Gives the demo's ready-made persons something to look at: requests of the resident at every stage.
import assert from 'node:assert/strict'
import { person } from './lib.mjs'
import { seedRecords } from './records-seed.mjs'
import { seedReportIn } from './reportin-seed.mjs'
import { seedOrganisation } from './seed-organisation.mjs'

export async function seed(browser, url) {
  const be = async (role) => (await person(browser, url, { role })).context
  const [resident, worker, coordinator, volunteer, secretary, dispatcher, member, liaison] = await Promise.all(
    ['resident', 'grid_worker', 'community_coordinator', 'volunteer', 'community_secretary', 'dispatcher', 'in_service_member', 'unit_liaison'].map(be),
  )
  /** `fine` are refusals that say that the demo has it already. */
  const post = async (who, path, data, fine = []) => {
    const answer = await who.request.post(path, { data })
    const body = await answer.json()
    assert(answer.ok() || fine.includes(body.code), `${path}: ${JSON.stringify(body)}`)
    return body
  }
  const me = await (await worker.request.get('/api/me')).json()
  const area_path = me.grants.find((grant) => grant.role === 'grid_worker').area.path
  const ask = async (kind, body, more = {}) => {
    const { request } = await post(resident, '/api/requests', { kind, body, place: { area_path }, contact: { name: '王秀兰', phone: '13800001111' }, ...more })
    return request.id
  }
  const photo = Buffer.from(
    await (async () => {
      const context = await browser.newContext({ viewport: { width: 640, height: 480 } })
      const page = await context.newPage()
      await page.setContent('<body style="margin:0;background:linear-gradient(#39424e,#15181c)"><div style="position:absolute;left:280px;top:60px;width:80px;height:80px;border-radius:50%;background:#5b5b52;box-shadow:0 0 60px #777"></div></body>')
      const picture = await page.screenshot({ type: 'jpeg' })
      await context.close()
      return picture
    })(),
  )

  const fresh = await ask('help', '楼道灯三天不亮，晚上看不清台阶，老人上下楼不方便。')
  const added = await resident.request.post(`/api/requests/${fresh}/photos`, { data: photo, headers: { 'Content-Type': 'image/jpeg' } })
  assert(added.ok(), await added.text())
  await ask('complain', '小区东门的垃圾桶满了两天没清，有味道。', { urgency: 'urgent' })
  const asked = await ask('consult', '孩子明年上小学，户口在外地怎么办理入学？')
  await post(worker, `/api/requests/${asked}/ask`, { question: '请问孩子的出生年月，现在住在哪个小区？' })
  const accepted = await ask('help', '家里老人行动不便，想找人陪同去医院复查。')
  await post(worker, `/api/requests/${accepted}/accept`)
  const going = await ask('help', '客厅吊灯坏了，想请懂电的人帮忙换一下。')
  await post(worker, `/api/requests/${going}/accept`)
  await post(coordinator, `/api/requests/${going}/dispatch`, {
    tasks: [{ mode: { mode: 'open_call' }, title: '帮忙更换客厅吊灯', instructions: '自带梯子和电笔，注意断电。', places: 2 }],
  })
  const { items } = await (await volunteer.request.get('/api/tasks?limit=50')).json()
  const task = items.find((one) => one.title === '帮忙更换客厅吊灯')
  const claim = await post(volunteer, `/api/tasks/${task.id}/claim`)
  await post(volunteer, `/api/claims/${claim.id}/report`, { text: '换好了两盏灯，试过能用。', minutes: 40 })
  const handled = await ask('complain', '楼下广场舞音响太大，晚上九点多还在放。')
  await post(worker, `/api/requests/${handled}/accept`)
  await post(coordinator, `/api/requests/${handled}/handle`, { outcome: 'solved', reply: '已和领队谈好，晚上八点半以前结束，音量调低。谢谢您告诉我们。' })
  const long = await ask('complain', `${'长'.repeat(200)}。${'这件事要从头说起，'.repeat(90)}https://example.org/${'a'.repeat(120)}`)
  await post(worker, `/api/requests/${long}/accept`)
  const twin = await ask('complain', '小区东门的垃圾桶满了两天没有清运，味道很大。')
  await post(worker, `/api/requests/${twin}/accept`)
  const wish = await ask('wish', '想要一副老花镜，好看报纸。', { consent: true })
  await post(secretary, `/api/requests/${wish}/vet-wish`, { public_text: '一位老人想要一副老花镜，好看报纸' })
  const records = await seedRecords({ resident, worker, coordinator, volunteer, secretary })
  const register = await seedOrganisation(post, { dispatcher, secretary, member, volunteer, liaison })
  await Promise.all([resident, worker, coordinator, volunteer, secretary, dispatcher, member, liaison].map((one) => one.close()))
  return { fresh, asked, accepted, going, handled, long, twin, task: task.id, ...records, ...register, ...(await seedReportIn(browser, url)) }
}
