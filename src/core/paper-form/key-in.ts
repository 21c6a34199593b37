import { z } from 'zod'
import { monthOrDay, riasecMaximum } from '../intake/schema'
import { placeNumbers, ratingCodes, type PaperField, type PaperForm } from './form'
import type { Sheet } from './sheet'

/**
 * Keying in a form: numbers only, one press at a time, as a pure step from state to state. A digit that can only mean
 * one answer answers and moves on; longer codes wait for their last digit or for Enter.
 */

const sheet = z.record(z.string().max(20), z.string().max(10_000))

/** How far a form has been keyed. Kept in the record, so that an interruption loses nothing. */
export const keyInState = z.strictObject({
  form: z.string().max(10),
  /** 1: as read first; 2: read again to find slips. */
  pass: z.union([z.literal(1), z.literal(2)]),
  /** Place among the form's fields; their count once the last is behind. */
  at: z.number().int().min(0).max(1000),
  /** Digits of a longer code so far. */
  typed: z.string().max(20),
  first: sheet,
  second: sheet,
  /** What was decided where the two differ, by key; an empty code leaves the question open. */
  decided: sheet,
})
export type KeyIn = z.infer<typeof keyInState>

export const startKeyIn = (form: PaperForm): KeyIn => ({
  form: form.number,
  pass: 1,
  at: 0,
  typed: '',
  first: {},
  second: {},
  decided: {},
})

export type KeyInEvent =
  | { readonly kind: 'answered'; readonly at: number; readonly code: string }
  | { readonly kind: 'typing'; readonly code: string }
  /** The key or the code means nothing here; nothing was changed. */
  | { readonly kind: 'refused' }
  /** Moved without answering. `part`: the rest of a part was passed over. */
  | { readonly kind: 'moved'; readonly by: 'back' | 'on' | 'part' }

export interface Pressed {
  readonly state: KeyIn
  readonly event: KeyInEvent
}

/** The pass under way. */
export const sheetInHand = (state: KeyIn): Sheet => (state.pass === 1 ? state.first : state.second)

/** One press. Keys: `0`–`9`, `.` or `,` for no answer, `Backspace`, `Enter`, `ArrowUp`, `ArrowDown`. Others: `null`. */
export function press(state: KeyIn, key: string, form: PaperForm): Pressed | null {
  const field = form.fields[state.at]
  if (key === 'Backspace')
    return state.typed === '' ? goTo(state, state.at - 1, 'back', form) : typing(state, state.typed.slice(0, -1))
  if (key === 'ArrowUp') return goTo(state, state.at - 1, 'back', form)
  if (key === 'ArrowDown') return goTo(state, state.at + 1, 'on', form)
  if (key === 'Enter') return enter(state, field, form)
  if (key === '.' || key === ',') return field ? answered(state, field, '', form) : refused(state)
  if (!/^\d$/.test(key)) return null
  return field ? digit(state, field, key, form) : refused(state)
}

/** Goes to a place, as a click on it does. */
export function goTo(state: KeyIn, at: number, by: 'back' | 'on' | 'part', form: PaperForm): Pressed {
  const field = form.fields[state.at]
  // Marks are whole as they stand; digits of a longer code may be half of it, and are let go.
  const isMarked = field?.kind === 'several' && state.typed !== ''
  return {
    state: {
      ...(isMarked ? withCode(state, field, written(field, state.typed)) : state),
      at: Math.max(0, Math.min(at, form.fields.length)),
      typed: '',
    },
    event: { kind: 'moved', by },
  }
}

/** Words typed into a field that takes words; the place stays. */
export function withWords(state: KeyIn, words: string, form: PaperForm): KeyIn {
  const field = form.fields[state.at]
  return field?.kind === 'words' ? withCode(state, field, words) : state
}

/** Begins the second reading, with nothing of the first in sight. */
export const startSecondPass = (state: KeyIn): KeyIn => ({
  ...state,
  pass: 2,
  at: 0,
  typed: '',
  second: {},
  decided: {},
})

const typing = (state: KeyIn, typed: string): Pressed => ({
  state: { ...state, typed },
  event: { kind: 'typing', code: typed },
})
const refused = (state: KeyIn): Pressed => ({ state: { ...state, typed: '' }, event: { kind: 'refused' } })

