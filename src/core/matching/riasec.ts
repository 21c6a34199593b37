import type { RiasecScores } from '../catalog/occupation'
import { riasecLetters, type RiasecLetter } from '../intake/items'
import type { Intake } from '../intake/schema'
import type { Part } from './contrast'

/**
 * Interest matching as published for the O*NET Interest Profiler: Pearson's correlation of a student's six scores with an
 * occupation's six Occupational Interest ratings ("profile correlation"). The classes are the one-tailed critical values
 * of r for six pairs at .05 and .10, used as published with three digits.
 */
export const bestCorrelation = 0.729
export const greatCorrelation = 0.608

export type InterestFit = 'best' | 'great' | 'none' | 'too-flat'

const ordered = (scores: Readonly<Record<RiasecLetter, number>>): number[] => riasecLetters.map((letter) => scores[letter])

/** Pearson's r of two six-letter profiles, or `null` where either is constant and r is not defined. */
export function profileCorrelation(student: readonly number[], occupation: readonly number[]): number | null {
  const parts = correlationParts(student, occupation)
  return parts === null ? null : parts.reduce((sum, part) => sum + part, 0)
}

/** Each letter's exact share of r. */
export function correlationParts(student: readonly number[], occupation: readonly number[]): number[] | null {
  const x = centered(student)
  const y = centered(occupation)
  const size = Math.sqrt(sumOfSquares(x)) * Math.sqrt(sumOfSquares(y))
  if (!(size > 0)) return null
  return x.map((value, i) => (value * y[i]!) / size)
}

const centered = (values: readonly number[]): number[] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}
const sumOfSquares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0)

export function interestFit(r: number | null): InterestFit {
  if (r === null) return 'too-flat'
  if (r >= bestCorrelation) return 'best'
  return r >= greatCorrelation ? 'great' : 'none'
}

const iachanWeights = [
  [22, 10, 4],
  [10, 5, 2],
  [4, 2, 1],
] as const
/** The largest value of Iachan's M: two equal three-letter codes. */
export const iachanMaximum = 28

/** Iachan's index M of agreement between two letter codes, 0–28: first letters count most. */
export function iachanM(one: string, other: string): number {
  return iachanParts(one, other).reduce((sum, part) => sum + part, 0)
}

/** What each letter of `one` adds to M. */
export function iachanParts(one: string, other: string): number[] {
  return [...one].slice(0, 3).map((letter, i) => {
    const j = other.slice(0, 3).indexOf(letter)
    return j < 0 ? 0 : (iachanWeights[i]?.[j] ?? 0)
  })
}

/** The three-letter code of a profile: highest scores first, ties in the order of the hexagon. */
export function letterCode(scores: Readonly<Record<RiasecLetter, number>>): string {
  return riasecLetters.toSorted((a, b) => scores[b] - scores[a]).slice(0, 3).join('')
}

/** How a student's interests read against one occupation; `unread` says why where they cannot be. */
export type RiasecReading =
  | { readonly unread: 'not-asked' | 'too-flat' | 'no-profile' }
  | { readonly unread: null; readonly score: number; readonly parts: readonly Part[] }

/**
 * Six scores are correlated; a code alone is compared by Iachan's M, laid on −1 … 1 around its middle. A profile whose
 * highest and lowest score differ by less than a twentieth of the scale is too flat to read.
 */
export function readRiasec(answer: Intake['riasec'], occupation: RiasecScores | null): RiasecReading {
  if (answer === undefined) return { unread: 'not-asked' }
  if (occupation === null) return { unread: 'no-profile' }
  const scores = sixScores(answer)
  if (scores !== null) {
    const values = ordered(scores)
    const scale = answer.source === 'onet-ip-mini' ? 20 : 40
    const parts = Math.max(...values) - Math.min(...values) < scale / 20 ? null : correlationParts(values, ordered(occupation))
    if (parts === null) return { unread: 'too-flat' }
    return {
      unread: null,
      score: parts.reduce((sum, part) => sum + part, 0),
      parts: riasecLetters.map((letter, i) => ({ item: letter, answer: scores[letter], demand: occupation[letter], score: parts[i]! })),
    }
  }
  if (answer.code === undefined) return { unread: 'not-asked' }
  const half = iachanMaximum / 2
  const code = answer.code
  const parts = iachanParts(code, letterCode(occupation))
  return {
    unread: null,
    score: (parts.reduce((sum, part) => sum + part, 0) - half) / half,
    // The middle of the scale is shared out evenly, so that a letter the occupation does not have counts against it.
    parts: [...code].map((letter, i) => ({
      item: letter,
      answer: 3 - i,
      demand: occupation[letter as RiasecLetter],
      score: (parts[i]! - half / code.length) / half,
    })),
  }
}

function sixScores(answer: NonNullable<Intake['riasec']>): Record<RiasecLetter, number> | null {
  const { R, I, A, S, E, C } = answer
  if (R === undefined || I === undefined || A === undefined || S === undefined || E === undefined || C === undefined) return null
  return { R, I, A, S, E, C }
}
