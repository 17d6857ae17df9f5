// What belongs to one person: signing in, own data, how pages look.
import assert from 'node:assert/strict'
import { open, fits, large, settled } from './lib.mjs'
import { send, write } from './setup.mjs'

export default {
  async 'signing in by a code, and out of every device'({ be }) {
    const visitor = await be({})
    await open(visitor.page, '/m/sign-in')
    await visitor.page.fill('#sign-in-phone', '13900001234')
    await visitor.page.getByRole('button', { name: '发验证码' }).click()
    await visitor.page.fill('#sign-in-code', '')
    let code
    for (let tries = 0; tries < 40 && !code; tries++) {
      const { items } = await (await visitor.context.request.get('/api/demo/messages?limit=5')).json()
      code = items.map((one) => /\b(\d{6})\b/.exec(one.body)?.[1]).find(Boolean)
      if (!code) await visitor.page.waitForTimeout(250)
    }
    assert(code, 'the demo shows the text message')
    await visitor.page.fill('#sign-in-code', code)
    await visitor.page.getByRole('button', { name: '登录', exact: true }).click()
    await visitor.page.waitForURL('**/m/')
    await open(visitor.page, '/m/me')
    await visitor.page.getByText('139****1234').waitFor()
    await open(visitor.page, '/m/me/data')
    await visitor.page.locator('[data-sign-out=everywhere]').click()
    await visitor.page.locator('[data-sure]').click()
    await visitor.page.getByRole('link', { name: /请人帮忙/ }).waitFor()
    assert.equal((await visitor.context.request.get('/api/me')).status(), 401)
  },

  async 'large print and language are one tap away and remembered'({ be }) {
    const visitor = await be({})
    const { page } = visitor
    await open(page, '/m')
    await page.getByRole('button', { name: '大字' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: /Ask for help/ }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: /Ask for help/ }).waitFor()
    for (const path of ['/m', '/m/new?kind=help', '/m/me']) {
      await open(page, path)
      await large(page, path)
    }
  },

  async 'long words and a narrow window break nothing'({ be }) {
    const resident = await be({ role: 'resident' })
    const { page } = resident
    await open(page, '/m/new?kind=suggest')
    await write(page, `${'长'.repeat(1000)}${'x'.repeat(200)}`)
    await send(page)
    await page.locator('.got').waitFor()
    await page.setViewportSize({ width: 195, height: 420 })
    await settled(page)
    await fits(page, 'a long request at twice the size')
  },
}
