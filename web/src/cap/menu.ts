import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/shared/session'

/** One entry of a face's menu. */
export interface Entry {
  to: string
  /** Key of its words. */
  words: string
  icon: 'home' | 'list' | 'hand' | 'today' | 'bell' | 'person' | 'board' | 'figures' | 'areas' | 'key' | 'phone' | 'star' | 'help' | 'pin' | 'check' | 'clock'
  /** Shown to holders of one of these roles; to everybody without it. */
  roles?: readonly Role[]
  /** Shown only to those who have signed in. */
  signedIn?: boolean
  /** Smaller ones first; each twenty are a group. */
  order: number
}

/** Which group of the menu an entry stands in. */
export const groupOf = (entry: Entry) => Math.floor(entry.order / 20)

/** What a capability brings to a face; the shell only collects it. */
export interface Face {
  routes: RouteRecordRaw[]
  menu: Entry[]
}

/** Everything that the capabilities brought, in one list each. */
export function collect(faces: Record<string, Face>): Face {
  const all = Object.values(faces)
  return {
    routes: all.flatMap((face) => face.routes),
    menu: all.flatMap((face) => face.menu).sort((a, b) => a.order - b.order),
  }
}

/** The entries that one may see. */
export function visible(menu: readonly Entry[], roles: ReadonlySet<Role>, signedIn: boolean): Entry[] {
  return menu.filter((entry) => (!entry.signedIn || signedIn) && (!entry.roles || entry.roles.some((role) => roles.has(role))))
}
