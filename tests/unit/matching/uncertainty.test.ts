import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerRemarks,
  fitTable,
  matchStudent,
  stabilityOf,
  whatWouldChange,
  type AnswerChange,
} from '../../../src/core/matching'
import { sumFits } from '../../../src/core/matching/fit-table'
import { entrySpecialties } from '../../../src/core/catalog/lookup'
import { itemsBySection, ratedSections } from '../../../src/core/intake/items'
import { answersOf, type Intake } from '../../../src/core/intake/schema'
import { archetypeOf, intakes, withSection } from './arbitraries'
import { plainWhatWouldChange } from './plain-what-would-change'
import { catalog } from './real-catalog'

const ids = entrySpecialties(catalog).map(({ id }) => id)
const applied = (intake: Intake, changes: readonly AnswerChange[]): Intake =>
  changes.reduce(
    (value, { section, item, to }) => withSection(value, section, { ...answersOf(value, section), [item]: to }),
    intake,
  )

describe('the fit table', () => {
  it('adds up to the same fits as the matcher', () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        const table = fitTable(intake, catalog)
        const sums = new Float64Array(table.specialties.length)
        sumFits(
          table,
          table.items.map(({ answer }) => answer),
          sums,
        )
        for (const { specialty, fit } of matchStudent(intake, catalog))
          expect(sums[table.specialties.indexOf(specialty)]).toBeCloseTo(fit, 9)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('stability', () => {
  it('is repeatable, and its numbers are possible ones', () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        const table = fitTable(intake, catalog)
        const stability = stabilityOf(table)
        expect(stabilityOf(fitTable(structuredClone(intake), catalog))).toEqual(stability)
        for (const {
          rankRange: [best, worst],
          first,
          firstThree,
          variations,
          tiedWith,
          specialty,
        } of stability) {
          expect(best).toBeGreaterThanOrEqual(1)
          expect(worst).toBeLessThanOrEqual(17)
          expect(best).toBeLessThanOrEqual(worst)
          expect(first).toBeLessThanOrEqual(firstThree)
          expect(firstThree).toBeLessThanOrEqual(variations)
          for (const other of tiedWith)
            expect(stability.find((entry) => entry.specialty === other)!.tiedWith).toContain(specialty)
        }
      }),
      { numRuns: 200 },
    )
  })
  it('calls a clear-cut student steady and an unasked one a tie of all', () => {
    const [own] = stabilityOf(
      fitTable(archetypeOf(entrySpecialties(catalog).find(({ id }) => id === 'geriatric')!), catalog),
    ).filter(({ specialty }) => specialty === 'geriatric')
    expect(own).toMatchObject({ rankRange: [1, 1], tiedWith: [] })
    const empty = stabilityOf(
      fitTable({ format: 'casepath-intake/1', student: { givenName: 'A', familyName: 'B' } }, catalog),
    )
    expect(empty[0]!.tiedWith).toHaveLength(16)
    for (const { rankRange, first } of empty) expect({ rankRange, first }).toEqual({ rankRange: [1, 17], first: 0 })
  })
})

describe('what would change this', () => {
  it('brings the specialty to the top with the changes it names, and with no fewer than it says', () => {
    fc.assert(
      fc.property(intakes, fc.constantFrom(...ids), (intake, specialty) => {
        const { changes, fewest, exact } = whatWouldChange(fitTable(intake, catalog), specialty)
        if (changes === null) return
        expect(new Set(changes.map(({ section, item }) => `${section}.${item}`)).size).toBe(changes.length)
        for (const { section, item, from, to } of changes) {
          expect(answersOf(intake, section)[item]).toBe(from)
          expect(to).not.toBe(from)
        }
        const [top] = matchStudent(applied(intake, changes), catalog)
        const own = matchStudent(applied(intake, changes), catalog).find((match) => match.specialty === specialty)!
        expect(own.fit).toBeGreaterThanOrEqual(top!.fit - 1e-6)
        expect(changes.length).toBeGreaterThanOrEqual(fewest)
        if (exact) expect(changes.length).toBe(fewest)
      }),
      { numRuns: 1000 },
    )
  })

  it('answers what the plain search answers, wherever that one came to an end', () => {
    fc.assert(
      fc.property(intakes, fc.constantFrom(...ids), (intake, specialty) => {
        const table = fitTable(intake, catalog)
        const plain = plainWhatWouldChange(table, specialty, 2000)
        const fast = whatWouldChange(table, specialty, 2000)
        // Where the plain one ran out of steps and guessed a set of the right size, the set itself may be another.
        if (plain.exact)
          expect({ ...fast, changes: fast.changes?.length }).toEqual({ ...plain, changes: plain.changes?.length })
        else expect(fast.fewest).toBeGreaterThanOrEqual(plain.fewest)
      }),
      { numRuns: 300 },
    )
  })

  it('agrees with trying every single change and every pair', () => {
    const few = intakes.map((intake) => ({
      ...intake,
      skills: {},
      values: {},
      conditions: {},
      interests: { populations: intake.interests?.populations ?? {} },
    }))
    fc.assert(
      fc.property(few, fc.constantFrom(...ids), (intake, specialty) => {
        const table = fitTable(intake, catalog)
        const result = whatWouldChange(table, specialty)
        const reached = (values: number[]) => {
          const fits = new Float64Array(table.specialties.length)
          sumFits(table, values, fits)
          return fits[table.specialties.indexOf(specialty)]! >= Math.max(...fits) - 1e-9
        }
        const now = table.items.map(({ answer }) => answer)
        const variants = (values: number[]) =>
          values.flatMap((_, i) => [0, 1, 2, 3, 4].map((value) => values.with(i, value)))
        const needed = reached(now)
          ? 0
          : variants(now).some(reached)
            ? 1
            : variants(now).flatMap(variants).some(reached)
              ? 2
              : 3
        if (needed < 3) expect(result).toMatchObject({ fewest: needed, exact: true })
        else expect(result.fewest).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 100 },
    )
  })
})

describe('remarks on the answers', () => {
  const all = (answer: number): Intake =>
    ratedSections.reduce<Intake>(
      (value, section) =>
        withSection(value, section, Object.fromEntries(itemsBySection[section].map((item) => [item, answer]))),
      { format: 'casepath-intake/1', student: { givenName: 'A', familyName: 'B' } },
    )
  it('are made about sections answered all alike', () => {
    expect(answerRemarks(all(2)).map(({ params }) => params?.['section'])).toEqual([
      'populations',
      'settings',
      'activities',
      'skills',
      'values',
    ])
  })
  it('are not made about a thoughtful student', () => {
    for (const specialty of entrySpecialties(catalog))
      expect(answerRemarks(archetypeOf(specialty)).filter(({ key }) => key === 'matching:remark.flat')).toEqual([])
  })
})
