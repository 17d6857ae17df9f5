// Every role through the loop, in a real browser, on a phone and on a desk; each journey stands alone.
// Two go at the same time; one that fails goes once more by itself, so that a slow machine and a fault are told apart. Arguments choose journeys by a part of their name; PICTURES names a folder for what failed.
import assert from 'node:assert/strict'
import deciding from './deciding.mjs'
import desk from './desk.mjs'
import giving from './giving.mjs'
import english from './english.mjs'
import hands from './hands.mjs'
import loop from './loop.mjs'
import measured from './measured.mjs'
import offline from './offline.mjs'
import organisation from './organisation.mjs'
import pages from './pages.mjs'
import person from './person.mjs'
import records from './records.mjs'
import reportin from './reportin.mjs'
import skills from './skills.mjs'
import gatherings from './gatherings.mjs'
import venues from './venues.mjs'
import cobuilding from './cobuilding.mjs'
import { browser, company, newMark, program } from './setup.mjs'

const LANES = 2
const only = process.argv.slice(2)
const chosen = (journeys) => Object.entries(journeys).filter(([name]) => only.length === 0 || only.some((one) => name.includes(one)))
const waiting = chosen({ ...pages, ...loop, ...english, ...offline, ...desk, ...deciding, ...giving, ...hands, ...person, ...organisation, ...records, ...reportin, ...skills, ...venues, ...gatherings, ...cobuilding })
const began = Date.now()
let failed = 0
const again = []

async function take(name, journey, alone = false) {
  const begun = Date.now()
  const { people, be } = company()
  try {
    await journey({ be, mark: newMark() })
    assert.deepEqual(
      people.flatMap((one) => one.complaints.map((text) => `${one.role}: ${text}`)),
      [],
      'the browser complains about nothing',
    )
    console.log(`ok   ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  } catch (cause) {
    if (alone) failed++
    else again.push([name, journey])
    console.error(`${alone ? 'FAIL' : 'once more:'} ${name}\n${cause.stack ?? cause}`)
    for (const [at, one] of people.entries()) {
      if (process.env.PICTURES) await one.page.screenshot({ path: `${process.env.PICTURES}/failed-${failed || again.length}-${at}-${one.role}.png` }).catch(() => {})
      console.error(`  ${one.role} at ${one.page.url()} ${one.complaints.join(' | ')}`)
    }
  }
  for (const one of people) await one.context.close().catch(() => {})
}

async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await take(...next)
}

try {
  await Promise.all(Array.from({ length: LANES }, lane))
  for (const [name, journey] of chosen(measured)) await take(name, journey)
  for (const [name, journey] of again) await take(name, journey, true)
  console.log(`${failed ? `${failed} failed, ` : ''}${((Date.now() - began) / 1000).toFixed(0)} s in all`)
} finally {
  await browser.close()
  await program.stop()
}
process.exitCode = failed ? 1 : 0
