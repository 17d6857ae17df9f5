import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { collect, type Face } from '@/cap/menu'
import { elsewhere, pageOf } from '@/cap/notices/subjects'

const FACES = {
  m: collect(import.meta.glob<Face>('../src/cap/*/m.ts', { eager: true, import: 'default' })),
  desk: collect(import.meta.glob<Face>('../src/cap/*/desk.ts', { eager: true, import: 'default' })),
}

describe('where notices lead', () => {
  const links = readFileSync(resolve('../crates/cap/notices/core/src/links.rs'), 'utf8').split('#[cfg(test)]')[0]!
  const pages = [...links.matchAll(/"\/(m|desk)(\/[^"{]*)/g)].map(([, face, path]) => ({ face: face as 'm' | 'desk', path: path! }))

  it('is a page that there is', () => {
    expect(pages.length).toBeGreaterThan(30)
    for (const { face, path } of pages) {
      const router = createRouter({ history: createMemoryHistory(), routes: FACES[face].routes })
      expect(router.resolve(/[/=]$/.test(path) ? `${path}a` : path).matched, `/${face}${path}`).not.toHaveLength(0)
    }
  })

  it('is the other face where this one has no page', () => {
    const phone = { face: 'm' as const, keepsArea: true, speaksForUnit: false }
    const desk = { ...phone, face: 'desk' as const, keepsArea: false }
    const confirm = { template: 'report_in_to_confirm', subject_kind: 'report_in', subject_id: 'a', link: '/desk/report-ins?view=all&id=a' }
    expect(elsewhere(confirm, phone)).toBe(confirm.link)
    expect(elsewhere(confirm, { ...desk, keepsArea: true })).toBeUndefined()
    const own = { template: 'report_in_confirmed', subject_kind: 'report_in', subject_id: 'a', link: '/m/report-in' }
    expect(elsewhere(own, desk)).toBe('/m/report-in')
    expect(elsewhere(own, phone)).toBeUndefined()
    expect(elsewhere({ ...own, template: 'new', subject_kind: 'new', link: '/m/inbox' }, desk)).toBeUndefined()
  })

  it('is one’s own on the phone, and an office’s on the desk', () => {
    const to = (face: 'm' | 'desk', template: string, subject_kind: string, link: string) => {
      const one = { template, subject_kind, subject_id: 'a', link }
      const standing = { face, keepsArea: true, speaksForUnit: false }
      return elsewhere(one, standing) ?? pageOf(one, standing)
    }
    expect(to('desk', 'thanks_received', 'thanks_letter', '/m/thanks')).toBe('/m/thanks')
    expect(to('m', 'thanks_received', 'thanks_letter', '/m/thanks')).toBe('/thanks')
    expect(to('m', 'thanks_to_redact', 'thanks_letter', '/desk/records/letters')).toBe('/desk/records/letters')
    expect(to('desk', 'thanks_to_redact', 'thanks_letter', '/desk/records/letters')).toBe('/records/letters')
    expect(to('m', 'record_disputed', 'record', '/desk/records?view=all&id=a')).toBe('/records/a')
    expect(to('desk', 'visit_due', 'pairing', '/m/pairings/a')).toBe('/m/pairings/a')
  })

  it('is no pairing that one may not open any more, and the report-in of the unit as the unit’s', () => {
    const phone = { face: 'm' as const, keepsArea: false, speaksForUnit: true }
    expect(pageOf({ template: 'pairing_ended', subject_kind: 'pairing', subject_id: 'a' }, phone)).toBe('/pairings')
    expect(pageOf({ template: 'report_in_confirmed', subject_kind: 'unit_report_in', subject_id: 'a' }, phone)).toBe('/my-unit')
  })
})
