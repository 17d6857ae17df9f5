// Who is asked, and what nobody has taken.
import assert from 'node:assert/strict'
import { accessible, DESK, fits, open, settled } from './lib.mjs'
import { asked, confirm, done, said } from './setup.mjs'

/** The community that a coordinator works for, and a request of its grid that waits to be dispatched. */
async function accepted(be, mark) {
  const title = `请人帮忙${mark}`
  const id = await asked(be, title)
  await done(be, 'grid_worker', `/api/requests/${id}/accept`)
  return { id, title }
}

export default {
  async 'the dispatcher sees who is free, asks the reserve, and fills a gap'({ be, mark }) {
    const { id, title } = await accepted(be, mark)
    const { page } = await be({ role: 'dispatcher', window: DESK })
    await open(page, `/desk/board?id=${id}`)
    await page.locator('#detail [data-action=dispatch]').click()
    await page.locator('[data-way=named]').click()
    await page.locator('[data-candidate]').first().waitFor()
    await page.fill('#task-from', '2030-11-30T14:00')
    await page.fill('#task-until', '2030-11-30T16:00')
    const hours = page.locator('[data-reason=free_then], [data-reason=not_free_then], [data-reason=hours_unsaid]')
    await hours.first().waitFor()
    await accessible(page, 'candidates')
    await page.locator('[data-candidates=language]').selectOption('arabic')
    await page.getByText('不会所需语言').waitFor()
    await page.locator('[data-way=open_call]').click()
    await page.locator('[data-send=dispatch]').click()
    await said(page, '已派单')
    const panel = page.locator('[data-task]').first()
    await panel.locator('[data-action=offer_place]').click()
    const sheet = page.locator('dialog[open]')
    await sheet.locator('[data-candidate] input').first().check()
    await sheet.locator('[data-send=offer]').click()
    await said(page, '已发出邀请')
    // The reserve: an offer, or in words that none serves the place.
    await panel.locator('[data-action=ask_reserve]').click()
    await page.locator('[data-sure]').click()
    await page.locator('.toast', { hasText: /机动力量|不再重复邀请/ }).waitFor()

    await open(page, '/desk/gaps')
    await settled(page)
    await accessible(page, 'gaps')
    await fits(page, 'gaps')
    assert.equal(await page.locator('[data-gap]', { hasText: title }).count(), 0, 'what was just given has time')
  },

  async 'somebody found by skill is offered an open task'({ be, mark }) {
    const { id } = await accepted(be, mark)
    const title = `搬一张床${mark}`
    const task = { mode: { mode: 'open_call' }, title, places: 1 }
    await done(be, 'community_coordinator', `/api/requests/${id}/dispatch`, { tasks: [task] })
    const { page } = await be({ role: 'community_coordinator', window: DESK })
    await open(page, '/desk/skills')
    await page.locator('[data-find=reason]').fill(`搬家具需要人${mark}`)
    await page.locator('[data-find=search]').click()
    await page.locator('[data-find=offer]').first().click()
    const sheet = page.locator('dialog[open]')
    await sheet.locator('[data-send=offer]').click()
    await sheet.getByText('请先选一个任务').waitFor()
    await sheet.locator('label', { hasText: title }).click()
    await accessible(page, 'offer')
    await confirm(page)
    await said(page, '已发出邀请')
    // The same person again: a refusal in words, and the choice stays.
    await page.locator('[data-find=offer]').first().click()
    await sheet.locator('label', { hasText: title }).click()
    await confirm(page)
    await sheet.getByText('不再重复邀请').waitFor()
    assert.equal(await sheet.locator('input[type=radio]:checked').count(), 1)
  },
}
