import { ref } from 'vue'

/** Sends what a form holds: busy while it is on its way, and what went wrong, for the page to say. */
export function useSend() {
  const busy = ref(false)
  const trouble = ref<unknown>(null)
  async function sending(work: () => Promise<void>) {
    busy.value = true
    trouble.value = null
    try {
      await work()
    } catch (cause) {
      trouble.value = cause
    } finally {
      busy.value = false
    }
  }
  return { busy, trouble, sending }
}
