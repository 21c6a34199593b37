import { answerRemarks } from '../matching/answer-quality'
import { intakeFormat } from '../intake/schema'
import type { Message } from '../message'
import type { PaperForm } from './form'
import type { KeyIn } from './key-in'
import { withSheet, type Sheet } from './sheet'

/** A field that was read in two ways. */
export interface Difference {
  readonly at: number
  readonly key: string
  readonly first: string
  readonly second: string
}

/** Where the second reading says something else than the first, in the order of the form. */
export const differencesOf = ({ first, second }: KeyIn, form: PaperForm): readonly Difference[] =>
  form.fields.flatMap(({ key }, at) => {
    const [one, other] = [first[key] ?? '', second[key] ?? '']
    return one === other ? [] : [{ at, key, first: one, second: other }]
  })

/** What was agreed: the first reading, with what was decided where the second differs. */
export function agreedSheet(state: KeyIn): Sheet {
  return Object.fromEntries(Object.entries({ ...state.first, ...state.decided }).filter(([, code]) => code !== ''))
}

/** Kind remarks on a form whose answers say little, such as a section marked all alike. */
export const remarksOn = (sheet: Sheet, form: PaperForm): readonly Message[] =>
  answerRemarks(withSheet({ format: intakeFormat, student: { givenName: '–', familyName: '–' } }, sheet, form))
