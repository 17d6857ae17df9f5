import type { Schemas } from '@/api/client'
import type { ReportIn } from './mine'

/** What may be put right in a confirmed report-in without another community. */
export interface Right {
  unit: string
  party: string
  estate: string
  building: string
}

/** How it stands; for whoever proposes, as they proposed it already. */
export function rightOf({ unit, party_org, home, proposed: waiting }: ReportIn, proposing = true): Right {
  const proposed = proposing ? waiting : undefined
  return {
    unit: proposed?.unit?.name ?? unit.name,
    party: proposed?.party_org ?? party_org ?? '',
    estate: proposed?.estate ?? home.estate ?? '',
    building: proposed?.building ?? home.building ?? '',
  }
}

/** Only what is otherwise than what stands; an empty text takes it away. A unit stays itself, and is never left empty. */
export function correctionOf(report: ReportIn, right: Right): Schemas['ReportInCorrection'] {
  const changed = (now: string, before: string | null | undefined) => (now.trim() === (before ?? '') ? undefined : now.trim())
  const unit = report.kind === 'member' ? changed(right.unit, report.unit.name) : undefined
  const party = changed(right.party, report.party_org)
  const estate = changed(right.estate, report.home.estate)
  const building = changed(right.building, report.home.building)
  return {
    ...(unit ? { unit: { name: unit } } : {}),
    ...(party === undefined ? {} : { party_org: party }),
    ...(estate === undefined ? {} : { estate }),
    ...(building === undefined ? {} : { building }),
  }
}

/** What waits for the community, field by field. */
export function proposedChanges({ unit, party_org, home, proposed }: ReportIn): Schemas['RoundChange'][] {
  if (!proposed) return []
  const change = (field: Schemas['RoundChangedField'], from: string | null | undefined, to: string | null | undefined) => (to === null || to === undefined || to === (from ?? '') ? [] : [{ field, from: from ?? null, to: to || null }])
  return [
    ...change('unit', unit.name, proposed.unit?.name),
    ...change('party_org', party_org, proposed.party_org),
    ...change('estate', home.estate, proposed.estate),
    ...change('building', home.building, proposed.building),
  ]
}

/** More than a building, as the server would refuse it. */
export const isTooExact = (estate: string, building: string) => /[0-9一二三四五六七八九十甲乙丙丁](室|单元|户|房)/.test(estate + building) || (building.match(/(^|[-—/#])\s*\d/g) ?? []).length > 2
