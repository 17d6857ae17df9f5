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
  /** Length in the drawing of one radian of the globe. */
  scale: number
}

/** Web Mercator on a globe of radius 1: the projection of tile services, and right enough within a district. */
const mercator = ([lon, lat]: Position): Position => [(lon * Math.PI) / 180, Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))]

/** A drawing `width` wide that holds all positions; north is up. */
export function fit(positions: readonly Position[], width = 1000, margin = 24): View {
  const points = positions.map(mercator)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const across = (width - 2 * margin) / Math.max(east - west, 1e-8)
  const height = Math.min(width * 1.4, Math.max(width * 0.4, (north - south) * across + 2 * margin))
  const scale = Math.min(across, (height - 2 * margin) / Math.max(north - south, 1e-8))
  const left = (width - (east - west) * scale) / 2
  const top = (height - (north - south) * scale) / 2
  const at = (position: Position): Position => {
    const [x, y] = mercator(position)
    return [left + (x - west) * scale, top + (north - y) * scale]
  }
  return { width, height, at, scale }
}

export interface Tile {
  url: string
  x: number
  y: number
  size: number
}

/** How wide a tile is drawn at most, so that its writing can be read. */
const TILE_MOST = 380
const DEEPEST = 18

/** The tiles of a service below a drawing: `{z}`, `{x}` and `{y}` in its address are filled in. */
export function tiles(view: View, template: string): Tile[] {
  const around = 2 * Math.PI * view.scale
  const z = Math.min(DEEPEST, Math.max(1, Math.ceil(Math.log2(around / TILE_MOST))))
  const size = around / 2 ** z
  // The corner of the whole world, where tile 0/0 begins, as the drawing would have it.
  const [zeroX, zeroY] = view.at([0, 0])
  const [left, top] = [zeroX - around / 2, zeroY - around / 2]
  const range = (from: number, length: number) => {
    const first = Math.floor(-from / size)
    return Array.from({ length: Math.floor((length - from) / size) - first + 1 }, (_, n) => first + n)
  }
  return range(left, view.width).flatMap((x) =>
    range(top, view.height).map((y) => ({
      url: template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y)),
      x: left + x * size,
      y: top + y * size,
      size,
    })),
  )
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
