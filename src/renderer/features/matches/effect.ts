import { answersOf } from '../../../core/intake/schema'
import type { Band, Match } from '../../../core/matching'
import type { StudentRecord } from '../../../shared/record'
import type { Question } from '../../../shared/record/revised-answers'

/** What a changed answer did to one specialty. */
export interface AnswerEffect {
  readonly question: Question
  readonly answer: Change<number | null>
  readonly specialty: string
  readonly fit: Change<number>
  readonly rank: Change<number>
  readonly band: Change<Band>
  /** The specialty that came to the top by it; `null` where the top is the same. */
  readonly newFirst: string | null
}

interface Change<T> {
  readonly from: T
  readonly to: T
}

interface Ranked {
  readonly record: StudentRecord
  readonly matches: readonly Match[]
}

interface EffectInput extends Ranked {
  readonly question: Question
  readonly now: Ranked
  readonly specialty: string
}

/**
 * `null` where the answer is what it was, and where the weights were moved since: what moved the fit can then no longer
 * be laid at the answer's door.
 */
export function effectOf({ question, record, matches, now, specialty }: EffectInput): AnswerEffect | null {
  const answerIn = (one: Ranked) => answersOf(one.record.intake, question.section)[question.item] ?? null
  const answer = { from: answerIn({ record, matches }), to: answerIn(now) }
  const [before, after] = [matches, now.matches].map((list) => list.find((match) => match.specialty === specialty))
  const sameWeights = JSON.stringify(record.weights) === JSON.stringify(now.record.weights)
  if (answer.from === answer.to || !sameWeights || !before || !after) return null
  const [firstBefore, firstNow] = [matches[0]?.specialty, now.matches[0]?.specialty]
  return {
    question,
    answer,
    specialty,
    fit: { from: before.fit, to: after.fit },
    rank: { from: before.rank, to: after.rank },
    band: { from: before.band, to: after.band },
    newFirst: firstNow !== undefined && firstNow !== firstBefore ? firstNow : null,
  }
}
