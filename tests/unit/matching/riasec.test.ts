import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeParts,
  correlationParts,
  iachanM,
  iachanParts,
  interestFit,
  letterCode,
  profileCorrelation,
  studentInterests,
} from '../../../src/core/matching/riasec'
import vectors from '../../fixtures/matching/riasec-vectors.json'

const scores = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 })

/** Pearson's r by its raw-moment formula: another road to the same number. */
function rawMomentPearson(x: number[], y: number[]): number {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const n = x.length
  const top = n * sum(x.map((value, i) => value * y[i]!)) - sum(x) * sum(y)
  return top / Math.sqrt((n * sum(x.map((v) => v * v)) - sum(x) ** 2) * (n * sum(y.map((v) => v * v)) - sum(y) ** 2))
}

describe('profile correlation', () => {
  it.each(vectors.profileCorrelation.cases)('agrees with the published vector for $student', ({ student, r, fit }) => {
    const result = profileCorrelation(student, vectors.profileCorrelation.occupation.scores)
    expect(result === null ? null : Number(result.toFixed(6))).toBe(r)
    expect(result === null ? 'too-flat' : interestFit(result)).toBe(fit)
  })
  it('of a profile with itself is 1, and agrees with an independent Pearson’s r', () => {
    fc.assert(
      fc.property(scores, scores, (x, y) => {
        fc.pre(new Set(x).size > 1 && new Set(y).size > 1)
        expect(profileCorrelation(x, x)).toBeCloseTo(1, 12)
        expect(Math.abs(profileCorrelation(x, y)! - rawMomentPearson(x, y))).toBeLessThan(1e-12)
        expect(correlationParts(x, y)!.reduce((sum, part) => sum + part, 0)).toBeCloseTo(profileCorrelation(x, y)!, 12)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('letter codes', () => {
  it.each(vectors.iachanM.cases as [string, string, number][])(
    'Iachan’s M of %s and %s is %d',
    (one, other, expected) => {
      expect(iachanM(one, other)).toBe(expected)
      expect(iachanParts(one, other).reduce((sum, part) => sum + part, 0)).toBe(expected)
    },
  )
  it('reads the three highest scores, ties in hexagon order', () => {
    expect(letterCode({ R: 1, I: 5, A: 5, S: 7, E: 0, C: 5 })).toBe('SIA')
  })
})

describe('reading a student’s interests', () => {
  it('says why it cannot read', () => {
    expect(studentInterests(undefined)).toEqual({ kind: 'unread', why: 'not-asked' })
    expect(studentInterests({ R: 20, I: 21, A: 20, S: 20, E: 20, C: 20 })).toEqual({ kind: 'unread', why: 'too-flat' })
  })
  it('takes six scores before a code', () => {
    expect(studentInterests({ R: 0, I: 1, A: 2, S: 40, E: 4, C: 5, code: 'SEC' })).toMatchObject({
      kind: 'scores',
      scores: [0, 1, 2, 40, 4, 5],
    })
    expect(studentInterests({ code: 'SEC' })).toEqual({ kind: 'code', code: 'SEC' })
  })
  it('reads a code alone: the same code is 1, a stranger is −1', () => {
    const total = (one: string, other: string) => codeParts(one, other).reduce((sum, part) => sum + part, 0)
    expect(total('SEC', 'SEC')).toBeCloseTo(1, 12)
    expect(total('RIA', 'SEC')).toBeCloseTo(-1, 12)
    expect(total('SEI', 'ESI')).toBeCloseTo((21 - 14) / 14, 12)
  })
})
