import type { Schemas } from '@/api/client'
import { useWords } from '@/shared/words'
import { useCatalogue } from './catalogue'

/** What speaks for somebody or against them, as the skill search and the dispatch say it. */
export type Reason = Schemas['SkillReason'] | Schemas['PersonReason']

const AGAINST: readonly Reason['kind'][] = ['not_free_then', 'busy_then', 'beyond_radius']

/** Whether somebody's own word, or other work, speaks against asking them. */
export const speaksAgainst = (reason: Reason) => AGAINST.includes(reason.kind)

/** Reasons in words. */
export function useReasons() {
  const { t, word, date } = useWords()
  const { name } = useCatalogue()
  return (reason: Reason): string => {
    switch (reason.kind) {
      case 'has_skill': {
        const parts = [
          name(reason.code),
          reason.years ? t('skills.years_n', { n: reason.years }) : '',
          reason.licence_until ? t('skills.reason.licence', { day: date(reason.licence_until) }) : '',
          reason.licence_until ? t(reason.licence_seen ? 'skills.licence.seen' : 'skills.licence.unseen') : '',
          reason.vouched ? t('skills.reason.vouched') : '',
        ]
        return parts.filter(Boolean).join(t('skills.reason.comma'))
      }
      case 'speaks':
        return t('skills.reason.speaks', { language: word('skills.language', reason.language) })
      case 'near':
        return word('nearness', reason.nearness)
      case 'served_such':
        return t('skills.reason.served_such', { day: date(reason.day) })
      case 'within_radius':
        return t('skills.reason.within_radius', { n: reason.radius_km })
      case 'beyond_radius':
        return t('skills.reason.beyond_radius', { n: reason.radius_km })
      case 'wishes':
        return t('skills.reason.wishes', { service: word('skills.wish', reason.service_type) })
      case 'work_ahead':
        return t('skills.reason.work_ahead', { n: reason.count })
      default:
        return word('skills.reason', reason.kind)
    }
  }
}
