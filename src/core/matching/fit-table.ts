import type { Catalog } from '../catalog/catalog'
import { ratedSections, type RatedSection } from '../intake/items'
import type { Intake } from '../intake/schema'
import { readAnswers } from './answers'
import { columns, demandMatrix, span } from './demand-matrix'
import { scoreAll } from './score'
import type { Weights } from './types'
import { defaultWeights } from './weights'

/** Number of values an answer can take: 0–4. */
export const answerValues = 5

/** One answered item of the intake. */
export interface AnsweredItem {
  readonly section: RatedSection
  readonly item: string
  readonly answer: number
}

/**
 * What every possible value of every answered item would be worth to every specialty, in fit points.
 *
 * An answer's share of a fit depends on its own value and on which items are answered, not on the other values. So while
 * the set of answered items stays, a fit is a plain sum over this table: `base[s]` plus one entry an item. Stability and
 * "what would change this" try thousands of answers on it without scoring from the start.
 */
export interface FitTable {
  readonly specialties: readonly string[]
  readonly items: readonly AnsweredItem[]
  /** 50 plus the interest points, a specialty. */
  readonly base: Float64Array
  /** `points[(item · 5 + value) · specialties + specialty]`, fit points. */
  readonly points: Float64Array
}

export function fitTable(intake: Intake, catalog: Catalog, weights: Weights = defaultWeights): FitTable {
  const matrix = demandMatrix(catalog)
  const answers = readAnswers(intake)
  const count = matrix.specialties.length
  const width = columns.length
  const read = ratedSections
    .filter((section) => answers.unread[section] === null)
    .flatMap((section) => answers.answered[section])
  const items = read.map((column) => ({
    section: columns[column]!.section as RatedSection,
    item: columns[column]!.item,
    answer: answers.values[column]!,
  }))
  const base = new Float64Array(count).fill(50)
  const points = new Float64Array(items.length * answerValues * count)
  for (let value = 0; value < answerValues; value += 1) {
    const scores = scoreAll({ ...answers, values: new Float64Array(width).fill(value) }, matrix, weights)
    for (let s = 0; s < count; s += 1) {
      const row = s * width
      read.forEach((column, i) => (points[(i * answerValues + value) * count + s] = scores.points[row + column]!))
      // The interest points are the same for every value; take them once.
      if (value === 0)
        for (let i = 0; i < span.riasec.count; i += 1) base[s]! += scores.points[row + span.riasec.from + i]!
    }
  }
  return { specialties: matrix.specialties.map(({ id }) => id), items, base, points }
}

/** Fits of all specialties for the given values of the answered items, written into `fits`. */
export function sumFits({ base, points, items }: FitTable, values: ArrayLike<number>, fits: Float64Array): void {
  const count = base.length
  fits.set(base)
  for (let i = 0; i < items.length; i += 1) {
    const at = (i * answerValues + values[i]!) * count
    for (let s = 0; s < count; s += 1) fits[s]! += points[at + s]!
  }
}
