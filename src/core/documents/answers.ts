import { itemsBySection, type RatedSection } from '../intake/items'
import { answersOf, type Intake } from '../intake/schema'
import type { Contribution } from '../matching/types'
import type { Translate } from '../message'
import { capital } from './career-plan/context'

/** Answers in words, as several papers print them. */

const scaleOf = (section: RatedSection): string =>
  section === 'skills' || section === 'conditions' || section === 'values' ? section : 'interests'

export const answerText = (section: RatedSection, answer: number, t: Translate): string =>
  t(`intake:scales.${scaleOf(section)}.${answer}`)

export const itemText = (section: RatedSection, item: string, t: Translate): string =>
  capital(t(`intake:items.${section}.${item}.label`))

/**
 * One reason: what it is about and, where it is an answer in words, the answer. Raw interest scores say little. A liking
 * that speaks against the work is a riddle until it is said that the work rarely asks for it.
 */
export function reasonText({ section, item, answer, demand, points }: Contribution, t: Translate): string {
  if (section === 'riasec') return t('documents:why.interest', { name: t(`intake:riasec.${item}.label`) })
  const key = points < 0 && answer >= 3 && demand < 3 ? 'papers:reasonRare' : 'papers:reason'
  return t(key, { item: itemText(section, item, t), answer: answerText(section, answer, t) })
}

export interface SectionAnswers {
  readonly section: RatedSection
  /** Item and answer in words, in the order in which they are asked. */
  readonly answers: readonly (readonly [item: string, answer: string])[]
  /** How many items of the section have no answer. */
  readonly unasked: number
}

export function answersInWords(intake: Intake, section: RatedSection, t: Translate): SectionAnswers {
  const given = answersOf(intake, section)
  const items: readonly string[] = itemsBySection[section]
  const answered = items.filter((item) => given[item] !== undefined)
  return {
    section,
    answers: answered.map((item) => [itemText(section, item, t), answerText(section, given[item]!, t)] as const),
    unasked: items.length - answered.length,
  }
}
