import type { Schemas } from '@/api/client'
import { fromLocal } from '@/shared/time'

/** To whom work goes. */
export const WAYS = ['open_call', 'named', 'unit', 'department', 'area'] as const
export type Way = (typeof WAYS)[number]

type DutyItem = Schemas['DutyItemView']

export interface DispatchDraft {
  way: Way
  title: string
  instructions: string
  places: number
  from: string
  until: string
  adults: boolean
  skills: string[]
  people: string[]
  /** In which those who are asked by name must serve; the task itself asks for none. */
  language: string
  /** Account of the liaison or handler, and the body that they receive it for. */
  recipient: string
  body: string
  /** Path of the desk it goes to. */
  area: string
  item: string
}

export const noDispatch = (title: string): DispatchDraft => ({
  way: 'open_call',
  title,
  instructions: '',
  places: 1,
  from: '',
  until: '',
  adults: false,
  skills: [],
  people: [],
  language: '',
  recipient: '',
  body: '',
  area: '',
  item: '',
})

/** Whether people take places; otherwise a body receives the whole task. */
export const hasPlaces = (way: Way) => way === 'open_call' || way === 'named'

/** The departments that the duty list knows. */
export const departments = (items: readonly DutyItem[]) => [...new Set(items.map((one) => one.body))].filter((body) => body !== 'community' && body !== 'subdistrict')

/** Items of the duty list that this way of dispatching can name. */
export function itemsFor(items: readonly DutyItem[], draft: Pick<DispatchDraft, 'way' | 'area' | 'body'>): DutyItem[] {
  if (draft.way === 'department') return items.filter((one) => one.body === draft.body)
  if (draft.way !== 'area') return []
  return items.filter((one) => one.body === (draft.area.length > 4 ? 'community' : 'subdistrict'))
}

/** Whether work can only go there by an item of the duty list. */
export const needsItem = (draft: Pick<DispatchDraft, 'way' | 'area'>) => draft.way === 'department' || (draft.way === 'area' && draft.area.length > 4)

/** What the duty list says of the chosen item: it leads, it only assists, or nothing was chosen. */
export function dutyOf(items: readonly DutyItem[], draft: DispatchDraft): 'leads' | 'assists' | 'refused' | 'everyday' {
  const item = items.find((one) => one.code === draft.item)
  if (!item) return 'everyday'
  if (item.leads) return 'leads'
  // A community is never made to lead what it only assists with.
  return draft.way === 'area' && draft.area.length > 4 ? 'refused' : 'assists'
}

export function isReady(draft: DispatchDraft, items: readonly DutyItem[]): boolean {
  if ([...draft.title.trim()].length < 2) return false
  if (draft.way === 'named') return draft.people.length > 0
  if (draft.way === 'open_call') return draft.places >= 1
  if (draft.way === 'area' ? draft.area === '' : draft.recipient === '' || draft.body.trim() === '') return false
  const listed = items.some((one) => one.code === draft.item)
  return (listed || !needsItem(draft)) && dutyOf(items, draft) !== 'refused'
}

/** The task as the server takes it. */
export function newTask(draft: DispatchDraft): Schemas['NewTask'] {
  const MODES: Record<Way, () => Schemas['NewTask']['mode']> = {
    open_call: () => ({ mode: 'open_call' }),
    named: () => ({ mode: 'named' }),
    unit: () => ({ mode: 'unit', unit_name: draft.body.trim() }),
    department: () => ({ mode: 'department', name: draft.body }),
    area: () => ({ mode: 'area', area: draft.area }),
  }
  const starts_at = fromLocal(draft.from)
  const ends_at = fromLocal(draft.until)
  const PLACES: Partial<Record<Way, number>> = { open_call: draft.places, named: Math.max(1, Math.min(draft.people.length, draft.places)) }
  return {
    mode: MODES[draft.way](),
    title: draft.title.trim(),
    instructions: draft.instructions.trim(),
    places: PLACES[draft.way] ?? 1,
    ...(hasPlaces(draft.way) ? { adults_only: draft.adults } : {}),
    ...(hasPlaces(draft.way) && draft.skills.length ? { skills: draft.skills } : {}),
    ...(starts_at && ends_at ? { starts_at, ends_at } : {}),
    ...(draft.way === 'named' ? { accounts: draft.people } : {}),
    ...(draft.way === 'unit' || draft.way === 'department' ? { recipient: draft.recipient } : {}),
    ...(!hasPlaces(draft.way) && draft.item ? { catalogue_item: draft.item } : {}),
  }
}
