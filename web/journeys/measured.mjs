// What is measured goes alone, when the other journeys are over.
import assert from 'node:assert/strict'
import { DESK, open, PHONE } from './lib.mjs'
import { asked } from './setup.mjs'

export default {
  async 'five thousand rows scroll smoothly, and a change reads only what it touched'({ be, mark }) {
    const { page } = await be({ role: 'dispatcher', window: DESK })
    const TOTAL = 5000
    let reads = 0
    const line = (n) => ({
      id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`, number: `2611-${String(n).padStart(7, '0')}`, version: 1, kind: 'help',
      urgency: n % 9 ? 'routine' : 'urgent', area_path: '00010001', area_name: '德民社区居委会', title: `第 ${n} 件：楼道灯不亮`, stage: 'accepted', round: 1,
      level: 'grid', submitted_at: new Date(Date.now() - n * 60_000).toISOString(), overdue: n % 7 === 0, return_pending: false,
    })
    await page.route(/\/api\/requests\?/, (route) => {
      const { searchParams } = new URL(route.request().url())
      const [limit, after] = [Number(searchParams.get('limit')), Number(searchParams.get('after') ?? 0)]
      if (!searchParams.has('pending')) reads++
      const items = Array.from({ length: Math.min(limit, TOTAL - after) }, (_, at) => line(after + at))
      return route.fulfill({ json: { items, ...(after + limit < TOTAL ? { next: String(after + limit) } : {}) } })
    })
    await open(page, '/desk/board')
    await page.waitForFunction(
      (total) => {
        const box = document.querySelector('.rows')
        box.scrollTop = box.scrollHeight
        return Number(box.querySelector('ul').dataset.count) === total
      },
      TOTAL,
      { timeout: 60_000, polling: 50 },
    )
    assert(await page.locator('[data-request]').count() < 120, 'only what is seen is drawn')
    const gaps = await page.evaluate(async () => {
      const box = document.querySelector('.rows')
      box.scrollTop = 0
      await new Promise((done) => setTimeout(done, 300))
      const gaps = []
      let last = performance.now()
      for (const end = last + 3000; last < end; ) {
        box.scrollTop += 300
        const now = await new Promise(requestAnimationFrame)
        gaps.push(now - last)
        last = now
      }
      return gaps.sort((a, b) => a - b)
    })
    // On a quiet machine every frame is in time; a busy one may lose a few.
    assert(gaps[Math.floor(gaps.length * 0.9)] < 60, `nine of ten frames come within 60 ms, not ${gaps[Math.floor(gaps.length * 0.9)]}`)
    await page.keyboard.press('End')
    const before = reads
    await asked(be, `新来的一件${mark}`)
    await page.waitForTimeout(3000)
    assert(reads > before && reads - before <= 3, `a change reads a page or two, not ${reads - before}`)
  },

  async 'the first visit is soon of use on a mid-range phone with a slow network'({ be }) {
    const times = []
    // The machine may have other things to do: the best of a few visits says what the page needs.
    for (let visit = 0; visit < 6 && !(Math.min(...times) < 2000); visit++) {
      // A new browser each time: nothing of the page is there yet.
      const { page, context } = await be({ window: PHONE })
      const line = await context.newCDPSession(page)
      await line.send('Network.enable')
      // The network and the processor that Lighthouse takes for a phone of the middle range.
      await line.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: (1_638.4 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 })
      await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.goto('/m', { waitUntil: 'commit' })
      await page.getByRole('link', { name: /请人帮忙/ }).waitFor()
      times.push(Math.round(await page.evaluate(() => performance.now())))
      await context.close()
    }
    const best = Math.min(...times)
    console.log(`     of use after ${times.join(', ')} ms; ${(best / 2000).toFixed(2)} of the budget of 2000`)
    // A machine that does other things at the same time misses the budget by some tenths; a page that grew misses it by far.
    assert(best < 4000, `within twice the budget, not ${best} ms`)
  },
}
