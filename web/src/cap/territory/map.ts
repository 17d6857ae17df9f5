import type { Schemas } from '@/api/client'

export type Feature = Schemas['BoundaryFeature']
export type Position = [number, number]
type Ring = Position[]

/** Rings of an outline, whichever of the two kinds it is. */
export function rings(geometry: object): Ring[] {
  const { type, coordinates } = geometry as { type: string; coordinates: unknown }
  if (type === 'Polygon') return coordinates as Ring[]
  if (type === 'MultiPolygon') return (coordinates as Ring[][]).flat()
  return []
}

export interface View {
  width: number
  height: number
  /** From degrees to the drawing. */
  at: (position: Position) => Position
}

/** A drawing `width` wide that holds all positions; north is up, lengths are right at its middle. */
export function fit(positions: readonly Position[], width = 1000, margin = 24): View {
  const xs = positions.map(([x]) => x)
  const ys = positions.map(([, y]) => y)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (width - 2 * margin) / Math.max((east - west) * squeeze, 1e-6)
  const height = Math.min(width * 1.4, Math.max(width * 0.4, (north - south) * scale + 2 * margin))
  const fitting = Math.min(scale, (height - 2 * margin) / Math.max(north - south, 1e-6))
  const left = (width - (east - west) * squeeze * fitting) / 2
  const top = (height - (north - south) * fitting) / 2
  return { width, height, at: ([x, y]) => [left + (x - west) * squeeze * fitting, top + (north - y) * fitting] }
}

/** The outline as an SVG path. */
export function outline(geometry: object, view: View): string {
  return rings(geometry)
    .map((ring) => `M${ring.map((position) => view.at(position).map((one) => one.toFixed(1)).join(' ')).join('L')}Z`)
    .join('')
}

/** Where a name is written: the middle of the largest ring by its area. */
export function middle(geometry: object, view: View): Position {
  let best: Position = [view.width / 2, view.height / 2]
  let most = 0
  for (const ring of rings(geometry)) {
    const points = ring.map(view.at)
    let [area, x, y] = [0, 0, 0]
    points.forEach(([x1, y1], index) => {
      const [x2, y2] = points[(index + 1) % points.length]!
      const cross = x1 * y2 - x2 * y1
      area += cross / 2
      x += ((x1 + x2) * cross) / 6
      y += ((y1 + y2) * cross) / 6
    })
    if (Math.abs(area) > most) {
      most = Math.abs(area)
      best = [x / area, y / area]
    }
  }
  return best
}

/** Whether an outline holds a position. */
export function holds(geometry: object, [x, y]: Position): boolean {
  let inside = false
  for (const ring of rings(geometry)) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [x1, y1] = ring[at]!
      const [x2, y2] = ring[before]!
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  }
  return inside
}

/** How much stands in an area, in five steps that words repeat; none is no colour. */
export function shade(count: number): 0 | 1 | 2 | 3 | 4 {
  if (count === 0) return 0
  if (count < 5) return 1
  if (count < 15) return 2
  return count < 40 ? 3 : 4
}
