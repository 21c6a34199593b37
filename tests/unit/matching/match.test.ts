import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entrySpecialties } from '../../../src/core/catalog/lookup'
import { itemsBySection, ratedSections } from '../../../src/core/intake/items'
import { answersOf, type Intake } from '../../../src/core/intake/schema'
import { bandOf, defaultWeights, matchStudent, scoredSections, type Weights } from '../../../src/core/matching'
import { seededRandom } from '../../../src/core/matching/random'
import { archetypeOf, intakes, withSection } from './arbitraries'
import { catalog } from './real-catalog'

const runs = { numRuns: 1000 }
const fits = (intake: Intake) => new Map(matchStudent(intake, catalog).map(({ specialty, fit }) => [specialty, fit]))
const weights: fc.Arbitrary<Weights> = fc.record(
  Object.fromEntries(scoredSections.map((section) => [section, fc.double({ min: 0, max: 1, noNaN: true })])) as Record<
    (typeof scoredSections)[number],
    fc.Arbitrary<number>
  >,
)

describe('matching', () => {
  it('ranks all seventeen, best first, equal fits sharing a rank', () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        const matches = matchStudent(intake, catalog)
        expect(matches).toHaveLength(17)
        matches.forEach((match, i) => {
          const before = matches[i - 1]
          if (before === undefined) expect(match.rank).toBe(1)
          else if (before.fit - match.fit > 1e-9) expect(match.rank).toBe(i + 1)
          else expect(match.rank).toBe(before.rank)
          expect(match.fit).toBeGreaterThanOrEqual(0)
          expect(match.fit).toBeLessThanOrEqual(100)
          expect(match.band).toBe(bandOf(match.fit))
        })
      }),
      runs,
    )
  })

  it('is deterministic and does not care about the order of keys', () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        const turned = ratedSections.reduce(
          (value, section) =>
            withSection(value, section, Object.fromEntries(Object.entries(answersOf(intake, section)).toReversed())),
          intake,
        )
        expect(matchStudent(turned, catalog)).toEqual(matchStudent(intake, catalog))
      }),
      runs,
    )
  })

  it('explains every point: contributions sum to fit − 50, whatever the weights', () => {
    fc.assert(
      fc.property(intakes, weights, (intake, given) => {
        for (const { fit, contributions } of matchStudent(intake, catalog, { weights: given }))
          expect(Math.abs(contributions.reduce((sum, { points }) => sum + points, 0) - (fit - 50))).toBeLessThan(1e-9)
      }),
      runs,
    )
  })

  it('keeps every fit when the same amount is added to a whole section of interests, skills or values', () => {
    const section = fc.constantFrom(...ratedSections.filter((name) => name !== 'conditions'))
    fc.assert(
      fc.property(intakes, section, fc.integer({ min: -4, max: 4 }), (intake, name, shift) => {
        const answers = answersOf(intake, name)
        fc.pre(Object.values(answers).every((a) => a + shift >= 0 && a + shift <= 4))
        const shifted = fits(
          withSection(intake, name, Object.fromEntries(Object.entries(answers).map(([item, a]) => [item, a + shift]))),
        )
        for (const [specialty, fit] of fits(intake)) expect(shifted.get(specialty)).toBeCloseTo(fit, 9)
      }),
      runs,
    )
  })

  it('with a missing answer lies between its lowest and its highest value, once a section is read', () => {
    const place = fc.constantFrom(
      ...ratedSections.flatMap((section) => itemsBySection[section].map((item) => ({ section, item }))),
    )
    fc.assert(
      fc.property(intakes, place, (intake, { section, item }) => {
        const { [item]: _removed, ...rest } = answersOf(intake, section) as Record<string, number>
        fc.pre(Object.keys(rest).length >= 3)
        const missing = fits(withSection(intake, section, rest))
        const ends = [0, 4].map((a) => fits(withSection(intake, section, { ...rest, [item]: a })))
        for (const [specialty, fit] of missing) {
          const [low, high] = ends.map((end) => end.get(specialty)!).toSorted((a, b) => a - b)
          expect(fit).toBeGreaterThanOrEqual(low! - 1e-9)
          expect(fit).toBeLessThanOrEqual(high! + 1e-9)
        }
      }),
      runs,
    )
  })

  it('reads no section with fewer than three answers, and says so', () => {
    const [best] = matchStudent(
      {
        format: 'casepath-intake/1',
        student: { givenName: 'A', familyName: 'B' },
        interests: { populations: { children: 4, teens: 0 } },
      },
      catalog,
    )
    expect(best).toMatchObject({ fit: 50, coverage: 0 })
    expect(best!.sections.find(({ section }) => section === 'populations')).toMatchObject({
      unread: 'too-few',
      answered: 2,
      score: 0,
      weight: 0,
    })
    expect(best!.sections.find(({ section }) => section === 'skills')).toMatchObject({ unread: 'not-asked' })
  })

  it('shows how much of the intake stands behind a fit', () => {
    for (const specialty of entrySpecialties(catalog)) {
      const own = (intake: Intake) =>
        matchStudent(intake, catalog).find((match) => match.specialty === specialty.id)!.coverage
      // Everything but the interest scores, which carry a tenth.
      expect(own(archetypeOf(specialty))).toBeCloseTo(1 - defaultWeights.riasec, 9)
      expect(own({ ...archetypeOf(specialty), skills: {} })).toBeCloseTo(
        1 - defaultWeights.riasec - defaultWeights.skills,
        9,
      )
    }
  })
})

describe('the demand profiles', () => {
  it.each(entrySpecialties(catalog).map((specialty) => [specialty.id, specialty] as const))(
    '%s is first for its own archetype, with a margin of three points',
    (id, specialty) => {
      const [first, second] = matchStudent(archetypeOf(specialty), catalog)
      expect(first!.specialty).toBe(id)
      expect(first!.fit - second!.fit).toBeGreaterThan(3)
      expect(first!.band).toBe('strong')
    },
  )

  it('give no specialty more than a third of first places over random intakes, and none fewer than one in a hundred', () => {
    const random = seededRandom(20_261_122)
    const answer = () => Math.floor(random() * 5)
    const first = new Map<string, number>()
    const students = 4000
    for (let n = 0; n < students; n += 1) {
      let intake: Intake = { format: 'casepath-intake/1', student: { givenName: 'A', familyName: 'B' } }
      for (const section of ratedSections)
        intake = withSection(
          intake,
          section,
          Object.fromEntries(itemsBySection[section].map((item) => [item, answer()])),
        )
      const score = () => Math.floor(random() * 41)
      intake = { ...intake, riasec: { R: score(), I: score(), A: score(), S: score(), E: score(), C: score() } }
      const { specialty } = matchStudent(intake, catalog)[0]!
      first.set(specialty, (first.get(specialty) ?? 0) + 1)
    }
    for (const { id } of entrySpecialties(catalog)) {
      expect((first.get(id) ?? 0) / students, id).toBeGreaterThan(0.01)
      expect((first.get(id) ?? 0) / students, id).toBeLessThan(1 / 3)
    }
  })
})
