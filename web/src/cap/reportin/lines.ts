import { useQueryClient } from '@tanstack/vue-query'
import { ref, type Ref } from 'vue'
import { api, must, type Schemas } from '@/api/client'
import { sure } from '@/shared/sure'
import { say } from '@/shared/toast'
import { useWords } from '@/shared/words'

export type RoundLine = Schemas['RoundLineView']

/** Whether somebody said of a line that the person is no longer here: that is not taken back. */
export const saidOver = (line: Pick<RoundLine, 'state' | 'changes'>) => line.state === 'ended' && line.changes.some((one) => one.field === 'state')

/** What is said of the people of a round in one tap, and taken back. */
export function useLines(round: Ref<string>) {
  const { t, problem } = useWords()
  const client = useQueryClient()
  /** The line on its way. */
  const busy = ref('')
  const again = () => client.invalidateQueries({ queryKey: ['rounds'] })
  const path = (line: RoundLine) => ({ params: { path: { id: round.value, line_id: line.id } } })
  async function one(line: RoundLine, work: () => Promise<void>) {
    if (busy.value) return
    busy.value = line.id
    try {
      await work()
    } catch (cause) {
      say(problem(cause), 'bad')
    } finally {
      await again()
      busy.value = ''
    }
  }
  const uncheck = (line: RoundLine) => must(api.POST('/api/report-in-rounds/{id}/lines/{line_id}/uncheck', path(line)))
  /** For the toast after something was said: its own words follow, and its own trouble is told there. */
  const undo = (line: RoundLine) => () => uncheck(line).finally(again)
  return {
    busy,
    undo,
    holds: (line: RoundLine) =>
      one(line, async () => {
        await must(api.POST('/api/report-in-rounds/{id}/lines/{line_id}', { ...path(line), body: { outcome: 'holds' } }))
        say(t('reportin.line.said_holds', { name: line.name }), 'good', undo(line))
      }),
    /** What was changed goes back as it was, and people are told: asked first. */
    async takeBack(line: RoundLine) {
      const changed = line.state !== 'confirmed'
      if (changed && !(await sure({ title: t('reportin.line.back_of', { name: line.name }), words: t(`reportin.line.back_${line.state}`), yes: t('reportin.line.back') }))) return
      await one(line, async () => {
        await uncheck(line)
        say(t('reportin.line.said_back', { name: line.name }))
      })
    },
  }
}
