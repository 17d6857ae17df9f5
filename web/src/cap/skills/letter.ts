import type { Schemas } from '@/api/client'
import { fetchFile } from '@/shared/download'

export type Letter = Schemas['LetterView']
export const LETTER_KINDS: readonly Schemas['LetterKind'][] = ['expert', 'team_leader', 'team_member', 'instructor', 'monitor', 'adviser']
export const LETTER_STATES: readonly Schemas['LetterState'][] = ['issued', 'accepted', 'declined', 'resigned', 'revoked']
export const toneOf = (one: Letter) => (one.valid ? 'good' : one.state === 'issued' ? 'warm' : '')
/** Who may print it is shown its code. */
export const mayPrint = (one: Letter) => !!one.verify_code
export const printLetter = (one: Letter, language: string) => fetchFile(`/api/letters/${one.id}/pdf?language=${language}`, `${one.number}.pdf`)
