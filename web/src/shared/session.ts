import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, must, type Schemas } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import { forgetDrafts } from './draft'
import { forgetRead } from './offline'

export type Role = Schemas['Role']

/** Who is here: the account with its roles, or nobody. */
export function useSession() {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['me'],
    staleTime: 60_000,
    queryFn: async () => {
      try {
        return await must(api.GET('/api/me'))
      } catch (cause) {
        if (cause instanceof ApiProblem && cause.status === 401) return null
        throw cause
      }
    },
  })
  const me = computed(() => query.data.value ?? null)
  const roles = computed(() => new Set(me.value?.grants.map((grant) => grant.role) ?? []))
  return {
    me,
    known: computed(() => query.data.value !== undefined || query.isError.value),
    roles,
    holds: (...wanted: Role[]) => wanted.some((role) => roles.value.has(role)),
    /** Path of the widest area that one works for in one of these roles. */
    areaOf: (...wanted: Role[]) => {
      const paths = me.value?.grants.filter((grant) => wanted.includes(grant.role)).map((grant) => grant.area.path) ?? []
      return paths.sort((a, b) => a.length - b.length)[0]
    },
    async refresh() {
      await client.invalidateQueries()
    },
    /** Out on this device, or on all of them: nothing of this person stays here but what waits to be sent. */
    async signOut(everywhere = false) {
      await must(everywhere ? api.POST('/api/sign-out-everywhere') : api.POST('/api/sign-out'))
      forgetDrafts()
      await forgetRead()
      client.clear()
    },
  }
}

/** The district's public facts; on every page. */
export function useDistrict() {
  return useQuery({ queryKey: ['tenant'], staleTime: 3_600_000, queryFn: () => must(api.GET('/api/tenant')) })
}
