import { itemsBySection, ratedSections } from '../intake/items'
import { answersOf, type Intake } from '../intake/schema'
import type { Message } from '../message'

/** Fewest answers of a section before their sameness means anything. */
const enoughToJudge = 6
/** Same answers in a row, over the order in which items are asked, that nobody gives by thinking about each. */
const longRun = 14

/**
 * Kind remarks on answers that say little: a section answered all alike, or a long run of one answer across sections.
 * Empty for most students. It never changes a score; it only suggests another look.
 */
export function answerRemarks(intake: Intake): Message[] {
  const remarks: Message[] = []
  let run = 0
  let longest = 0
  let last: number | undefined
  for (const section of ratedSections) {
    const answers = answersOf(intake, section)
    const given = itemsBySection[section].map((item) => answers[item]).filter((answer) => answer !== undefined)
    // Comfort with every condition is a plausible thing to say; liking everything equally tells the match nothing.
    if (section !== 'conditions' && given.length >= enoughToJudge && new Set(given).size === 1)
      remarks.push({ key: 'matching:remark.flat', params: { section } })
    for (const answer of given) {
      run = answer === last ? run + 1 : 1
      last = answer
      longest = Math.max(longest, run)
    }
  }
  if (remarks.length === 0 && longest >= longRun)
    remarks.push({ key: 'matching:remark.run', params: { count: longest } })
  return remarks
}
