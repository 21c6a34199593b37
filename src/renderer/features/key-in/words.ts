import { answersIn, questionOf } from '../../../core/documents/intake-form/rows'
import type { Translate } from '../../../core/message'
import type { PaperField, PaperPart } from '../../../core/paper-form/form'

/** What fields and codes are called on the key-in screen: the words of the paper. */

/** Number and question, and which of its boxes. */
export function fieldText(field: PaperField, t: Translate): string {
  const question = questionOf(field, t)
  const box =
    field.kind === 'score'
      ? t(`intake:riasec.${field.of}.label`)
      : field.kind === 'experience' && field.of !== 'kind'
        ? t(`forms:paper.${field.of}`)
        : null
  return t('forms:keyIn.field', {
    number: field.number,
    question: box === null ? question : t('forms:keyIn.sub', { question, box }),
  })
}

const scaleOf = (part: PaperPart): string =>
  part === 'skills' || part === 'conditions' || part === 'values' ? part : 'interests'

/** The codes of a field with what they mean; empty where any number or words may stand. */
export const codesOf = (field: PaperField, t: Translate): readonly { code: string; label: string }[] =>
  answersIn(field, t).map(({ code, label }) => ({
    code,
    label: field.kind === 'rating' ? t(`intake:scales.${scaleOf(field.part)}.${Number(code) - 1}`) : label,
  }))

/** A code in words: “4 Quite a bit”. */
export function codeText(field: PaperField, code: string, t: Translate): string {
  if (code === '') return t('forms:keyIn.compare.blank')
  const known = codesOf(field, t).filter((one) =>
    field.kind === 'several' ? code.includes(one.code) : one.code === code,
  )
  return known.length === 0
    ? code
    : known.map((one) => t('forms:keyIn.codes', { code: one.code, meaning: one.label })).join(', ')
}

/** How a field that takes no single digit is typed; `null` where the codes say it. */
export function hintFor(field: PaperField, t: Translate): string | null {
  if (field.kind === 'experience') return field.of === 'kind' ? null : t(`forms:keyIn.${field.of}`)
  if (field.kind === 'rating' || field.kind === 'choice') return null
  return t(`forms:keyIn.${field.kind}`)
}

export const partText = (part: PaperPart, t: Translate): string =>
  part === 'school' || part === 'experience' ? t(`forms:paper.${part}`) : t(`intake:sections.${part}.title`)
