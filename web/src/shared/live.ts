import { useQueryClient } from '@tanstack/vue-query'
import { onScopeDispose, ref, watch, type Ref } from 'vue'

export interface Change {
  name: string
  subject_kind: string
  subject_id: string
  area_path: string
  at: string
}

/**
 * Listens to what happens inside an area and marks the lists it touches as stale, gathered over a
 * short while so that a busy minute does not read the lists a hundred times. `gathered` is told the ids
 * of what changed, or nothing when anything may have.
 */
export function useLive(area: Ref<string | undefined>, keys: string[][], gathered?: (ids: Set<string> | undefined) => void) {
  const client = useQueryClient()
  const state = ref<'off' | 'on' | 'lost'>('off')
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let ids: Set<string> | undefined = new Set()
  const soon = (id?: string) => {
    if (id === undefined) ids = undefined
    else ids?.add(id)
    timer ??= setTimeout(() => {
      timer = undefined
      for (const queryKey of keys) void client.invalidateQueries({ queryKey })
      gathered?.(ids)
      ids = new Set()
    }, 400)
  }
  const stop = () => {
    source?.close()
    source = undefined
    state.value = 'off'
  }
  watch(
    area,
    (path) => {
      stop()
      if (path === undefined) return
      source = new EventSource(`/api/live?area_path=${encodeURIComponent(path)}`)
      source.addEventListener('hello', () => {
        if (state.value === 'lost') soon()
        state.value = 'on'
      })
      source.addEventListener('change', (event) => soon((JSON.parse((event as MessageEvent<string>).data) as Change).subject_id))
      source.addEventListener('reload', () => soon())
      source.addEventListener('error', () => (state.value = 'lost'))
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    stop()
    clearTimeout(timer)
  })
  return state
}
