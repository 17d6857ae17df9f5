// Every page, for everybody, in every look.
import { accessible, DESK, fits, large, open, PHONE, settled } from './lib.mjs'

const PAGES = [
  [{}, PHONE, ['/', '/m', '/m/new?kind=help', '/m/new?kind=wish', '/m/wishes', '/m/services', '/m/venues', '/m/gatherings', '/m/gatherings?part=past', '/m/letter/ABCDEFGHJKLMNPQR', '/m/thanks-wall', '/m/nominations', '/m/grids', '/m/sign-in', '/m/outbox', '/m/nowhere']],
  [{ role: 'resident' }, PHONE, ['/m/requests', '/m/inbox', '/m/me', '/m/me/data', '/m/me/notices', '/m/report-in', '/m/report-in/write']],
  [{ role: 'unit_liaison' }, PHONE, ['/m/my-unit', '/m/my-unit?tab=receipts', '/m/my-unit?tab=roster', '/m/cooperation']],
  [{ role: 'grid_worker' }, PHONE, ['/m/today', '/m/my-grid', '/m/new?proxy=1', '/m/rounds']],
  [{ role: 'volunteer' }, PHONE, ['/m/tasks', '/m/claims', '/m/skills', '/m/letters', '/m/pairings', '/m/walks', '/m/services/mine', '/m/records', '/m/thanks', '/m/thanks/write', '/m/feedback-sheets', '/m/my-nominations', '/m/my-objections', '/m/nominate']],
  [{}, DESK, ['/', '/desk/grids', '/desk/sign-in']],
  [{}, PHONE, ['/m/micro-projects', '/m/micro-projects?part=all', '/m/micro-projects?part=done']],
  [{ role: 'volunteer' }, PHONE, ['/m/micro-claims']],
  [{ role: 'community_coordinator' }, DESK, ['/desk/micro-projects', '/desk/micro-projects?part=draft', '/desk/micro-projects?part=done']],
  [{ role: 'community_coordinator' }, DESK, ['/desk/board', '/desk/board?view=applications', '/desk/figures', '/desk/map', '/desk/areas', '/desk/inbox', '/desk/me', '/desk/me/data']],
  [{ role: 'community_coordinator' }, DESK, ['/desk/skills', '/desk/skills?part=licences', '/desk/skills?part=letters', '/desk/care', '/desk/care?part=due', '/desk/care?part=services', '/desk/gatherings', '/desk/gatherings?part=past', '/desk/venues', '/desk/venues?part=brands', '/desk/venues?part=profile']],
  [{ role: 'community_coordinator' }, DESK, ['/desk/report-ins', '/desk/report-ins/placement', '/desk/report-ins/rounds', '/desk/report-ins/roster', '/desk/report-ins/figures']],
  [{ role: 'community_secretary' }, DESK, ['/desk/records?view=all', '/desk/records/letters', '/desk/records/commendations', '/desk/records/objections', '/desk/records/cooperation', '/desk/records/figures']],
  [{ role: 'auditor' }, DESK, ['/desk/records/questions']],
  [{ role: 'unit_liaison' }, DESK, ['/desk/records/unit', '/desk/records/cooperation']],
  [{ role: 'callback_officer' }, DESK, ['/desk/callbacks']],
  [{ role: 'secadmin' }, DESK, ['/desk/accounts', '/desk/accounts/import']],
  [{ role: 'sysadmin' }, DESK, ['/desk/rules', '/desk/calendar', '/desk/import', '/desk/notice-texts', '/desk/duties', '/desk/skills']],
  [{ role: 'dpo' }, DESK, ['/desk/data-rights', '/desk/consents']],
]

/** Each page is opened once and then looked at as it is, in the dark, and in large print in English. */
async function walk(be, wanted) {
  for (const [who, window, paths] of PAGES.filter((one) => one[1] === wanted)) {
    const one = await be({ ...who, window })
    const { page } = one
    for (const path of paths) {
      const name = `${path} of ${one.role}`
      await open(page, path)
      await accessible(page, name)
      await fits(page, name)
      // The other looks differ in colour and size only: the whole list of rules is asked once.
      await page.emulateMedia({ colorScheme: 'dark' })
      await accessible(page, `${name} in the dark`, ['color-contrast'])
      await page.emulateMedia({ colorScheme: 'light' })
      await page.locator('.quick .btn').first().click()
      await page.locator('.quick .btn', { hasText: 'English' }).click()
      await page.locator('.quick .btn', { hasText: '中文' }).waitFor()
      await settled(page)
      await fits(page, `${name} in large print and in English`)
      await large(page, name)
      await accessible(page, `${name} in large print and in English`, ['color-contrast'])
      await page.evaluate(() => localStorage.clear())
      // At twice the size a window holds half as much.
      await page.setViewportSize({ width: window.viewport.width / 2, height: window.viewport.height / 2 })
      await open(page, path)
      await fits(page, `${name} at 200 %`)
      await page.setViewportSize(window.viewport)
    }
    await one.context.close()
  }
}

export default {
  'every page of the phone lets everybody in and fits its window': ({ be }) => walk(be, PHONE),
  'every page of the desk lets everybody in and fits its window': ({ be }) => walk(be, DESK),
}
