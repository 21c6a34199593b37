import { rate, withField, withPart } from '../intake/edit'
import { ratedSections, riasecLetters } from '../intake/items'
import { ratingsOf, riasec as riasecSchema, type Intake, type Student } from '../intake/schema'
import { placeNumbers, type PaperChoice, type PaperField, type PaperForm } from './form'

/** What is written on one form: the codes by the field's key. No code: no answer. */
export type Sheet = Readonly<Record<string, string>>

/** The codes of a record, as the filled form prints them. What the form does not ask is left out. */
export function sheetOf(intake: Intake, form: PaperForm): Sheet {
  const numbers = numbersOfPlaces(form)
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const code = codeOf(intake, field, numbers)
      return code === '' ? [] : [[field.key, code]]
    }),
  )
}

const numbersOfPlaces = (form: PaperForm): ReadonlyMap<string, number> =>
  new Map([...placeNumbers(form)].map(([number, item]) => [item, number]))

function codeOf(intake: Intake, field: PaperField, placeNumber: ReadonlyMap<string, number>): string {
  switch (field.kind) {
    case 'rating': {
      const answer = ratingsOf(intake, field.section)[field.item]
      return answer === undefined ? '' : String(answer + 1)
    }
    case 'choice':
      return String(field.values.indexOf(chosenIn(intake, field.of) ?? '') + 1 || '')
    case 'several':
      return field.values
        .flatMap((value, i) => (intake.student.languages?.includes(value) ? [String(i + 1)] : []))
        .join('')
    case 'month': {
      const [year = '', month = ''] = (intake.student.graduation ?? '').split('-')
      return month + year
    }
    case 'experience':
      return experienceCode(intake, field, placeNumber)
    case 'score':
      return intake.riasec?.[field.of]?.toString() ?? ''
    case 'words':
      return intake.goals ?? ''
  }
}

function experienceCode(
  intake: Intake,
  field: Extract<PaperField, { kind: 'experience' }>,
  placeNumber: ReadonlyMap<string, number>,
): string {
  const entry = intake.experience?.[field.row]
  if (!entry) return ''
  if (field.of === 'kind') return String(field.values.indexOf(entry.kind) + 1 || '')
  if (field.of === 'hours') return hoursCode(entry.hours)
  return placeNumber.get(entry.setting ?? '')?.toString() ?? ''
}

/** Whole hours that the four squares hold: a part of a longer number would be another number. */
const hoursCode = (hours: number | undefined): string =>
  hours !== undefined && Number.isInteger(hours) && hours >= 1 && hours <= 9999 ? String(hours) : ''

function chosenIn({ student, education, constraints, riasec }: Intake, of: PaperChoice): string | boolean | undefined {
  switch (of) {
    case 'gradeLevel':
      return student.gradeLevel
    case 'relocate':
    case 'driverLicense':
      return constraints?.[of]
    case 'riasecSource':
      return riasec?.R === undefined ? undefined : (riasec.source ?? 'onet-ip-short')
    case 'level':
    case 'highestWilling':
    case 'enrollment':
    case 'online':
      return education?.[of]
  }
}

/**
 * The intake with what a form says. Where the form says nothing the intake stays as it was: a blank on paper takes
 * nothing back that was said before. The sections are gone through in the order of the screen, so that the same answers
 * make the same file.
 */
export function withSheet(intake: Intake, sheet: Sheet, form: PaperForm): Intake {
  const given = form.fields.filter(({ key }) => (sheet[key] ?? '') !== '')
  const code = (field: PaperField): string => sheet[field.key] ?? ''
  const places = numbersOfPlaces(form)
  let next = intake
  for (const section of ratedSections)
    for (const field of given)
      if (field.kind === 'rating' && field.section === section)
        next = rate(next, section, field.item, Number(code(field)) - 1)
  for (const field of given) {
    if (field.kind === 'choice') next = withChoice(next, field.of, field.values[Number(code(field)) - 1])
    if (field.kind === 'several') next = withLanguages(next, field.values, code(field))
    // The month of a day that is known says nothing new.
    if (field.kind === 'month' && codeOf(next, field, places) !== code(field))
      next = withPart(next, 'student', (part) =>
        withField(part, 'graduation', `${code(field).slice(2)}-${code(field).slice(0, 2)}`),
      )
    if (field.kind === 'words') next = withField(next, 'goals', code(field))
  }
  return withScores(withExperience(next, sheet, form), sheet, form)
}

function withChoice(intake: Intake, of: PaperChoice, value: string | boolean | undefined): Intake {
  if (value === undefined || of === 'riasecSource') return intake
  if (of === 'gradeLevel')
    return withPart(intake, 'student', (part) => withField(part, of, value as Student['gradeLevel']))
  if (of === 'relocate' || of === 'driverLicense')
    return withPart(intake, 'constraints', (part) => ({ ...part, [of]: value }))
  return withPart(intake, 'education', (part) => ({ ...part, [of]: value }))
}

/** Those the form does not list were entered on the screen and stay; what was there keeps its order. */
function withLanguages(intake: Intake, listed: readonly string[], code: string): Intake {
  const chosen = [...code].flatMap((digit) => listed[Number(digit) - 1] ?? [])
  const before = (intake.student.languages ?? []).filter((one) => chosen.includes(one) || !listed.includes(one))
  const languages = [...new Set([...before, ...chosen])]
  return withPart(intake, 'student', (part) => withField(part, 'languages', languages))
}

/**
 * Rows that say the same as an entry that is there are that entry: it may hold dates, which the form does not ask, or a
 * place or hours that the filled form has to leave empty.
 */
function withExperience(intake: Intake, sheet: Sheet, form: PaperForm): Intake {
  const places = placeNumbers(form)
  const rows = new Map<number, { kind?: string; setting?: string; hours?: number }>()
  for (const field of form.fields) {
    const code = sheet[field.key] ?? ''
    if (field.kind !== 'experience' || code === '') continue
    const row = rows.get(field.row) ?? {}
    const setting = places.get(Number(code))
    if (field.of === 'kind') row.kind = field.values[Number(code) - 1]
    else if (field.of === 'hours') row.hours = Number(code)
    else if (setting !== undefined) row.setting = setting
    rows.set(field.row, row)
  }
  const before = intake.experience ?? []
  const known = new Set(places.values())
  const added = [...rows.values()].flatMap(({ kind, ...rest }) => {
    const isThere = before.some(
      (entry) =>
        entry.kind === kind &&
        (known.has(entry.setting ?? '') ? entry.setting : undefined) === rest.setting &&
        hoursCode(entry.hours) === hoursCode(rest.hours),
    )
    return kind === undefined || isThere ? [] : [{ kind, ...rest }]
  })
  return added.length === 0 ? intake : { ...intake, experience: [...before, ...added] }
}

/** Six scores count together or not at all. */
function withScores(intake: Intake, sheet: Sheet, form: PaperForm): Intake {
  const field = form.fields.find((each) => each.kind === 'choice' && each.of === 'riasecSource')
  const scores = form.fields.flatMap((each) =>
    each.kind === 'score' && (sheet[each.key] ?? '') !== '' ? [[each.of, Number(sheet[each.key])] as const] : [],
  )
  const chosen = field?.kind === 'choice' ? field.values[Number(sheet[field.key] ?? 0) - 1] : undefined
  if (scores.length < riasecLetters.length) return intake
  const read = riasecSchema.safeParse({ source: chosen ?? 'onet-ip-short', ...Object.fromEntries(scores) })
  return read.success ? withField(intake, 'riasec', read.data) : intake
}
