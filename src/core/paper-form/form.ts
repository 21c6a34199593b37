import { educationLevels } from '../catalog/specialty'
import { itemsBySection, riasecLetters, type RatedSection, type RiasecLetter } from '../intake/items'
import { gradeLevels } from '../intake/schema'

/**
 * The intake on paper: which question has which printed number, and which answers have which codes. A form that has been
 * printed lies in drawers for years, so a list of fields is never changed once released: a new one gets a new number.
 */

/** Parts of the form, in the order in which they are printed and keyed. */
export const paperParts = [
  'populations',
  'settings',
  'conditions',
  'values',
  'activities',
  'skills',
  'school',
  'experience',
  'riasec',
  'goals',
] as const
export type PaperPart = (typeof paperParts)[number]

/** A field is found by its key: the printed number, and what tells the boxes of one number apart. */
interface Placed {
  readonly key: string
  readonly number: number
  readonly part: PaperPart
}

export type PaperField = Placed &
  (
    | { readonly kind: 'rating'; readonly section: RatedSection; readonly item: string }
    /** Code 1 is the first value. */
    | { readonly kind: 'choice'; readonly of: PaperChoice; readonly values: readonly (string | boolean)[] }
    | { readonly kind: 'several'; readonly of: 'languages'; readonly values: readonly string[] }
    /** Two digits for the month, four for the year. */
    | { readonly kind: 'month'; readonly of: 'graduation' }
    | { readonly kind: 'experience'; readonly of: 'kind'; readonly row: number; readonly values: readonly string[] }
    /** The printed number of a place among the questions about places. */
    | { readonly kind: 'experience'; readonly of: 'place' | 'hours'; readonly row: number }
    | { readonly kind: 'score'; readonly of: RiasecLetter }
    | { readonly kind: 'words'; readonly of: 'goals' }
  )
export type PaperChoice =
  'gradeLevel' | 'level' | 'highestWilling' | 'enrollment' | 'online' | 'relocate' | 'driverLicense' | 'riasecSource'

export interface PaperForm {
  /** Printed on every page, and keyed before the first answer. */
  readonly number: string
  readonly fields: readonly PaperField[]
}

/** Rows for things the student has done. */
export const experienceRows = 3
export const experienceKinds = [
  'volunteer',
  'paid',
  'internship',
  'job-shadow',
  'caregiving',
  'school',
  'military',
] as const
/** Most spoken in US homes, by the codes the intake uses; others are entered on the screen. */
export const paperLanguages = ['en', 'es', 'zh', 'vi', 'tl', 'ar', 'fr', 'ko', 'ase'] as const
/** Answers 0 to 4 are printed as 1 to 5: the key 0 stays free for "no answer". */
export const ratingCodes = [1, 2, 3, 4, 5] as const

const ratedParts = ['populations', 'settings', 'conditions', 'values', 'activities', 'skills'] as const

function fieldsOf861(): PaperField[] {
  const fields: PaperField[] = []
  let number = 0
  const next = (part: PaperPart, suffix = '', isNew = true): Placed => {
    if (isNew) number += 1
    return { key: suffix === '' ? String(number) : `${number}.${suffix}`, number, part }
  }
  for (const section of ratedParts)
    for (const item of itemsBySection[section]) fields.push({ ...next(section), kind: 'rating', section, item })
  const choice = (part: PaperPart, of: PaperChoice, values: readonly (string | boolean)[]) =>
    fields.push({ ...next(part), kind: 'choice', of, values })
  choice('school', 'gradeLevel', gradeLevels)
  fields.push({ ...next('school'), kind: 'month', of: 'graduation' })
  fields.push({ ...next('school'), kind: 'several', of: 'languages', values: paperLanguages })
  choice('school', 'level', educationLevels)
  choice(
    'school',
    'highestWilling',
    educationLevels.filter((level) => level !== 'high-school'),
  )
  choice('school', 'enrollment', ['full-time', 'part-time'])
  choice('school', 'online', ['open', 'yes', 'no'])
  choice('school', 'relocate', ['yes', 'maybe', 'no'])
  choice('school', 'driverLicense', [true, false])
  for (let row = 0; row < experienceRows; row++) {
    fields.push({ ...next('experience', 'kind'), kind: 'experience', of: 'kind', row, values: experienceKinds })
    fields.push({ ...next('experience', 'place', false), kind: 'experience', of: 'place', row })
    fields.push({ ...next('experience', 'hours', false), kind: 'experience', of: 'hours', row })
  }
  choice('riasec', 'riasecSource', ['onet-ip-short', 'onet-ip-mini'])
  riasecLetters.forEach((letter, i) => fields.push({ ...next('riasec', letter, i === 0), kind: 'score', of: letter }))
  fields.push({ ...next('goals'), kind: 'words', of: 'goals' })
  return fields
}

/** Every form ever released, the newest last. */
export const paperForms: readonly PaperForm[] = [{ number: '861', fields: fieldsOf861() }]
export const newestForm: PaperForm = paperForms.at(-1)!

export type FormReading =
  | { readonly ok: true; readonly form: PaperForm; readonly isOlder: boolean }
  | { readonly ok: false; readonly newest: string }

/** The form of a printed number, and whether a newer one is printed today. */
export function formOf(number: string, forms: readonly PaperForm[] = paperForms): FormReading {
  const form = forms.find((each) => each.number === number)
  const newest = forms.at(-1)!
  return form ? { ok: true, form, isOlder: form !== newest } : { ok: false, newest: newest.number }
}

/** Places by the number they are printed with. */
export const placeNumbers = (form: PaperForm): ReadonlyMap<number, string> =>
  new Map(
    form.fields.flatMap((field) =>
      field.kind === 'rating' && field.section === 'settings' ? [[field.number, field.item]] : [],
    ),
  )
