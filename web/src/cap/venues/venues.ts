import type { Schemas } from '@/api/client'

export type Venue = Schemas['VenueView']
export type Brand = Schemas['BrandView']
export type Profile = Schemas['AreaProfile']
export type Figure = Schemas['FigureView']

export const KINDS: readonly Schemas['VenueKind'][] = ['service_centre', 'demonstration_point', 'grid_station', 'volunteer_station', 'practice_station', 'other']
export const FIGURES: readonly Schemas['AreaFigure'][] = ['area', 'households', 'registered_population', 'resident_population', 'communities', 'grids', 'estates', 'offices', 'institutions']
export const UNITS: readonly Schemas['AreaFigureUnit'][] = ['square_kilometres', 'households', 'persons', 'number']
/** Who keeps venues, brands and figures of an area. */
export const KEEPERS = ['community_coordinator', 'community_secretary', 'dispatcher', 'sysadmin'] as const

export interface Days {
  /** Monday is 1. */
  from: number
  until: number
  hours: string
}

/** A week of opening hours with equal days in one line. */
export function week(hours: readonly string[]): Days[] {
  const lines: Days[] = []
  hours.forEach((words, at) => {
    const last = lines.at(-1)
    if (last?.hours === words) last.until = at + 1
    else lines.push({ from: at + 1, until: at + 1, hours: words })
  })
  return lines
}

/** Lines of a text, without empty ones. */
export const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)

/** A point as two fields hold it; `null` where neither is filled, `undefined` where it is none. */
export function point(lon: string, lat: string): Schemas['VenuePoint'] | null | undefined {
  if (!lon.trim() && !lat.trim()) return null
  const [x, y] = [Number(lon), Number(lat)]
  return lon.trim() && lat.trim() && x >= 73 && x <= 136 && y >= 3 && y <= 54 ? { lon: x, lat: y } : undefined
}
