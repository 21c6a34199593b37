import { answersOf, type Intake } from '../../../core/intake/schema'
import type { StudentRecord } from '../../../shared/record'
import { revisionOf, type Question } from '../../../shared/record/revised-answers'
import { rate } from '../intake/edit'
import type { Decider } from './decisions'

const answerTo = (intake: Intake, { section, item }: Question): number | null =>
  answersOf(intake, section)[item] ?? null

/**
 * Changes one of the student's answers while the matches are talked over, `null` to take it back. What the student had
 * said before the talk is kept beside it; an answer that is put back is no longer a change.
 */
export function changeAnswer(
  record: StudentRecord,
  { section, item, answer }: Question & { readonly answer: number | null },
  { by, at }: Decider,
): StudentRecord {
  const now = answerTo(record.intake, { section, item })
  if (answer === now) return record
  const known = revisionOf(record, { section, item })
  const before = known ? known.before : now
  const others = record.revisedAnswers.filter((entry) => entry.section !== section || entry.item !== item)
  return {
    ...record,
    intake: rate(record.intake, section, item, answer),
    revisedAnswers: answer === before ? others : [...others, { section, item, before, after: answer, at, by }],
  }
}