/** How many digits a code may have; `null` where Enter alone ends it. */
function mostDigits(field: PaperField): number | null {
  switch (field.kind) {
    case 'rating':
    case 'choice':
      return 1
    case 'month':
      return 6
    case 'score':
      return 2
    case 'experience':
      return { kind: 1, place: 2, hours: 4 }[field.of]
    case 'several':
    case 'words':
      return null
  }
}

function digit(state: KeyIn, field: PaperField, key: string, form: PaperForm): Pressed {
  if (field.kind === 'words') return refused(state)
  // A score or a month may begin with a zero; anywhere else a zero by itself is no answer.
  const mayBeginWithZero = field.kind === 'score' || field.kind === 'month'
  if (key === '0' && state.typed === '' && !mayBeginWithZero) return answered(state, field, '', form)
  if (field.kind === 'several') {
    if (!isCode(state, field, key, form)) return { ...refused(state), state }
    return typing(state, state.typed.includes(key) ? state.typed.replace(key, '') : state.typed + key)
  }
  const typed = state.typed + key
  return typed.length === mostDigits(field) ? accept(state, field, typed, form) : typing(state, typed)
}

function enter(state: KeyIn, field: PaperField | undefined, form: PaperForm): Pressed {
  if (!field) return goTo(state, state.at, 'on', form)
  if (state.typed !== '') return accept(state, field, state.typed, form)
  const next = form.fields.findIndex(({ part }, i) => i > state.at && part !== field.part)
  return goTo(state, next < 0 ? form.fields.length : next, 'part', form)
}

/** Takes a finished code, or refuses it and lets it be typed again. */
const accept = (state: KeyIn, field: PaperField, typed: string, form: PaperForm): Pressed =>
  isCode(state, field, typed, form) ? answered(state, field, written(field, typed), form) : refused(state)

function answered(state: KeyIn, field: PaperField, code: string, form: PaperForm): Pressed {
  // Without saying what it was, where and how long are not asked.
  const isEmptyRow = field.kind === 'experience' && field.of === 'kind' && code === ''
  const next = isEmptyRow
    ? form.fields.findIndex(({ number }, i) => i > state.at && number !== field.number)
    : state.at + 1
  return {
    state: { ...withCode(state, field, code), at: next, typed: '' },
    event: { kind: 'answered', at: state.at, code },
  }
}

function withCode(state: KeyIn, { key }: PaperField, code: string): KeyIn {
  const { [key]: _before, ...others } = sheetInHand(state)
  const next = code === '' ? others : { ...others, [key]: code }
  if (state.pass === 1) return { ...state, first: next }
  // Read anew, it is compared anew: what was decided held for the codes of then.
  const { [key]: _decided, ...decided } = state.decided
  return { ...state, second: next, decided }
}

/** A code as it is kept: one way to write each. */
function written(field: PaperField, typed: string): string {
  if (field.kind === 'several') return [...typed].toSorted().join('')
  return field.kind === 'month' ? typed : String(Number(typed))
}

function isCode(state: KeyIn, field: PaperField, typed: string, form: PaperForm): boolean {
  const number = Number(typed)
  const among = (count: number) => number >= 1 && number <= count
  switch (field.kind) {
    case 'rating':
      return among(ratingCodes.length)
    case 'choice':
      return among(field.values.length)
    case 'several':
      return [...typed].every((one) => Number(one) >= 1 && Number(one) <= field.values.length)
    case 'month':
      return typed.length === 6 && monthOrDay.safeParse(`${typed.slice(2)}-${typed.slice(0, 2)}`).success
    case 'score':
      return number <= scoreLimit(state, form)
    case 'experience':
      return field.of === 'kind' ? among(field.values.length) : field.of === 'hours' || placeNumbers(form).has(number)
    case 'words':
      return false
  }
}

/** The highest score of the profile that was taken; of the longer one where nobody said which. */
function scoreLimit(state: KeyIn, form: PaperForm): number {
  const source = form.fields.find((field) => field.kind === 'choice' && field.of === 'riasecSource')
  const chosen = source?.kind === 'choice' && source.values[Number(sheetInHand(state)[source.key] ?? 0) - 1]
  return riasecMaximum[chosen === 'onet-ip-mini' ? chosen : 'onet-ip-short']
}
