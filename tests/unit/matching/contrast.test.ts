import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsBySection } from '../../../src/core/intake/items'
import { addContrast, addShortfall } from '../../../src/core/matching/contrast'
import { ratings } from './arbitraries'

const items = itemsBySection.populations
const runs = { numRuns: 2000 }
const demands = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: items.length, maxLength: items.length })
const uneven = demands.filter((values) => new Set(values).size > 1)
const given = ratings('populations')

function cellsOf(answers: Record<string, number>, asked: readonly number[]) {
  const answered = items.flatMap((item, i) => (answers[item] === undefined ? [] : [i]))
  return {
    demands: Float64Array.from(asked),
    row: 0,
    answered,
    count: answered.length,
    answers: Float64Array.from(items, (item) => answers[item] ?? Number.NaN),
  }
}
const mean = (values: readonly number[]) => values.reduce((sum, d) => sum + d, 0) / values.length
const norm = (asked: readonly number[]) => 4 * asked.reduce((sum, d) => sum + Math.max(0, d - mean(asked)), 0)

function contrast(answers: Record<string, number>, asked: readonly number[]) {
  if (Object.keys(answers).length === 0) return { score: 0, parts: new Float64Array(items.length) }
  const parts = new Float64Array(items.length)
  return { score: addContrast(cellsOf(answers, asked), 1 / norm(asked), parts), parts }
}
function shortfall(answers: Record<string, number>, asked: readonly number[]) {
  return addShortfall(
    cellsOf(answers, asked),
    1 / asked.reduce((sum, d) => sum + d * d, 0),
    new Float64Array(items.length),
  )
}
const everything = (answer: number) => Object.fromEntries(items.map((item) => [item, answer]))

describe('contrast', () => {
  it('is 1 for a student who wants exactly what the work has, and −1 for the opposite', () => {
    const asked = items.map((item) => (item === 'children' || item === 'teens' ? 4 : 0))
    const wants = Object.fromEntries(items.map((item, i) => [item, asked[i]!]))
    const opposite = Object.fromEntries(items.map((item, i) => [item, 4 - asked[i]!]))
    expect(contrast(wants, asked).score).toBeCloseTo(1, 12)
    expect(contrast(opposite, asked).score).toBeCloseTo(-1, 12)
  })

  it('equals the formula of the method, with raw answers', () => {
    fc.assert(
      fc.property(given, uneven, (answers, asked) => {
        const known = items.flatMap((item, i) =>
          answers[item] === undefined ? [] : [{ a: answers[item], d: asked[i]! }],
        )
        fc.pre(known.length > 0)
        const middle = mean(known.map(({ d }) => d))
        const expected = known.reduce((sum, { a, d }) => sum + a * (d - middle), 0) / norm(asked)
        expect(contrast(answers, asked).score).toBeCloseTo(expected, 9)
      }),
      runs,
    )
  })

  it('stays within −1 and 1 and is the sum of its parts', () => {
    fc.assert(
      fc.property(given, uneven, (answers, asked) => {
        const { score, parts } = contrast(answers, asked)
        expect(Math.abs(score)).toBeLessThanOrEqual(1 + 1e-12)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 12)
      }),
      runs,
    )
  })

  it('is not changed by the same amount added to every answer', () => {
    fc.assert(
      fc.property(given, uneven, fc.integer({ min: -4, max: 4 }), (answers, asked, shift) => {
        fc.pre(Object.values(answers).every((a) => a + shift >= 0 && a + shift <= 4))
        const shifted = Object.fromEntries(Object.entries(answers).map(([item, a]) => [item, a + shift]))
        expect(contrast(shifted, asked).score).toBeCloseTo(contrast(answers, asked).score, 12)
      }),
      runs,
    )
  })

  it('never falls when an answer rises on an item demanded above the mean of the answered ones', () => {
    fc.assert(
      fc.property(given, uneven, fc.nat(items.length - 1), (answers, asked, at) => {
        const item = items[at]!
        const answer = answers[item]
        fc.pre(answer !== undefined && answer < 4)
        fc.pre(asked[at]! > mean(items.flatMap((name, i) => (answers[name] === undefined ? [] : [asked[i]!]))))
        expect(contrast({ ...answers, [item]: answer + 1 }, asked).score).toBeGreaterThanOrEqual(
          contrast(answers, asked).score,
        )
      }),
      runs,
    )
  })

  it('with a missing answer lies between its lowest and its highest value', () => {
    fc.assert(
      fc.property(given, uneven, fc.nat(items.length - 1), (answers, asked, at) => {
        const item = items[at]!
        const { [item]: _removed, ...rest } = answers
        fc.pre(Object.keys(rest).length > 0)
        const ends = [0, 4].map((a) => contrast({ ...rest, [item]: a }, asked).score)
        const { score } = contrast(rest, asked)
        expect(score).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12)
        expect(score).toBeLessThanOrEqual(Math.max(...ends) + 1e-12)
      }),
      runs,
    )
  })

  it('gives each part the sign of what the student said', () => {
    fc.assert(
      fc.property(given, uneven, (answers, asked) => {
        fc.pre(Object.keys(answers).length > 0)
        const { parts } = contrast(answers, asked)
        const middle = mean(items.flatMap((name, i) => (answers[name] === undefined ? [] : [asked[i]!])))
        items.forEach((item, i) => {
          if (answers[item] !== undefined)
            expect(Math.sign(parts[i]!) - Math.sign((answers[item] - 2) * (asked[i]! - middle))).toBeCloseTo(0, 12)
        })
      }),
      runs,
    )
  })
})

describe('conditions', () => {
  it('cost nothing when comfort is at or above every demand', () => {
    fc.assert(
      fc.property(uneven, (asked) => {
        expect(shortfall(everything(4), asked)).toBe(0)
      }),
      runs,
    )
  })
  it('are −1 when nothing is bearable, and never outside −1 and 0', () => {
    fc.assert(
      fc.property(uneven, given, (asked, answers) => {
        expect(shortfall(everything(0), asked)).toBeCloseTo(-1, 12)
        expect(shortfall(answers, asked)).toBeLessThanOrEqual(0)
        expect(shortfall(answers, asked)).toBeGreaterThanOrEqual(-1 - 1e-12)
      }),
      runs,
    )
  })
  it('never rise when comfort falls', () => {
    fc.assert(
      fc.property(uneven, given, fc.nat(items.length - 1), (asked, answers, at) => {
        const item = items[at]!
        const answer = answers[item]
        fc.pre(answer !== undefined && answer > 0)
        expect(shortfall({ ...answers, [item]: answer - 1 }, asked)).toBeLessThanOrEqual(
          shortfall(answers, asked) + 1e-15,
        )
      }),
      runs,
    )
  })
})
