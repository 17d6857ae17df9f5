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
  ['desk-sign-in', {}, DESK, {}, '/desk/board'],
]

/** What the README shows: single pictures, and three phones beside each other. */
export const README = {
  single: ['welcome-desk', 'desk-board-open', 'desk-map'],
  phones: ['m-home-resident', 'm-home-elder', 'm-today'],
}
