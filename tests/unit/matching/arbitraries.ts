import fc from 'fast-check'
import type { Profile, Specialty } from '../../../src/core/catalog/specialty'
import { itemsBySection, ratedSections, riasecLetters, type RatedSection } from '../../../src/core/intake/items'
import { intakeFormat, type Intake } from '../../../src/core/intake/schema'

const rating = fc.integer({ min: 0, max: 4 })

/** Ratings of one section, any of them missing. */
export const ratings = (section: RatedSection): fc.Arbitrary<Record<string, number>> =>
  fc
    .tuple(...itemsBySection[section].map(() => fc.option(rating, { nil: undefined, freq: 4 })))
    .map(
      (values) =>
        Object.fromEntries(
          itemsBySection[section].flatMap((item, i) => (values[i] === undefined ? [] : [[item, values[i]]])),
        ) as Record<string, number>,
    )

const sixScores = fc.record(
  Object.fromEntries(riasecLetters.map((letter) => [letter, fc.integer({ min: 0, max: 40 })])) as Record<
    (typeof riasecLetters)[number],
    fc.Arbitrary<number>
  >,
)
const letterCodes = fc
  .shuffledSubarray([...riasecLetters], { minLength: 3, maxLength: 3 })
  .map((letters) => letters.join(''))

/** Any intake: every section and every answer may be missing. */
export const intakes: fc.Arbitrary<Intake> = fc
  .record({
    populations: ratings('populations'),
    settings: ratings('settings'),
    activities: ratings('activities'),
    skills: ratings('skills'),
    conditions: ratings('conditions'),
    values: ratings('values'),
    riasec: fc.option(
      fc.oneof(
        sixScores,
        letterCodes.map((code) => ({ code })),
      ),
      { nil: undefined },
    ),
  })
  .map(({ populations, settings, activities, skills, conditions, values, riasec }) => ({
    format: intakeFormat,
    student: { givenName: 'Ana', familyName: 'Prueba' },
    interests: { populations, settings, activities },
    skills,
    conditions,
    values,
    ...(riasec ? { riasec } : {}),
  }))

/** Replaces the ratings of one section. */
export function withSection(intake: Intake, section: RatedSection, ratings: Record<string, number>): Intake {
  if (section === 'populations' || section === 'settings' || section === 'activities')
    return { ...intake, interests: { ...intake.interests, [section]: ratings } }
  return { ...intake, [section]: ratings }
}

/** The student who answers exactly what a specialty asks for. */
export function archetypeOf(specialty: Specialty & { profile: Profile }): Intake {
  let intake: Intake = { format: intakeFormat, student: { givenName: 'Arche', familyName: 'Type' } }
  for (const section of ratedSections) {
    const demands: Readonly<Record<string, { demand: number }>> = specialty.profile[section]
    intake = withSection(
      intake,
      section,
      Object.fromEntries(Object.entries(demands).map(([item, { demand }]) => [item, demand])),
    )
  }
  return intake
}
