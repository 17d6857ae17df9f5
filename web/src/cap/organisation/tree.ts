import type { Schemas } from '@/api/client'

type Body = Schemas['BodyItem']

/** A tree out of the bodies that were found: what stands under nothing found is at its top. */
export function grow(bodies: readonly Body[]): { roots: Body[]; below: Map<string, Body[]> } {
  const known = new Set(bodies.map((one) => one.id))
  const below = new Map<string, Body[]>()
  const roots: Body[] = []
  for (const one of bodies) {
    if (!one.parent || !known.has(one.parent.id) || one.parent.id === one.id) roots.push(one)
    else below.set(one.parent.id, [...(below.get(one.parent.id) ?? []), one])
  }
  return { roots, below }
}

/** How a body has to do with an area: in its charge, serving it, wider than it, or inside it. */
export function relation(body: Body, area: string): 'seat' | 'serves' | 'around' | 'inside' {
  if (body.seat.path === area) return 'seat'
  if (body.areas.some((one) => one.path === area)) return 'serves'
  return [body.seat, ...body.areas].some((one) => area.startsWith(one.path)) ? 'around' : 'inside'
}
