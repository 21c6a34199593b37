import { itemsBySection, ratedSections, type RatedSection } from '../intake/items'
import { ratingsOf, type Intake } from '../intake/schema'
import { fewestAnswers } from './contrast'
import { columns, span } from './demand-matrix'
import { studentInterests, type StudentInterests } from './riasec'

/** An intake laid out for scoring. */
export interface Answers {
  /** By column; only the answered ones mean anything. */
  readonly values: Float64Array
  /** Columns answered in each rated section. */
  readonly answered: Readonly<Record<RatedSection, readonly number[]>>
  readonly unread: Readonly<Record<RatedSection, 'not-asked' | 'too-few' | null>>
  readonly interests: StudentInterests
}

export function readAnswers(intake: Intake): Answers {
  const values = new Float64Array(columns.length)
  const answered = {} as Record<RatedSection, number[]>
  const unread = {} as Record<RatedSection, 'not-asked' | 'too-few' | null>
  for (const section of ratedSections) {
    const given = ratingsOf(intake, section)
    const items = itemsBySection[section]
    const { from } = span[section]
    const list: number[] = []
    for (let i = 0; i < items.length; i += 1) {
      const answer = given[items[i]!]
      if (answer === undefined) continue
      values[from + i] = answer
      list.push(from + i)
    }
    answered[section] = list
    unread[section] =
      list.length === 0 ? 'not-asked' : list.length < fewestAnswers && section !== 'conditions' ? 'too-few' : null
  }
  return { values, answered, unread, interests: studentInterests(intake.riasec) }
}
