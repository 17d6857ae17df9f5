// What the pages of records stand on: services with presence confirmed, and a unit that hears of its member.
import assert from 'node:assert/strict'

async function call(who, method, path, data) {
  const answer = await who.request[method](path, data === undefined ? {} : { data })
  assert(answer.ok(), `${path}: ${await answer.text()}`)
  return answer.json().catch(() => null)
}
export const post = (who, path, data) => call(who, 'post', path, data)
export const read = (who, path) => call(who, 'get', path)

/** A service from the request to confirmed presence; `hands` have a browser context each. Nobody has answered the requester yet. */
export async function served({ resident, worker, coordinator }, title, hands, minutes) {
  const { grants } = await read(worker, '/api/me')
  const area_path = grants.find((grant) => grant.role === 'grid_worker').area.path
  const { request } = await post(resident, '/api/requests', { kind: 'help', body: title, place: { area_path }, contact: { name: '王秀兰', phone: '13800001111' } })
  await post(worker, `/api/requests/${request.id}/accept`)
  await post(coordinator, `/api/requests/${request.id}/dispatch`, { tasks: [{ mode: { mode: 'open_call' }, title, places: hands.length }] })
  const task = (await read(coordinator, `/api/requests/${request.id}/tasks`)).items[0].id
  const claims = []
  for (const hand of hands) {
    const claim = (await post(hand, `/api/tasks/${task}/claim`)).id
    await post(hand, `/api/claims/${claim}/report`, { text: '已办好。', minutes })
    await post(coordinator, `/api/claims/${claim}/presence`, { presence: 'present' })
    claims.push(claim)
  }
  return { request: request.id, task, claims }
}

/** The record that follows from a service by itself, a moment later. */
export async function recordOf(hand, task) {
  for (let tries = 0; tries < 100; tries++) {
    const { items } = await read(hand, '/api/my/records?limit=100')
    const found = items.find((one) => one.task === task)
    if (found) return found
    await new Promise((done) => setTimeout(done, 200))
  }
  assert.fail('a record follows from confirmed presence')
}

export const VOLUNTEER = { kind: 'volunteer', declaration: { voluntary: true, unpaid: true, outside_paid_hours: true } }

/** The member has reported in from a unit whose liaison is the demo's; what is there already is taken. */
export async function fromUnit({ member, liaison, dispatcher, coordinator, dpo }) {
  const mine = () => read(member, '/api/my/feedback-sheets')
  if ((await mine()).items.length) return
  const { account } = await read(liaison, '/api/me')
  let notice = (await read(liaison, '/api/me/report-in')).notice
  if (!notice) {
    await post(dpo, '/api/consent-notices', { purpose: 'report_in', text_zh: '为组织在职党员到居住社区报到，收集姓名、手机号码、单位和居住社区。', text_en: 'To organise the report-in of in-service members.' })
    notice = (await read(liaison, '/api/me/report-in')).notice
  }
  let { units } = await read(liaison, '/api/me/report-in-units')
  if (!units.length) {
    const unit = await post(dispatcher, '/api/units', { name: '濠滨区图书馆', kind: 'institution', level: 'district', area: '0001', coverage: 'own', party_org: '濠滨区图书馆党支部' })
    await post(dispatcher, `/api/units/${unit.id}/liaisons`, { person: { account } })
    units = (await read(liaison, '/api/me/report-in-units')).units
  }
  const { grants } = await read(coordinator, '/api/me')
  const community = grants.find((grant) => grant.role === 'community_coordinator').area.path
  const told = await member.request.post('/api/report-ins', { data: { unit: { id: units[0].id }, home: { community, estate: '濠东花园', building: '3号楼' }, notice_version: notice.version } })
  if (told.ok()) await post(coordinator, `/api/report-ins/${(await told.json()).id}/confirm`)
  else {
    // Who has reported in before stays as they are; then the liaison speaks for their unit too.
    const { unit } = (await read(member, '/api/me/report-in')).current
    if (!units.some((one) => one.id === unit.id)) await post(dispatcher, `/api/units/${unit.id}/liaisons`, { person: { account } })
  }
  await post(member, '/api/my/feedback-sheets', { year: new Date().getFullYear() - 1 })
}

/** Something to see on every page of records, for the pictures. */
export async function seedRecords(hands) {
  const { resident, worker, coordinator, volunteer, secretary } = hands
  const three = { resident, worker, coordinator }
  const first = await served(three, '陪老人去医院复查', [volunteer], 130)
  await post(volunteer, `/api/records/${(await recordOf(volunteer, first.task)).id}/confirm`, VOLUNTEER)
  const second = await served(three, '清理楼道堆物', [volunteer], 90)
  const disputed = await recordOf(volunteer, second.task)
  await post(volunteer, `/api/records/${disputed.id}/dispute`, { reason: '当天服务到十二点，应为八十分钟' })
  await post(coordinator, `/api/records/${disputed.id}/correct`, { reason: '与签到核对后更正', service_minutes: 80 })
  await post(volunteer, `/api/records/${disputed.id}/confirm`, VOLUNTEER)
  const third = await served(three, '教老人用手机挂号', [volunteer], 45)
  const record = (await recordOf(volunteer, third.task)).id
  const letter = (await post(resident, '/api/thanks-letters', { task_id: first.task, body: '谢谢您陪我跑了一上午医院，挂号取药都替我想到了。', publish: true })).id
  await post(volunteer, `/api/thanks-letters/${letter}/answer`, { agree: true })
  await post(coordinator, `/api/thanks-letters/${letter}/redact`, { public_text: '谢谢热心人陪老人跑了一上午医院，挂号取药都替老人想到了。' })
  await post(coordinator, `/api/thanks-letters/${letter}/publish`)
  await post(resident, '/api/thanks-letters', { task_id: second.task, body: '楼道一下子亮堂了，推轮椅也好走，谢谢你们。' })
  const { grants } = await read(secretary, '/api/me')
  const year = new Date().getFullYear()
  const area_path = grants.find((grant) => grant.role === 'community_secretary').area.path
  const call = await post(secretary, '/api/commendations', { area_path, title: '“身边好志愿者”典型选树', basis: '街道党工委〔2026〕15号通知', from: `${year}-01-01`, until: `${year + 1}-01-01` })
  const nomination = await post(coordinator, `/api/commendations/${call.id}/nominations`, { claim_id: first.claims[0], by_kind: 'community', words: '长期陪同独居老人就医，随叫随到。' })
  await post(volunteer, `/api/nominations/${nomination.id}/answer`, { agree: true, tell_unit: true })
  await post(secretary, `/api/nominations/${nomination.id}/publish`)
  await post(resident, `/api/nominations/${nomination.id}/objections`, { words: '希望核实一下三月份那次服务的时间。' })
  return { record, corrected: disputed.id, call: call.id, thankable: third.request }
}
