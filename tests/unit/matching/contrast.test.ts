import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsBySection } from '../../../src/core/intake/items'
import { shortfall } from '../../../src/core/matching/conditions'
import { contrast, demandVector } from '../../../src/core/matching/contrast'
import { demands, ratings } from './arbitraries'

const section = 'populations'
const items = itemsBySection[section]
const vectors = demands(section).map((section_) => demandVector(section_, items))
const answers = ratings(section)
const runs = { numRuns: 2000 }

describe('contrast', () => {
  it('is 1 for a student who wants exactly what the work has, and −1 for the opposite', () => {
    const vector = demandVector({ children: { demand: 4 }, teens: { demand: 4 } }, items)
    const wants = Object.fromEntries(items.map((item) => [item, item === 'children' || item === 'teens' ? 4 : 0]))
    const opposite = Object.fromEntries(items.map((item) => [item, 4 - wants[item]!]))
    expect(contrast(wants, vector).score).toBeCloseTo(1, 12)
    expect(contrast(opposite, vector).score).toBeCloseTo(-1, 12)
  })

  it('equals the formula of the method, with raw answers', () => {
    fc.assert(
      fc.property(answers, vectors, (given, vector) => {
        const asked = items.map((item, i) => ({ a: given[item], d: vector.demands[i]! })).filter(({ a }) => a !== undefined)
        const mean = asked.reduce((sum, { d }) => sum + d, 0) / (asked.length || 1)
        const all = vector.demands.reduce((sum, d) => sum + d, 0) / items.length
        const norm = 4 * vector.demands.filter((d) => d > all).reduce((sum, d) => sum + (d - all), 0)
        const expected = asked.reduce((sum, { a, d }) => sum + a! * (d - mean), 0) / norm
        expect(contrast(given, vector).score).toBeCloseTo(expected, 9)
      }),
      runs,
    )
  })

  it('stays within −1 and 1 and is the sum of its parts', () => {
    fc.assert(
      fc.property(answers, vectors, (given, vector) => {
        const { score, parts } = contrast(given, vector)
        expect(Math.abs(score)).toBeLessThanOrEqual(1 + 1e-12)
        expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 12)
      }),
      runs,
    )
  })

  it('is not changed by the same amount added to every answer', () => {
    fc.assert(
      fc.property(answers, vectors, fc.integer({ min: -4, max: 4 }), (given, vector, shift) => {
        const values = Object.values(given)
        fc.pre(values.every((a) => a + shift >= 0 && a + shift <= 4))
        const shifted = Object.fromEntries(Object.entries(given).map(([item, a]) => [item, a + shift]))
        expect(contrast(shifted, vector).score).toBeCloseTo(contrast(given, vector).score, 12)
      }),
      runs,
    )
  })

  it('never falls when an answer rises on an item demanded above the mean of the answered ones', () => {
    fc.assert(
      fc.property(answers, vectors, fc.nat(items.length - 1), (given, vector, at) => {
        const item = items[at]!
        const answer = given[item]
        fc.pre(answer !== undefined && answer < 4)
        const asked = items.flatMap((name, i) => (given[name] === undefined ? [] : [vector.demands[i]!]))
        fc.pre(vector.demands[at]! > asked.reduce((sum, d) => sum + d, 0) / asked.length)
        expect(contrast({ ...given, [item]: answer! + 1 }, vector).score).toBeGreaterThanOrEqual(contrast(given, vector).score)
      }),
      runs,
    )
  })

  it('with a missing answer lies between its lowest and its highest value', () => {
    fc.assert(
      fc.property(answers, vectors, fc.nat(items.length - 1), (given, vector, at) => {
        const item = items[at]!
        const { [item]: _removed, ...rest } = given
        fc.pre(Object.keys(rest).length > 0)
        const ends = [0, 4].map((a) => contrast({ ...rest, [item]: a }, vector).score)
        const { score } = contrast(rest, vector)
        expect(score).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12)
        expect(score).toBeLessThanOrEqual(Math.max(...ends) + 1e-12)
      }),
      runs,
    )
  })

  it('gives each part the sign of what the student said', () => {
    fc.assert(
      fc.property(answers, vectors, (given, vector) => {
        const { parts } = contrast(given, vector)
        const mean = parts.reduce((sum, { demand }) => sum + demand, 0) / (parts.length || 1)
        for (const { answer, demand, score } of parts) expect(Math.sign(score) - Math.sign((answer - 2) * (demand - mean))).toBeCloseTo(0, 12)
      }),
      runs,
    )
  })
})

describe('conditions', () => {
  const names = itemsBySection.conditions
  const asked = demands('conditions').map((section_) => demandVector(section_, names))

  it('costs nothing when comfort is at or above every demand', () => {
    fc.assert(
      fc.property(asked, (vector) => {
        expect(shortfall(Object.fromEntries(names.map((item) => [item, 4])), vector).score).toBe(0)
      }),
      runs,
    )
  })
  it('is −1 when nothing is bearable, and never outside −1 and 0', () => {
    fc.assert(
      fc.property(asked, ratings('conditions'), (vector, given) => {
        expect(shortfall(Object.fromEntries(names.map((item) => [item, 0])), vector).score).toBeCloseTo(-1, 12)
        const { score } = shortfall(given, vector)
        expect(score).toBeLessThanOrEqual(0)
        expect(score).toBeGreaterThanOrEqual(-1 - 1e-12)
      }),
      runs,
    )
  })
  it('never rises when comfort falls', () => {
    fc.assert(
      fc.property(asked, ratings('conditions'), fc.nat(names.length - 1), (vector, given, at) => {
        const item = names[at]!
        const answer = given[item]
        fc.pre(answer !== undefined && answer > 0)
        expect(shortfall({ ...given, [item]: answer! - 1 }, vector).score).toBeLessThanOrEqual(shortfall(given, vector).score)
      }),
      runs,
    )
  })
})
