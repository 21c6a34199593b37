import type { Translate } from '../../../../core/message'
import { smartParts, type SmartGoal } from '../../../../core/planning/goals'

/** The goal as sentences to read aloud, as far as it is written. Full stops typed at the end are not doubled. */
export function smartSentences(goal: SmartGoal, name: string, t: Translate): readonly string[] {
  return smartParts.flatMap((part) => {
    const words = goal[part].trim().replace(/[.\s]+$/, '')
    if (words === '') return []
    const params = { name, [part]: words }
    if (part !== 'specific') return [t(`smart.sentence.${part}`, params)]
    return [goal.by === null ? t('smart.sentence.what', params) : t('smart.sentence.by', { ...params, date: goal.by })]
  })
}
