import { riasecLetters, type RiasecLetter } from '../intake/items'
import type { Intake } from '../intake/schema'

/**
 * Interest matching as published for the O*NET Interest Profiler: Pearson's correlation of a student's six scores with an
 * occupation's six Occupational Interest ratings ("profile correlation"). The classes are the one-tailed critical values
 * of r for six pairs at .05 and .10, used as published with three digits.
 */
export const bestCorrelation = 0.729
export const greatCorrelation = 0.608

/** `none`: neither of the two published classes. */
export type InterestFit = 'best' | 'great' | 'none'

/**
 * Values less their mean, divided by the root of their sum of squares: the dot product of two such vectors is Pearson's
 * r. `null` where all values are equal and r is not defined.
 */
export function standardized(values: readonly number[]): number[] | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const size = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0))
  return size > 0 ? values.map((value) => (value - mean) / size) : null
}

/** Each letter's exact share of Pearson's r. */
export function correlationParts(student: readonly number[], occupation: readonly number[]): number[] | null {
  const x = standardized(student)
  const y = standardized(occupation)
  return x && y && x.map((value, i) => value * y[i]!)
}

/** Pearson's r of two six-letter profiles, or `null` where either is constant and r is not defined. */
export function profileCorrelation(student: readonly number[], occupation: readonly number[]): number | null {
  return correlationParts(student, occupation)?.reduce((sum, part) => sum + part, 0) ?? null
}

export function interestFit(r: number): InterestFit {
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

/**
 * Two codes compared on −1 … 1: M laid around the middle of its scale. The middle is shared out evenly over the letters,
 * so that a letter the occupation does not have counts against it.
 */
export function codeParts(code: string, occupation: string): number[] {
  const half = iachanMaximum / 2
  return iachanParts(code, occupation).map((part) => (part - half / code.length) / half)
}

/** The three-letter code of a profile: highest scores first, ties in the order of the hexagon. */
export function letterCode(scores: Readonly<Record<RiasecLetter, number>>): string {
  return riasecLetters
    .toSorted((a, b) => scores[b] - scores[a])
    .slice(0, 3)
    .join('')
}

/** A student's interests made ready to compare, or why they cannot be. */
export type StudentInterests =
  | { readonly kind: 'scores'; readonly scores: readonly number[]; readonly standard: readonly number[] }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'unread'; readonly why: 'not-asked' | 'too-flat' }

const scaleOf = ({ source }: NonNullable<Intake['riasec']>): number => (source === 'onet-ip-mini' ? 20 : 40)

/** Holland's differentiation: the highest less the lowest of the six scores, with the scale they are on. */
export interface Differentiation {
  readonly points: number
  readonly scale: number
}

/** How far apart the interest scores are; `null` where the six scores are not known. */
export function differentiation(answer: Intake['riasec']): Differentiation | null {
  if (answer === undefined) return null
  const scores = riasecLetters.map((letter) => answer[letter])
  if (!scores.every((score) => score !== undefined)) return null
  return { points: Math.max(...scores) - Math.min(...scores), scale: scaleOf(answer) }
}

/** A profile whose highest and lowest score differ by less than a twentieth of the scale is too flat to read. */
export function studentInterests(answer: Intake['riasec']): StudentInterests {
  if (answer === undefined) return { kind: 'unread', why: 'not-asked' }
  const scores = riasecLetters.map((letter) => answer[letter])
  if (scores.every((score) => score !== undefined)) {
    const isFlat = Math.max(...scores) - Math.min(...scores) < scaleOf(answer) / 20
    const standard = isFlat ? null : standardized(scores)
    return standard ? { kind: 'scores', scores, standard } : { kind: 'unread', why: 'too-flat' }
  }
  return answer.code === undefined ? { kind: 'unread', why: 'not-asked' } : { kind: 'code', code: answer.code }
}
