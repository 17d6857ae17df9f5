// What the pictures of the organisation show: the demo's own register, with somebody in its posts and invited to a team.

const day = (ahead) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + ahead * 86_400_000))

/** `post` sends as somebody and answers what was made; the persons are contexts of a browser. */
export async function seedOrganisation(post, { dispatcher, secretary, member, volunteer, liaison }) {
  const get = async (who, path) => (await who.request.get(path)).json()
  const me = (who) => get(who, '/api/me')
  const person = async (who) => ({ account: (await me(who)).account })
  const area = (await me(secretary)).grants.find((grant) => grant.role === 'community_secretary').area.path
  const one = async (path, fits) => (await get(dispatcher, path)).items.find(fits)
  const inside = (item) => (item.seat ?? item.area).path.startsWith(area)
  const branch = (await get(member, '/api/my/organisation')).memberships[0]?.body ?? (await one('/api/bodies?kind=functional_branch&limit=50', inside))
  const committee = await one('/api/bodies?kind=community_joint_committee&limit=50', inside)
  const [unit] = (await get(liaison, '/api/my/organisation')).units
  const team = await one('/api/teams?kind=service&limit=100', inside)
  const red = await one('/api/teams?kind=red_grid&limit=100', inside)
  const held = ['post_twice', 'post_taken', 'zone_twice', 'already_in_team']
  await post(dispatcher, '/api/appointments', { post: 'secretary', body: committee.id, holder: await person(secretary), from: day(-60), until: day(30), instrument: '示例街道党工委〔2026〕12号' }, held)
  await post(dispatcher, '/api/appointments', { post: 'part_time_member', body: committee.id, holder: await person(liaison), unit: unit.id, from: day(-60), until: day(700), duties: '每季度参加一次社区议事' }, held)
  await post(dispatcher, '/api/appointments', { post: 'secretary', body: branch.id, holder: await person(member), from: day(-60) }, held)
  await post(dispatcher, '/api/duty-zones', { kind: 'responsibility', person: await person(member), place_kind: 'area', area: red.area.path, task: '每月走访一次，收集需求', from: day(-60) }, held)
  await post(dispatcher, `/api/teams/${team.id}/activities`, { on: day(0), title: '义务维修日', note: '在网格驿站修了小家电 12 件。' })
  await post(dispatcher, `/api/teams/${team.id}/invite`, { person: await person(member) }, held)
  await post(dispatcher, `/api/teams/${red.id}/invite`, { person: await person(volunteer), part: 'volunteer' }, held)
  return { org_body: branch.id, org_committee: committee.id, org_unit: unit.id, org_team: team.id, org_red_team: red.id, org_grid: red.area.path }
}
