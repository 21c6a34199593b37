import type { Catalog } from '../catalog/catalog'
import { ratedSections } from '../intake/items'
import type { Intake } from '../intake/schema'
import { readAnswers, type Answers } from './answers'
import { columns, demandMatrix, span, type DemandMatrix } from './demand-matrix'
import { reachOf } from './reach'
import { readsInterests, scoreAll, type Scores } from './score'
import { iachanM, interestFit } from './riasec'
import {
  scoredSections,
  type Contribution,
  type InterestReading,
  type Match,
  type SectionScore,
  type Weights,
} from './types'
import { bandOf, defaultWeights } from './weights'

/** Fits closer than this are the same fit: rounding, not difference. */
const sameFit = 1e-9

/** Ranks every entry specialty for one intake. Pure: same input, same order, ties broken by id and sharing a rank. */
export function matchStudent(
  intake: Intake,
  catalog: Catalog,
  options: { readonly weights?: Weights | null } = {},
): Match[] {
  const matrix = demandMatrix(catalog)
  const answers = readAnswers(intake)
  const weights = options.weights ?? defaultWeights
  const scores = scoreAll(answers, matrix, weights)
  const view = { answers, matrix, weights, scores }
  const order = rankOrder(scores.fits, matrix)
  let rank = 0
  return order.map((row, i) => {
    const fit = scores.fits[row]!
    if (i === 0 || scores.fits[order[i - 1]!]! - fit > sameFit) rank = i + 1
    const specialty = matrix.specialties[row]!
    return {
      specialty: specialty.id,
      rank,
      fit,
      band: bandOf(fit),
      reach: reachOf(intake, specialty, catalog),
      coverage: coverageOf(view, row),
      sections: sectionsOf(view, row),
      interests: interestsOf(view, row),
      contributions: contributionsOf(view, row),
    }
  })
}

/** Rows best first; equal fits in the order of their ids. */
export const rankOrder = (fits: Float64Array, { specialties }: DemandMatrix): number[] =>
  specialties
    .map((_, row) => row)
    .sort((a, b) =>
      Math.abs(fits[b]! - fits[a]!) > sameFit ? fits[b]! - fits[a]! : specialties[a]!.id < specialties[b]!.id ? -1 : 1,
    )

interface View {
  readonly answers: Answers
  readonly matrix: DemandMatrix
  readonly weights: Weights
  readonly scores: Scores
}

/** Share of what there is to know for this specialty, weighted like the fit, that the answers cover. */
function coverageOf({ answers, matrix, weights }: View, row: number): number {
  const everything = scoredSections.reduce((sum, section) => sum + weights[section], 0)
  if (everything === 0) return 0
  let covered = readsInterests(answers, matrix, row) ? weights.riasec : 0
  for (const section of ratedSections) {
    const all = matrix.salienceSums[section][row]!
    if (answers.unread[section] !== null || all === 0) continue
    const known = answers.answered[section].reduce(
      (sum, column) => sum + matrix.salience[row * columns.length + column]!,
      0,
    )
    covered += (weights[section] * known) / all
  }
  return covered / everything
}

function sectionsOf({ answers, matrix, weights, scores }: View, row: number): SectionScore[] {
  const readable = scoredSections.map((section) => {
    if (section !== 'riasec') return answers.unread[section]
    if (answers.interests.kind === 'unread') return answers.interests.why
    return matrix.letterCodes[row] === null ? ('no-profile' as const) : null
  })
  const total = scoredSections.reduce((sum, section, i) => sum + (readable[i] === null ? weights[section] : 0), 0)
  return scoredSections.map((section, i) => {
    const weight = readable[i] === null && total > 0 ? weights[section] / total : 0
    const { from, count } = span[section]
    const at = row * columns.length + from
    const points = scores.points.subarray(at, at + count).reduce((sum, part) => sum + part, 0)
    const answered =
      section === 'riasec'
        ? answers.interests.kind === 'scores'
          ? 6
          : answers.interests.kind === 'code'
            ? answers.interests.code.length
            : 0
        : answers.answered[section].length
    return {
      section,
      score: weight === 0 ? 0 : points / (50 * weight),
      answered,
      items: count,
      weight,
      unread: readable[i]!,
    }
  })
}

function interestsOf({ answers: { interests }, matrix }: View, row: number): InterestReading | null {
  const occupation = matrix.letterCodes[row]
  if (interests.kind === 'unread' || occupation === null || occupation === undefined) return null
  if (interests.kind === 'code')
    return { kind: 'code', m: iachanM(interests.code, occupation), student: interests.code, occupation }
  let r = 0
  for (const [i, z] of interests.standard.entries()) r += z * matrix.interests[row * interests.standard.length + i]!
  return { kind: 'scores', r, fit: interestFit(r) }
}

/** Every answer that moved the fit, largest effect first. */
function contributionsOf({ answers, matrix, scores }: View, row: number): Contribution[] {
  const list: Contribution[] = []
  const at = row * columns.length
  for (let column = 0; column < columns.length; column += 1) {
    const points = scores.points[at + column]!
    if (points === 0) continue
    const { section, item } = columns[column]!
    list.push({
      section,
      item,
      points,
      answer: section === 'riasec' ? interestAnswer(answers, item, column) : answers.values[column]!,
      demand: matrix.demands[at + column]!,
    })
  }
  return list.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.item < b.item ? -1 : 1))
}

/** The raw score of a letter; of a code alone, 3 for its first letter down to 1. */
function interestAnswer({ interests }: Answers, letter: string, column: number): number {
  if (interests.kind === 'scores') return interests.scores[column - span.riasec.from]!
  return interests.kind === 'code' ? 3 - interests.code.indexOf(letter) : 0
}
