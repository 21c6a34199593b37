import { ratingCodes, type PaperField, type PaperForm, type PaperPart } from '../../paper-form/form'
import type { Sheet } from '../../paper-form/sheet'
import type { Translate } from '../../message'
import { itemText } from '../answers'
import { capital } from '../career-plan/context'
import type { AnswerBoxes, AnswerRow } from '../model'

/** The questions of one part as rows of a form, with the codes of a sheet marked. One row a printed number. */
export function partRows(form: PaperForm, part: PaperPart, sheet: Sheet, t: Translate): readonly AnswerRow[] {
  const fields = form.fields.filter((field) => field.part === part)
  const numbers = [...new Set(fields.map(({ number }) => number))]
  return numbers.map((number) => ({
    number: String(number),
    ...rowOf(
      fields.filter((field) => field.number === number),
      sheet,
      t,
    ),
  }))
}

function rowOf(fields: readonly PaperField[], sheet: Sheet, t: Translate): Omit<AnswerRow, 'number'> {
  const [first] = fields
  if (first === undefined) throw new Error('a row of a form has a field')
  const label = questionOf(first, t)
  const options = optionsOf(first, sheet, t)
  const boxes = fields.flatMap((field): AnswerBoxes[] => {
    const digits = digitsOf(field)
    return digits.map(({ label: caption, from, count }) => ({
      label: t(caption),
      digits: count,
      value: (sheet[field.key] ?? '').slice(from, from + count),
    }))
  })
  const marked = options.filter((option) => option.marked)
  const written = boxes.filter(({ value }) => value !== '').map(({ label: box, value }) => `${box} ${value}`.trim())
  return {
    label,
    options,
    boxes,
    spoken: [
      [...options.map(({ code, label: words }) => `${code} ${words}`.trim()), ...boxes.map((box) => box.label)].join(
        ', ',
      ),
      marked.length + written.length === 0
        ? t('forms:paper.spoken.none')
        : t('forms:paper.spoken.marked', { answer: [...marked.map(({ code }) => code), ...written].join(', ') }),
    ].join('. '),
  }
}

/** The question of a field in the student's words. */
export function questionOf(field: PaperField, t: Translate): string {
  switch (field.kind) {
    case 'rating':
      return itemText(field.section, field.item, t)
    case 'choice':
    case 'several':
    case 'month':
      return t(`forms:paper.ask.${field.of}`)
    case 'experience':
      return t('forms:paper.ask.experience', { number: field.row + 1 })
    case 'score':
      return t('forms:paper.ask.scores')
    case 'words':
      return t('intake:goals.label')
  }
}

/** What each code of a field means; empty for fields that take numbers or words. */
export function answersIn(
  field: PaperField,
  t: Translate,
): readonly { readonly code: string; readonly label: string }[] {
  const numbered = (words: readonly string[]) => words.map((label, i) => ({ code: String(i + 1), label }))
  switch (field.kind) {
    case 'rating':
      return ratingCodes.map((code) => ({ code: String(code), label: '' }))
    case 'choice':
      return numbered(field.values.map((value) => valueText(field.of, value, t)))
    case 'several':
      return numbered(field.values.map((value) => t(`forms:paper.languages.${value}`)))
    case 'experience':
      return field.of === 'kind' ? numbered(field.values.map((value) => t(`intake:experience.kinds.${value}`))) : []
    case 'month':
    case 'score':
    case 'words':
      return []
  }
}

function optionsOf(field: PaperField, sheet: Sheet, t: Translate): AnswerRow['options'] {
  const code = sheet[field.key] ?? ''
  const isMarked = (one: string) => (field.kind === 'several' ? code.includes(one) : code === one)
  return answersIn(field, t).map((option) => ({ ...option, marked: isMarked(option.code) }))
}

function valueText(of: Extract<PaperField, { kind: 'choice' }>['of'], value: string | boolean, t: Translate): string {
  switch (of) {
    case 'gradeLevel':
      return t(`documents:grade.${String(value)}`)
    case 'level':
    case 'highestWilling':
      return capital(t(`intake:education.levels.${String(value)}`))
    case 'enrollment':
      return t(`intake:education.enrollments.${String(value)}`)
    case 'online':
      return t(`forms:paper.onlines.${String(value)}`)
    case 'relocate':
      return t(`intake:constraints.relocates.${String(value)}`)
    case 'driverLicense':
      return t(`intake:constraints.${value === true ? 'yes' : 'no'}`)
    case 'riasecSource':
      return t(`intake:riasecForm.hows.${String(value)}`)
  }
}

/** The squares of a field: their caption, and which digits of the code stand in them. */
function digitsOf(field: PaperField): readonly { label: string; from: number; count: number }[] {
  switch (field.kind) {
    case 'month':
      return [
        { label: 'intake:fields.month', from: 0, count: 2 },
        { label: 'intake:fields.year', from: 2, count: 4 },
      ]
    case 'experience':
      return field.of === 'kind'
        ? []
        : [{ label: `forms:paper.${field.of}`, from: 0, count: field.of === 'place' ? 2 : 4 }]
    case 'score':
      return [{ label: `intake:riasec.${field.of}.label`, from: 0, count: 2 }]
    case 'rating':
    case 'choice':
    case 'several':
    case 'words':
      return []
  }
}
