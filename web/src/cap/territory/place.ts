import type { Schemas } from '@/api/client'

export interface PlaceDraft {
  areaPath: string
  areaNames: string
  address: string
  point: { lon: number; lat: number } | null
}

export const noPlace = (): PlaceDraft => ({ areaPath: '', areaNames: '', address: '', point: null })

/** The place as the server takes it; what a person chose counts before what a machine found. */
export function placeInput(draft: PlaceDraft): Schemas['PlaceInput'] {
  const address = draft.address.trim()
  return {
    ...(draft.areaPath ? { area_path: draft.areaPath } : {}),
    ...(draft.point ? { point: draft.point } : {}),
    ...(address ? { address } : {}),
  }
}

export type Candidate = Schemas['Located']['candidates'][number]

/** `北濠桥社区 · 文峰花园 · 3栋`. */
export function candidateName(candidate: Candidate): string {
  return [candidate.area.name, candidate.estate?.name, candidate.building?.name].filter(Boolean).join(' · ')
}

/** Whether one answer is clear enough to be taken without asking. */
export function settled(located: Schemas['Located']): Candidate | undefined {
  return located.kind === 'found' || located.kind === 'narrowed' ? located.candidates[0] : undefined
}
