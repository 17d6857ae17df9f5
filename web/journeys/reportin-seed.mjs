// What report-in needs before its pages have something to show: a notice, a unit with a liaison, a branch with a
// secretary, and people whose numbers nobody has used. It adds to a district and never asks what was there before.
import assert from 'node:assert/strict'
import { person } from './lib.mjs'

const NOTICE = {
  purpose: 'report_in',
  text_zh: '为组织在职党员到居住社区报到，收集姓名、手机号码、单位和居住社区（最细到楼栋）。单位只看到您的姓名、报到社区和确认日期；您可以随时结束报到。',
  text_en: 'To organise the report-in of in-service members we collect name, number, unit and the community of the home, down to the building at most. The unit sees your name, the community and the date of confirmation; you may end it at any time.',
}

/** A free mobile number, and the code under which it signs in. */
export const number = (nth) => `159${String((Date.now() % 1e6) * 100 + nth).padStart(8, '0').slice(-8)}`

export async function helpers(browser, url) {
  const opened = []
  const be = async (who) => {
    const one = await person(browser, url, typeof who === 'string' ? { role: who } : who)
    opened.push(one.context)
    return one.context.request
  }
  const post = async (who, path, data, { fine = [] } = {}) => {
    for (let tries = 0; ; tries++) {
      const answer = await who.post(path, data === undefined ? {} : { data })
      if (answer.status() === 429 && tries < 5) {
        await new Promise((done) => setTimeout(done, 3000))
        continue
      }
      const body = await answer.json().catch(() => ({}))
      assert(answer.ok() || fine.includes(body.code), `${path}: ${answer.status()} ${JSON.stringify(body)}`)
      return body
    }
  }
  const get = async (who, path) => {
    const answer = await who.get(path)
    assert(answer.ok(), `${path}: ${await answer.text()}`)
    return answer.json()
  }
  return { be, post, get, close: () => Promise.all(opened.map((one) => one.close())) }
}

/** Signs in with a number that has no account yet; the demo shows the message. */
export async function enter(request, phone) {
  for (let tries = 0; ; tries++) {
    const asked = await request.post('/api/sign-in/code', { data: { phone } })
    if (asked.ok()) break
    assert(asked.status() === 429 && tries < 10, await asked.text())
    await new Promise((done) => setTimeout(done, 3000))
  }
  for (let tries = 0; tries < 60; tries++) {
    const { items } = await (await request.get('/api/demo/messages?limit=20')).json()
    for (const code of items.map((one) => /\b(\d{6})\b/.exec(one.body)?.[1]).filter(Boolean)) {
      const answer = await request.post('/api/sign-in', { data: { phone, code } })
      if (answer.ok()) return
    }
    await new Promise((done) => setTimeout(done, 300))
  }
  assert.fail(`the demo shows a code for ${phone}`)
}

/** The community of the demo's desk, and the person of a role. */
export const COMMUNITY = '00010001'
const account = async (who, get) => (await get(who, '/api/me')).account

/** Notice, unit with liaison, branch with secretary; what is there already is taken. */
export async function ground({ be, post, get }) {
  const [dispatcher, coordinator, liaison, worker, dpo] = await Promise.all(['dispatcher', 'community_coordinator', 'unit_liaison', 'grid_worker', 'dpo'].map(be))
  if (!(await get(liaison, '/api/me/report-in')).notice) await post(dpo, '/api/consent-notices', NOTICE)
  let { units } = await get(liaison, '/api/me/report-in-units')
  if (!units.length) {
    const unit = await post(dispatcher, '/api/units', { name: '濠滨区图书馆', kind: 'institution', level: 'district', area: '0001', coverage: 'own', party_org: '濠滨区图书馆党支部' })
    await post(dispatcher, `/api/units/${unit.id}/liaisons`, { person: { account: await account(liaison, get) } })
    units = (await get(liaison, '/api/me/report-in-units')).units
  }
  const { version } = (await get(liaison, '/api/me/report-in')).notice
  const found = await get(coordinator, `/api/bodies?kind=functional_branch&area=${COMMUNITY}&limit=200`)
  let branch = found.items.find((one) => one.name.includes('濠东'))
  if (!branch) {
    const areas = ['000100010001', '000100010002']
    const above = (await get(coordinator, `/api/bodies?kind=community_joint_committee&area=${COMMUNITY}&limit=1`)).items[0]
    const parent = above ?? (await post(coordinator, '/api/bodies', { kind: 'community_joint_committee', seat: COMMUNITY, standing: { name: '德民社区大党委', areas: [COMMUNITY] } }))
    branch = await post(coordinator, '/api/bodies', { kind: 'functional_branch', seat: COMMUNITY, standing: { parent: parent.id, name: '濠东片区功能型党支部', areas, purpose: '组织在职党员到居住地网格服务' } })
    await post(coordinator, '/api/appointments', { post: 'secretary', body: branch.id, holder: { account: await account(worker, get) } })
  }
  return { dispatcher, coordinator, liaison, worker, version, unit: units[0], branch }
}

/** A person with a number of their own who has reported in; `confirm` and `place` go on from there. */
export async function member(tools, base, { phone, name, estate, building, confirm = false, place = false, community = COMMUNITY }) {
  const { be, post } = tools
  const request = await be({})
  await enter(request, phone)
  const body = { name, unit: { id: base.unit.id }, home: { community, estate, building }, notice_version: base.version }
  const report = await post(request, '/api/report-ins', body)
  if (confirm) await post(base.coordinator, `/api/report-ins/${report.id}/confirm`)
  if (place) await post(base.coordinator, '/api/report-ins/placements', { places: [{ report_in: report.id, grid: `${community}0001`, branch_id: base.branch.id }] })
  return { request, id: report.id }
}

/** Something at every stage for the pictures: waiting, confirmed without a place, placed, invited, and an open round. */
export async function seedReportIn(browser, url) {
  const tools = await helpers(browser, url)
  const base = await ground(tools)
  const people = [['周文静', {}], ['王晓梅', { confirm: true }], ['陈思远', { confirm: true, place: true }], ['吴建华', { confirm: true, place: true }]]
  const made = []
  for (const [at, [name, how]] of people.entries()) made.push(await member(tools, base, { phone: number(at + 40), name, estate: '文峰花园', building: `${at + 1}幢`, ...how }))
  const table = `姓名,手机号,居住街道,居住社区\n顾明,${number(50)},城东街道,德民社区\n袁丽,${number(51)},城东街道,德民社区\n`
  const sent = await base.liaison.post('/api/report-ins/import', { multipart: { file: { name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from(table) } } })
  assert(sent.ok(), await sent.text())
  await tools.post(base.liaison, '/api/report-ins/units', { unit_id: base.unit.id, community: COMMUNITY }, { fine: ['report_in_exists'] })
  // One round at a time in an area; the demo's own knows nothing of these people.
  for (const one of (await tools.get(base.dispatcher, '/api/report-in-rounds?state=open&limit=200')).items) {
    if (one.allowed.includes('close_round')) await tools.post(base.dispatcher, `/api/report-in-rounds/${one.id}/close`)
  }
  const deadline = new Date(Date.now() + 18 * 86_400_000).toISOString()
  await tools.post(base.coordinator, '/api/report-in-rounds', { area: COMMUNITY, title: '2026年四季度名册再核对', purpose: '名册再核对、数据再统计、人员再安排', deadline })
  const { items } = await tools.get(base.worker, '/api/report-in-rounds?state=open')
  assert(items[0], 'the worker heads a branch with lines to check')
  await tools.close()
  return { reportin: made[0].id, round: items[0].id }
}
