import type { Ref } from 'vue'

/** Whether the list itself says that something new may be made in it. */
export const makes = (list: { first: Ref<object | undefined> }, operation: string): boolean => {
  const first = list.first.value as { allowed?: readonly string[] } | undefined
  return first?.allowed?.includes(operation) ?? false
}
