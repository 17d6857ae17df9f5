import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue'

/** Rows drawn beyond what is seen, so that a quick turn of the wheel finds them there. */
const BEYOND = 12

/** Which of so many rows of one height are to be drawn, and how much room the others take. */
export function drawn(count: number, height: number, top: number, view: number): { from: number; until: number; before: number; after: number } {
  const first = Math.floor(top / height) - BEYOND
  const last = Math.ceil((top + view) / height) + BEYOND
  const from = Math.min(Math.max(0, first), Math.max(0, count - 1))
  const until = Math.min(count, Math.max(last, from + 1))
  return { from, until, before: from * height, after: (count - until) * height }
}

/** A long list of rows of one height inside a box that scrolls: only what is seen is drawn. */
export function useRows(box: Ref<HTMLElement | undefined>, count: Ref<number>, usual: number) {
  const top = ref(0)
  const view = ref(900)
  const height = ref(usual)
  const measure = () => {
    if (!box.value) return
    view.value = box.value.clientHeight
    // Large print and a narrow window make rows higher; the style says by how much.
    const row = box.value.querySelector<HTMLElement>('[data-row]')
    if (row?.offsetHeight) height.value = row.offsetHeight
  }
  const watching = new ResizeObserver(measure)
  watch(
    box,
    (now, before) => {
      if (before) watching.unobserve(before)
      if (now) watching.observe(now)
    },
    { flush: 'post' },
  )
  watch(count, measure, { flush: 'post' })
  onBeforeUnmount(() => watching.disconnect())
  return {
    rows: computed(() => drawn(count.value, height.value, top.value, view.value)),
    onScroll: () => (top.value = box.value?.scrollTop ?? 0),
    /** Scrolls no further than is needed to see a row. */
    reveal(at: number) {
      const element = box.value
      if (!element || at < 0) return
      const begin = at * height.value
      if (begin < element.scrollTop) element.scrollTop = begin
      else if (begin + height.value > element.scrollTop + element.clientHeight) element.scrollTop = begin + height.value - element.clientHeight
      top.value = element.scrollTop
    },
  }
}
