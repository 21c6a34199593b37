import type { RatedSection } from './items'
import { isInterest, type Intake, type Ratings } from './schema'

/** Changes to an intake, as pure functions. Fields and items that this version does not know stay where they are. */

type Part<K extends keyof Intake> = NonNullable<Intake[K]>

/** Sets or, with `null`, takes back one answer. */
export function rate(intake: Intake, section: RatedSection, item: string, answer: number | null): Intake {
  if (isInterest(section))
    return {
      ...intake,
      interests: { ...intake.interests, [section]: withAnswer(intake.interests?.[section], item, answer) },
    }
  return { ...intake, [section]: withAnswer(intake[section], item, answer) }
}

function withAnswer(ratings: Ratings = {}, item: string, answer: number | null): Record<string, number> {
  const { [item]: _before, ...others } = ratings
  return answer === null ? others : { ...others, [item]: answer }
}

/** An object with one field set, or taken out when the value is empty: a missing answer means "not asked". */
export function withField<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | null | ''): T {
  const { [key]: _before, ...others } = object
  return (value === null || value === '' || value === undefined ? others : { ...others, [key]: value }) as T
}

/** Changes one of the intake's objects: `withPart(intake, 'education', (e) => …)`. */
export const withPart = <K extends 'student' | 'education' | 'constraints'>(
  intake: Intake,
  key: K,
  change: (part: Part<K>) => Part<K>,
): Intake => ({
  ...intake,
  [key]: change((intake[key] ?? {}) as Part<K>),
})
