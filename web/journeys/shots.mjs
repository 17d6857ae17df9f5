// Which pages are drawn, for whom, in which window and look, and what is done before.
import { PHONE } from './lib.mjs'

const DESK = { viewport: { width: 1440, height: 900 } }
/** A desk's window at 200 %. */
const ZOOM = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }

const ELDER = { elder: 'yes' }
const ENGLISH = { language: 'en' }
const DARK = { look: 'dark' }

const first = async (page) => {
  await page.locator('[data-request]').first().click()
  await page.locator('#detail [data-stage]').waitFor()
}
/** A step that may stand behind the others. */
async function step(page, action) {
  const more = page.locator('#detail').getByRole('button', { name: /其他办理|Other steps/ })
  if (await more.count()) await more.first().click()
  await page.click(`#detail [data-action=${action}]`)
}

/** name, who, window, settings, path (`{x}` is one of the seeded), what is done before the picture */
export const SHOTS = [
  ['welcome-desk', {}, DESK, {}, '/'],
  ['welcome-phone', {}, PHONE, {}, '/'],
  ['m-home-visitor', {}, PHONE, {}, '/m'],
  ['m-home-resident', { role: 'resident' }, PHONE, {}, '/m'],
  ['m-home-elder', { role: 'resident' }, PHONE, ELDER, '/m'],
  ['m-home-dark', { role: 'resident' }, PHONE, DARK, '/m'],
  ['m-home-english', { role: 'resident' }, PHONE, ENGLISH, '/m'],
  ['m-new', { role: 'resident' }, PHONE, {}, '/m/new?kind=help'],
  ['m-new-visitor-elder', {}, PHONE, ELDER, '/m/new?kind=complain'],
  [
    'm-new-written', {}, PHONE, {}, '/m/new?kind=help',
    async (page) => {
      await page.fill('#body', '楼道灯三天不亮，老人上下楼不方便，想请人来看看。')
      await page.click('[data-place=list]')
      for (const level of ['subdistrict', 'community', 'grid']) {
        await page.locator(`[data-level=${level}] option`).nth(1).waitFor({ state: 'attached' })
        await page.selectOption(`[data-level=${level}]`, { index: 1 })
      }
    },
  ],
  ['m-requests', { role: 'resident' }, PHONE, {}, '/m/requests'],
  ['m-request-resident', { role: 'resident' }, PHONE, {}, '/m/requests/{fresh}'],
  ['m-request-asked', { role: 'resident' }, PHONE, {}, '/m/requests/{asked}'],
  ['m-request-verdict', { role: 'resident' }, PHONE, {}, '/m/requests/{handled}'],
  ['m-request-elder', { role: 'resident' }, PHONE, ELDER, '/m/requests/{handled}'],
  ['m-today', { role: 'grid_worker' }, PHONE, {}, '/m/today'],
  ['m-today-dark', { role: 'grid_worker' }, PHONE, DARK, '/m/today'],
  ['m-request-worker', { role: 'grid_worker' }, PHONE, {}, '/m/requests/{fresh}'],
  [
    'm-new-map', { role: 'resident' }, PHONE, {}, '/m/new?kind=help',
    async (page) => {
      await page.click('[data-place=map]')
      await page.locator('[data-area]').first().click()
      await page.locator('[data-area]').nth(3).waitFor()
      await page.locator('svg.map').scrollIntoViewIfNeeded()
    },
  ],
  ['m-my-grid', { role: 'grid_worker' }, PHONE, {}, '/m/my-grid'],
  ['m-new-proxy', { role: 'grid_worker' }, PHONE, {}, '/m/new?proxy=1'],
  ['m-tasks', { role: 'volunteer' }, PHONE, {}, '/m/tasks'],
  ['m-task', { role: 'volunteer' }, PHONE, {}, '/m/tasks/{task}'],
  ['m-claims', { role: 'volunteer' }, PHONE, {}, '/m/claims'],
  [
    'm-claims-calendar', { role: 'volunteer' }, PHONE, {}, '/m/claims',
    async (page) => {
      await page.click('[data-feed] summary')
      await page.click('[data-feed-make]')
      await page.locator('[data-feed-url], [data-sure]').first().waitFor()
      if (await page.locator('[data-sure]').count()) await page.click('[data-sure]')
      await page.locator('[data-feed-url]').waitFor()
    },
  ],
  ['m-report-work', { role: 'volunteer' }, PHONE, {}, '/m/tasks/{task}', (page) => page.click('[data-action=report_work]')],
  ['m-report-work-elder', { role: 'volunteer' }, PHONE, ELDER, '/m/tasks/{task}', (page) => page.click('[data-action=report_work]')],
  ['m-withdraw', { role: 'resident' }, PHONE, {}, '/m/requests/{fresh}', (page) => page.click('[data-action=withdraw]')],
  ['m-request-long', { role: 'resident' }, PHONE, {}, '/m/requests/{long}'],
  ['m-request-long-english-elder', { role: 'grid_worker' }, PHONE, { ...ELDER, ...ENGLISH }, '/m/requests/{long}'],
  [
    'm-undo', { role: 'resident' }, PHONE, {}, '/m/me/data',
    async (page) => {
      await page.locator('[data-consent] .btn').first().click()
      await page.locator('[data-undo]').waitFor()
    },
  ],
  ...['/m/today', '/m/tasks', '/m/claims', '/m/inbox', '/m/me', '/m/me/data', '/m/me/notices', '/m/my-grid', '/m/wishes', '/m/grids', '/m/requests'].map((path) => [
    `m-elder${path.slice(2).replaceAll('/', '-')}`, { role: /today|grid$/.test(path) ? 'grid_worker' : 'volunteer' }, PHONE, ELDER, path,
  ]),
  [
    'm-failed', { role: 'resident' }, PHONE, {}, '/m',
    async (page) => {
      await page.route('**/api/requests**', (route) => route.fulfill({ status: 500, json: { code: 'internal', request_id: '0000a1f4' } }))
      await page.goto('/m/requests')
      await page.locator('[role=alert]').first().waitFor()
    },
  ],
  [
    'm-loading', { role: 'resident' }, PHONE, {}, '/m/nowhere',
    async (page) => {
      await page.route('**/api/**', () => new Promise(() => {}))
      await page.goto('/m/requests', { waitUntil: 'commit' })
      await page.locator('#app > *').first().waitFor()
    },
  ],
  [
    'desk-failed', { role: 'dispatcher' }, DESK, {}, '/desk/grids',
    async (page) => {
      await page.route('**/api/requests**', (route) => route.abort())
      await page.route('**/api/figures**', (route) => route.abort())
      await page.goto('/desk/board')
      await page.locator('[role=alert]').first().waitFor()
    },
  ],
  [
    'm-sure', { role: 'resident' }, PHONE, {}, '/m/me/data', (page) => page.locator('[data-sign-out=everywhere]').click(),
  ],
  ['m-report-in', { role: 'resident' }, PHONE, {}, '/m/report-in'],
  ['m-report-in-write', { role: 'in_service_member' }, PHONE, {}, '/m/report-in/write'],
  ['m-report-in-write-english-elder', { role: 'in_service_member' }, PHONE, { ...ELDER, ...ENGLISH }, '/m/report-in/write'],
  ['m-my-unit', { role: 'unit_liaison' }, PHONE, {}, '/m/my-unit'],
  ['m-my-unit-receipts', { role: 'unit_liaison' }, PHONE, {}, '/m/my-unit?tab=receipts'],
  ['m-my-unit-roster', { role: 'unit_liaison' }, PHONE, ELDER, '/m/my-unit?tab=roster'],
  ['m-home-round', { role: 'grid_worker' }, PHONE, {}, '/m'],
  ['m-round', { role: 'grid_worker' }, PHONE, {}, '/m/rounds/{round}'],
  ['m-round-elder', { role: 'grid_worker' }, PHONE, ELDER, '/m/rounds/{round}'],
  ['m-round-change', { role: 'grid_worker' }, PHONE, {}, '/m/rounds/{round}', (page) => page.locator('[data-line-change]').first().click()],
  ['desk-report-ins', { role: 'community_coordinator' }, DESK, {}, '/desk/report-ins?id={reportin}'],
  ['desk-report-ins-english', { role: 'dispatcher' }, DESK, ENGLISH, '/desk/report-ins?view=confirmed'],
  ['desk-report-ins-invited', { role: 'community_coordinator' }, DESK, {}, '/desk/report-ins?view=invited'],
  ['desk-zoom-report-ins', { role: 'community_coordinator' }, ZOOM, {}, '/desk/report-ins?id={reportin}'],
  ['desk-placement', { role: 'community_coordinator' }, DESK, {}, '/desk/report-ins/placement', (page) => page.click('[data-placement=take-all]')],
  ['desk-rounds', { role: 'dispatcher' }, DESK, {}, '/desk/report-ins/rounds', (page) => page.click('[data-round-open]')],
  ['desk-round', { role: 'community_coordinator' }, DESK, {}, '/desk/report-ins/rounds/{round}'],
  ['desk-report-in-counts', { role: 'dispatcher' }, DESK, {}, '/desk/report-ins/figures'],
  [
    'desk-roster', { role: 'community_coordinator' }, DESK, {}, '/desk/report-ins/roster',
    async (page) => {
      const table = '姓名,手机号,单位,居住社区,小区,楼栋\n顾明,13811110011,没有的单位,德民社区,文峰花园,3幢502室\n,0513-8888,,不存在社区,,\n'
      await page.setInputFiles('input[type=file]', { name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
      await page.locator('[data-import=result]').waitFor()
    },
  ],
  ['desk-my-unit', { role: 'unit_liaison' }, DESK, {}, '/desk/my-unit?tab=roster'],
  ['m-empty', { role: 'resident', nth: 1 }, PHONE, {}, '/m/inbox'],
  ['m-wishes', {}, PHONE, {}, '/m/wishes'],
  ['m-inbox', { role: 'resident' }, PHONE, {}, '/m/inbox'],
  ['m-me', { role: 'resident' }, PHONE, {}, '/m/me'],
  ['m-data', { role: 'resident' }, PHONE, {}, '/m/me/data'],
  ['m-notices', { role: 'resident' }, PHONE, {}, '/m/me/notices'],
  ['m-data-english', { role: 'resident' }, PHONE, ENGLISH, '/m/me/data'],
  ['m-sign-in', {}, PHONE, {}, '/m/sign-in'],
  ['m-me-edit', { role: 'volunteer' }, PHONE, {}, '/m/me', (page) => page.click('[data-me=edit]')],
  ['m-grids', {}, PHONE, {}, '/m/grids'],
  ['m-outbox', {}, PHONE, {}, '/m/outbox'],
  ['desk-board', { role: 'community_coordinator' }, DESK, {}, '/desk/board'],
  ['desk-board-open', { role: 'community_coordinator' }, DESK, {}, '/desk/board?id={going}'],
  ['desk-board-dark', { role: 'community_coordinator' }, DESK, DARK, '/desk/board?id={handled}'],
  ['desk-board-english', { role: 'dispatcher' }, DESK, ENGLISH, '/desk/board?id={handled}'],
  [
    'desk-dispatch', { role: 'community_coordinator' }, DESK, {}, '/desk/board?view=to_dispatch&id={accepted}',
    async (page) => {
      await page.click('[data-action=dispatch]')
      await page.click('[data-way=named]')
    },
  ],
  ['desk-applications', { role: 'dispatcher' }, DESK, {}, '/desk/board?view=applications', first],
  ['desk-returns', { role: 'dispatcher' }, DESK, {}, '/desk/board?view=returns', first],
  ['desk-keys', { role: 'dispatcher' }, DESK, {}, '/desk/board', (page) => page.click('[data-board=keys]')],
  ...['unit', 'department', 'area'].map((way) => [
    `desk-dispatch-${way}`, { role: way === 'area' ? 'dispatcher' : 'community_coordinator' }, DESK, {}, '/desk/board?id={accepted}',
    async (page) => {
      await page.click('[data-action=dispatch]')
      await page.click(`[data-way=${way}]`)
    },
  ]),
  ['desk-reclassify', { role: 'community_coordinator' }, DESK, {}, '/desk/board?id={accepted}', (page) => step(page, 'reclassify')],
  ['desk-merge', { role: 'community_coordinator' }, DESK, {}, '/desk/board?id={twin}', (page) => page.click('[data-action=merge]')],
  ['desk-alike', { role: 'community_coordinator' }, DESK, {}, '/desk/board?id={twin}'],
  ['desk-request-long', { role: 'community_coordinator' }, DESK, {}, '/desk/board?id={long}'],
  ['desk-zoom-board', { role: 'community_coordinator' }, ZOOM, {}, '/desk/board'],
  ['desk-zoom-request', { role: 'community_coordinator' }, ZOOM, {}, '/desk/board?id={going}'],
  ['desk-zoom-rules', { role: 'sysadmin' }, ZOOM, {}, '/desk/rules'],
  ['desk-zoom-accounts', { role: 'secadmin' }, ZOOM, {}, '/desk/accounts'],
  ['desk-figures', { role: 'community_coordinator' }, DESK, {}, '/desk/figures'],
  ['desk-map', { role: 'dispatcher' }, DESK, {}, '/desk/map', (page) => page.locator('[data-area]').nth(2).click()],
  ['m-skills', { role: 'volunteer' }, PHONE, {}, '/m/skills'],
  ['m-skills-elder', { role: 'volunteer' }, PHONE, ELDER, '/m/skills'],
  ['m-skills-english', { role: 'volunteer' }, PHONE, ENGLISH, '/m/skills'],
  ['m-letters', { role: 'volunteer' }, PHONE, {}, '/m/letters'],
  ['m-pairings', { role: 'volunteer' }, PHONE, {}, '/m/pairings'],
  ['m-services', {}, PHONE, {}, '/m/services'],
  ['m-services-elder', {}, PHONE, ELDER, '/m/services'],
  ['m-gatherings', { role: 'unit_liaison' }, PHONE, {}, '/m/gatherings'],
  ['m-venues', {}, PHONE, {}, '/m/venues'],
  ['m-venues-elder', {}, PHONE, ELDER, '/m/venues'],
  ['m-services-mine', { role: 'volunteer' }, PHONE, {}, '/m/services/mine', (page) => page.locator('[data-care=offer]').click()],
  [
    'desk-skills', { role: 'community_secretary' }, DESK, {}, '/desk/skills',
    async (page) => {
      await page.fill('[data-find=reason]', '为独居老人检修线路')
      await page.click('[data-find=search]')
      await page.locator('[data-found]').first().waitFor()
    },
  ],
  ['desk-letters', { role: 'community_secretary' }, DESK, {}, '/desk/skills?part=letters'],
  ['desk-skill-catalogue', { role: 'sysadmin' }, DESK, ENGLISH, '/desk/skills', (page) => page.locator('[data-skill-edit=one]').first().click()],
  ['desk-care', { role: 'community_coordinator' }, DESK, {}, '/desk/care'],
  ['desk-care-start', { role: 'community_coordinator' }, DESK, {}, '/desk/care', (page) => page.locator('[data-care=start]').click()],
  ['desk-care-due', { role: 'community_coordinator' }, DESK, ENGLISH, '/desk/care?part=due'],
  ['desk-gatherings', { role: 'community_coordinator' }, DESK, {}, '/desk/gatherings'],
  ['desk-gatherings-past', { role: 'community_coordinator' }, DESK, {}, '/desk/gatherings?part=past'],
  ['desk-venues', { role: 'community_coordinator' }, DESK, {}, '/desk/venues'],
  ['desk-brands', { role: 'dispatcher' }, DESK, {}, '/desk/venues?part=brands'],
  ['desk-profile', { role: 'dispatcher' }, DESK, {}, '/desk/venues?part=profile'],
  ['m-micro-projects', {}, PHONE, {}, '/m/micro-projects?part=all'],
  ['m-micro-projects-elder', {}, PHONE, ELDER, '/m/micro-projects'],
  ['m-micro-claims', { role: 'unit_liaison' }, PHONE, {}, '/m/micro-claims'],
  ['desk-micro-projects', { role: 'community_coordinator' }, DESK, {}, '/desk/micro-projects'],
  ['desk-micro-project', { role: 'community_coordinator' }, DESK, ENGLISH, '/desk/micro-projects', (page) => page.locator('[data-micro=open]').first().click()],
  ['desk-services', { role: 'community_coordinator' }, DESK, {}, '/desk/care?part=services'],
  ['desk-callbacks', { role: 'callback_officer' }, DESK, {}, '/desk/callbacks'],
  ['desk-grids', {}, DESK, {}, '/desk/grids'],
  ['desk-areas', { role: 'sysadmin' }, DESK, {}, '/desk/areas'],
  ['desk-accounts', { role: 'secadmin' }, DESK, {}, '/desk/accounts'],
  ['desk-rules', { role: 'sysadmin' }, DESK, {}, '/desk/rules'],
  ['desk-rule', { role: 'sysadmin' }, DESK, {}, '/desk/rules', (page) => page.locator('[data-rule="requests.rule_sheet"] [data-rule-change]').click()],
  ['desk-rule-number', { role: 'sysadmin' }, DESK, {}, '/desk/rules', (page) => page.locator('[data-rule="identity.lock_minutes"] [data-rule-change]').click()],
  [
    'desk-import-accounts', { role: 'secadmin' }, DESK, {}, '/desk/accounts/import',
    async (page) => {
      await page.fill('[data-import-reason]', '2026 年在职党员名册')
      const table = '姓名,手机号,网格编码,角色\n王小明,13900002222,320613001001001,volunteer\n,1390000,99,volunteer\n'
      await page.setInputFiles('input[type=file]', { name: '账号.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
      await page.locator('[data-import=result]').waitFor()
    },
  ],
  ['desk-callback', { role: 'callback_officer' }, DESK, {}, '/desk/callbacks', (page) => page.locator('[data-callback] .btn').first().click()],
  ['desk-map-grid', { role: 'community_coordinator' }, DESK, {}, '/desk/map'],
  ['desk-area', { role: 'sysadmin' }, DESK, {}, '/desk/areas', (page) => page.locator('[data-area-open]').first().click()],
  ['desk-inbox', { role: 'community_coordinator' }, DESK, {}, '/desk/inbox'],
  ['desk-me', { role: 'community_coordinator' }, DESK, {}, '/desk/me'],
  [
    'desk-import', { role: 'sysadmin' }, DESK, {}, '/desk/import',
    async (page) => {
      const table = '编码,名称,级别\n320613001001901,新网格,网格\n32061300100,少一位,网格\n320613001001901,重复的编码,网格\n320613001001902,,网格\n'
      await page.setInputFiles('input[type=file]', { name: '网格.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
      await page.locator('[data-import=result]').waitFor()
    },
  ],
  ['desk-duties', { role: 'sysadmin' }, DESK, {}, '/desk/duties'],
  ['desk-calendar', { role: 'sysadmin' }, DESK, {}, '/desk/calendar'],
  ['desk-texts', { role: 'sysadmin' }, DESK, {}, '/desk/notice-texts'],
  ['desk-roles', { role: 'secadmin' }, DESK, {}, '/desk/accounts', (page) => page.locator('[data-account=roles]').first().click()],
  ['desk-consents', { role: 'dpo' }, DESK, {}, '/desk/consents'],
  ['desk-data-rights', { role: 'dpo' }, DESK, {}, '/desk/data-rights'],
  ['desk-board-elder', { role: 'community_coordinator' }, DESK, ELDER, '/desk/board?id={going}'],
  ['desk-empty', { role: 'community_coordinator' }, DESK, {}, '/desk/board?q=%E4%B8%80%E6%9E%B6%E9%92%A2%E7%90%B4'],
  [
    'm-offline', { role: 'grid_worker' }, PHONE, {}, '/m/today',
    async (page) => {
      await page.waitForTimeout(2500)
      await page.context().setOffline(true)
      await page.locator('main .line').first().click()
      await page.locator('[data-action=accept]').click()
      await page.waitForTimeout(600)
    },
  ],
  ['desk-organisation', { role: 'dispatcher' }, DESK, {}, '/desk/organisation?area={org_grid}'],
  ['desk-organisation-english', { role: 'dispatcher' }, DESK, ENGLISH, '/desk/organisation/bodies/{org_committee}'],
  ['desk-body', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/bodies/{org_body}'],
  ['desk-body-end', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/bodies/{org_body}', (page) => page.click('[data-action=end_body]')],
  ['desk-zoom-body', { role: 'dispatcher' }, ZOOM, {}, '/desk/organisation/bodies/{org_body}'],
  ['desk-units', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/units'],
  ['desk-unit', { role: 'unit_liaison' }, DESK, {}, '/desk/organisation/units/{org_unit}'],
  ['desk-posts', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/posts'],
  ['desk-team', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/teams/{org_red_team}'],
  ['desk-team-note', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/teams/{org_team}', (page) => page.click('[data-action=note_team_activity]')],
  ['desk-social', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/social'],
  ['desk-zones', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/zones', (page) => page.click('[data-action=assign_zone]')],
  ['desk-checks', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/checks'],
  [
    'desk-tables', { role: 'dispatcher' }, DESK, {}, '/desk/organisation/tables',
    async (page) => {
      const table = '单位名称,单位类型,所在区域编码\n示例路中学,学校,320613001001\n示例医院,医院门诊,3206130\n'
      await page.setInputFiles('input[type=file]', { name: '单位.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
      await page.locator('[data-import=result]').waitFor()
    },
  ],
  ['m-organisation', { role: 'in_service_member' }, PHONE, {}, '/m/me/organisation'],
  ['m-organisation-elder', { role: 'in_service_member' }, PHONE, ELDER, '/m/me/organisation'],
  ['m-teams', { role: 'volunteer' }, PHONE, {}, '/m/teams?where=all'],
  ['m-team', { role: 'volunteer' }, PHONE, {}, '/m/teams/{org_team}'],
  ['m-team-invited', { role: 'volunteer' }, PHONE, ELDER, '/m/teams/{org_red_team}'],
  ['m-team-english', { role: 'in_service_member' }, PHONE, ENGLISH, '/m/teams/{org_team}'],
  ['desk-sign-in', {}, DESK, {}, '/desk/board'],
  ['m-records', { role: 'volunteer' }, PHONE, {}, '/m/records'],
  ['m-records-english-elder', { role: 'volunteer' }, PHONE, { ...ELDER, ...ENGLISH }, '/m/records'],
  ['m-record', { role: 'volunteer' }, PHONE, {}, '/m/records/{record}', (page) => page.click('[data-kind=volunteer]')],
  ['m-record-elder', { role: 'volunteer' }, PHONE, ELDER, '/m/records/{corrected}'],
  ['m-record-dispute', { role: 'volunteer' }, PHONE, {}, '/m/records/{record}', (page) => page.click('[data-step=dispute]')],
  ['m-thanks', { role: 'volunteer' }, PHONE, {}, '/m/thanks'],
  ['m-thanks-dark', { role: 'resident' }, PHONE, DARK, '/m/thanks'],
  ['m-request-thank', { role: 'resident' }, PHONE, {}, '/m/requests/{thankable}'],
  ['m-thanks-write', { role: 'resident' }, PHONE, {}, '/m/thanks/write'],
  ['m-thanks-wall', {}, PHONE, {}, '/m/thanks-wall'],
  ['m-nominations-elder', {}, PHONE, ELDER, '/m/nominations'],
  ['m-my-nominations', { role: 'volunteer' }, PHONE, {}, '/m/my-nominations'],
  ['m-nominate', { role: 'resident' }, PHONE, {}, '/m/nominate?task={task}'],
  ['m-my-objections', { role: 'resident' }, PHONE, {}, '/m/my-objections'],
  ['m-cooperation-elder', { role: 'unit_liaison' }, PHONE, ELDER, '/m/cooperation'],
  ['desk-cooperation', { role: 'community_coordinator' }, DESK, {}, '/desk/records/cooperation'],
  ['desk-cooperation-english', { role: 'community_coordinator' }, DESK, ENGLISH, '/desk/records/cooperation'],
  ['desk-licences', { role: 'community_coordinator' }, DESK, {}, '/desk/skills?part=licences'],
  ['m-feedback-sheets', { role: 'in_service_member' }, PHONE, {}, '/m/feedback-sheets'],
  ['desk-records', { role: 'community_coordinator' }, DESK, {}, '/desk/records?view=all'],
  ['desk-records-english', { role: 'community_secretary' }, DESK, ENGLISH, '/desk/records'],
  ['desk-record', { role: 'community_secretary' }, DESK, {}, '/desk/records?view=all&id={corrected}', (page) => page.locator('[data-record-open]').waitFor()],
  ['desk-records-propose', { role: 'community_coordinator' }, DESK, {}, '/desk/records', (page) => page.click('[data-open=propose]')],
  ['desk-records-export', { role: 'community_coordinator' }, DESK, {}, '/desk/records', (page) => page.click('[data-open=export]')],
  ['desk-letters', { role: 'community_coordinator' }, DESK, {}, '/desk/records/letters'],
  ['desk-commendation', { role: 'community_secretary' }, DESK, {}, '/desk/records/commendations?id={call}'],
  ['desk-commendation-english', { role: 'dispatcher' }, DESK, ENGLISH, '/desk/records/commendations?id={call}'],
  ['desk-record-figures', { role: 'community_secretary' }, DESK, {}, '/desk/records/figures'],
  ['desk-record-questions', { role: 'auditor' }, DESK, {}, '/desk/records/questions'],
  ['desk-unit-received', { role: 'unit_liaison' }, DESK, {}, '/desk/records/unit'],
  ['desk-zoom-records', { role: 'community_coordinator' }, ZOOM, {}, '/desk/records?view=all'],
]

/** What the README shows: single pictures, and three phones beside each other. */
export const README = {
  single: ['welcome-desk', 'desk-board-open', 'desk-map'],
  phones: ['m-home-resident', 'm-home-elder', 'm-today'],
}
