import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { findSpecialty } from '../../../src/core/catalog/lookup'
import { matchStudent, type Match } from '../../../src/core/matching'
import { reasonsOf, roundToSum, type Layout } from '../../../src/renderer/features/matches/reasons'
import { readCatalog, rosa } from '../plan/fixture'

let catalog: Catalog
let matches: readonly Match[]
const reasonsFor = (match: Match, layout?: Layout) =>
  reasonsOf({
    match,
    intake: rosa,
    profile: findSpecialty(catalog, match.specialty)!.profile!,
    ...(layout && { layout }),
  })
beforeAll(async () => {
  catalog = await readCatalog()
  matches = matchStudent(rosa, catalog)
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('the reasons as they are shown', () => {
  it('add up, line by line, to their section, and section by section to the fit shown', () => {
    for (const match of matches) {
      const { groups, tenths } = reasonsFor(match)
      expect(500 + tenths).toBe(Math.round(match.fit * 10))
      expect(sum(groups.map((group) => group.tenths))).toBe(tenths)
      for (const group of groups)
        expect(sum(group.lines.map((line) => line.tenths)) + group.rest.tenths).toBe(group.tenths)
    }
  })

  it('say the strongest reason of a section first', () => {
    for (const { lines } of reasonsFor(matches[0]!).groups) {
      const sizes = lines.map(({ tenths }) => Math.abs(tenths))
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    }
  })

  it('round every line to one of the two whole numbers beside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const target = Math.round(sum(values))
          const rounded = roundToSum(values, target)
          expect(sum(rounded) === target).toBe(true)
          rounded.forEach((value, i) => expect(Math.abs(value - values[i]!)).toBeLessThan(1 + 1e-9))
        },
      ),
      { numRuns: 500 },
    )
  })
})
