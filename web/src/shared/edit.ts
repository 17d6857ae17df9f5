import { ref, type Ref } from 'vue'
import { isConflict } from '@/api/problem'

/**
 * A form over something that others may change too. When somebody was quicker, what stands there now is
 * read and kept beside what was typed; sending once more then goes over it knowingly.
 */
export function useConflict<T>(reread: () => Promise<T | null | undefined>) {
  const other = ref(null) as Ref<T | null>
  return {
    other,
    /** Runs a write; a conflict is read anew and thrown on. */
    async guarded<R>(write: () => Promise<R>): Promise<R> {
      try {
        return await write()
      } catch (cause) {
        if (isConflict(cause)) other.value = (await reread()) ?? null
        throw cause
      }
    },
  }
}
