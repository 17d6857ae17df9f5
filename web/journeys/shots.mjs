// Which pages are drawn, for whom, in which window and look, and what is done before.
import { DESK, PHONE } from './lib.mjs'

const ELDER = { elder: 'yes' }
const ENGLISH = { language: 'en' }
const DARK = { look: 'dark' }

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
      await page.click('text=从列表选')
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
  ['m-wishes', {}, PHONE, {}, '/m/wishes'],
  ['m-inbox', { role: 'resident' }, PHONE, {}, '/m/inbox'],
  ['m-me', { role: 'resident' }, PHONE, {}, '/m/me'],
  ['m-data', { role: 'resident' }, PHONE, {}, '/m/me/data'],
  ['m-notices', { role: 'resident' }, PHONE, {}, '/m/me/notices'],
  ['m-data-english', { role: 'resident' }, PHONE, ENGLISH, '/m/me/data'],
  ['m-sign-in', {}, PHONE, {}, '/m/sign-in'],
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
  ['desk-figures', { role: 'community_coordinator' }, DESK, {}, '/desk/figures'],
  ['desk-map', { role: 'dispatcher' }, DESK, {}, '/desk/map', (page) => page.locator('[data-area]').nth(2).click()],
  ['desk-callbacks', { role: 'callback_officer' }, DESK, {}, '/desk/callbacks'],
  ['desk-grids', {}, DESK, {}, '/desk/grids'],
  ['desk-areas', { role: 'sysadmin' }, DESK, {}, '/desk/areas'],
  ['desk-accounts', { role: 'secadmin' }, DESK, {}, '/desk/accounts'],
  ['desk-rules', { role: 'sysadmin' }, DESK, {}, '/desk/rules'],
  [
    'desk-import', { role: 'sysadmin' }, DESK, {}, '/desk/import',
    async (page) => {
      const table = '编码,名称,级别\n320613001001901,新网格,网格\n32061300100,少一位,网格\n320613001001901,重复的编码,网格\n320613001001902,,网格\n'
      await page.setInputFiles('input[type=file]', { name: '网格.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
      await page.locator('[data-import=result]').waitFor()
    },
  ],
  ['desk-calendar', { role: 'sysadmin' }, DESK, {}, '/desk/calendar'],
  ['desk-texts', { role: 'sysadmin' }, DESK, {}, '/desk/notice-texts'],
  ['desk-roles', { role: 'secadmin' }, DESK, {}, '/desk/accounts', (page) => page.locator('[data-account=roles]').first().click()],
  ['desk-consents', { role: 'dpo' }, DESK, {}, '/desk/consents'],
  ['desk-data-rights', { role: 'dpo' }, DESK, {}, '/desk/data-rights'],
  ['desk-board-elder', { role: 'community_coordinator' }, DESK, ELDER, '/desk/board?id={going}'],
  ['desk-empty', { role: 'community_coordinator' }, DESK, {}, '/desk/board?q=%E6%B2%A1%E6%9C%89'],
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
