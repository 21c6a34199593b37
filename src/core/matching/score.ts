import { ratedSections, riasecLetters } from '../intake/items'
import type { Answers } from './answers'
import { addContrast, addShortfall } from './contrast'
import { columns, span, type DemandMatrix } from './demand-matrix'
import { codeParts } from './riasec'
import type { Weights } from './types'

/** Every fit of one student with every answer's exact share, in fit points. */
export interface Scores {
  /** 0–100 by specialty: 50 plus the sum of its row of `points`. */
  readonly fits: Float64Array
  /** `points[specialty · columns + column]`. */
  readonly points: Float64Array
}

/**
 * The fit of every specialty: 50 + 50 · Σ w·c / Σ w over the sections that can be read.
 * Plain numbers in flat arrays, because this runs for whole cohorts and inside every frame of a moving slider.
 */
export function scoreAll(answers: Answers, matrix: DemandMatrix, weights: Weights): Scores {
  const rows = matrix.specialties.length
  const width = columns.length
  const points = new Float64Array(rows * width)
  const fits = new Float64Array(rows).fill(50)
  let asked = 0
  for (const section of ratedSections) if (answers.unread[section] === null) asked += weights[section]
  const cells = {
    demands: matrix.demands,
    row: 0,
    answered: [] as readonly number[],
    count: 0,
    answers: answers.values,
  }
  for (let s = 0; s < rows; s += 1) {
    const total = asked + (readsInterests(answers, matrix, s) ? weights.riasec : 0)
    if (total === 0) continue
    cells.row = s * width
    for (const section of ratedSections) {
      const norm = matrix.norms[section][s]!
      if (answers.unread[section] !== null || norm === 0) continue
      cells.answered = answers.answered[section]
      cells.count = cells.answered.length
      const share = (50 * (weights[section] / total)) / norm
      fits[s]! += section === 'conditions' ? addShortfall(cells, share, points) : addContrast(cells, share, points)
    }
    if (total > asked)
      fits[s]! += addInterests(answers, matrix, { row: s, scale: 50 * (weights.riasec / total), points })
  }
  return { fits, points }
}

/** Whether the interest section can be read for one specialty. */
export const readsInterests = ({ interests }: Answers, matrix: DemandMatrix, row: number): boolean =>
  interests.kind !== 'unread' && matrix.letterCodes[row] !== null

function addInterests(
  { interests }: Answers,
  matrix: DemandMatrix,
  { row, scale, points }: { row: number; scale: number; points: Float64Array },
): number {
  const at = row * columns.length + span.riasec.from
  let sum = 0
  if (interests.kind === 'scores') {
    const y = row * riasecLetters.length
    for (let i = 0; i < riasecLetters.length; i += 1) {
      const part = scale * interests.standard[i]! * matrix.interests[y + i]!
      points[at + i] = part
      sum += part
    }
  } else if (interests.kind === 'code') {
    const parts = codeParts(interests.code, matrix.letterCodes[row] ?? '')
    for (let i = 0; i < parts.length; i += 1) {
      const part = scale * parts[i]!
      points[at + (riasecLetters as readonly string[]).indexOf(interests.code[i]!)] = part
      sum += part
    }
  }
  return sum
}
