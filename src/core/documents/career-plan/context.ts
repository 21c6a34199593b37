import { findOccupation, findSpecialty, sourceOf, stateLicensingOf } from '../../catalog/lookup'
import type { Source } from '../../catalog/figure'
import type { StateLicensing } from '../../catalog/licensing'
import type { Occupation } from '../../catalog/occupation'
import type { Specialty } from '../../catalog/specialty'
import type { Match } from '../../matching/types'
import type { Translate } from '../../message'
import type { Block, Reference } from '../model'
import type { CareerPlanInput } from './input'

/** What every section may need. What the catalog does not know is `null`, and sections say so or stay away. */
export interface PlanContext extends CareerPlanInput {
  readonly t: Translate
  readonly studentName: string
  readonly specialty: Specialty | null
  readonly occupation: Occupation | null
  readonly licensing: StateLicensing | null
  readonly match: Match | null
  readonly cite: Cite
}

/** A section of the plan: its blocks, or none where there is nothing to say. */
export type PlanSection = (context: PlanContext) => readonly Block[]

/** Numbers sources in the order in which they are first referred to. Ids the catalog does not know are passed over. */
export interface Cite {
  (sourceIds: readonly string[]): readonly Reference[]
  cited(): readonly Source[]
}

export function contextOf(input: CareerPlanInput, t: Translate): PlanContext {
  const { catalog, plan, intake, matches } = input
  const specialty = findSpecialty(catalog, plan.specialty)
  return {
    ...input,
    t,
    studentName: studentName(intake.student),
    specialty,
    occupation: specialty && findOccupation(catalog, specialty.occupation.soc),
    licensing: intake.student.state === undefined ? null : stateLicensingOf(catalog, intake.student.state),
    match: matches.find((match) => match.specialty === plan.specialty) ?? null,
    cite: createCite((id) => sourceOf(catalog, id)),
  }
}

/** The name on paper: the given name, or the one the student goes by, and the family name. */
export function studentName({ givenName, familyName, preferredName }: CareerPlanInput['intake']['student']): string {
  const given = preferredName?.trim() || givenName.trim()
  return `${given} ${familyName.trim()}`.trim()
}

function createCite(find: (id: string) => Source | null): Cite {
  const sources: Source[] = []
  const cite = (ids: readonly string[]): readonly Reference[] => {
    const numbers = ids.flatMap((id) => {
      const source = find(id)
      if (!source) return []
      if (!sources.includes(source)) sources.push(source)
      return [sources.indexOf(source) + 1]
    })
    return [...new Set(numbers)].sort((a, b) => a - b).map((reference) => ({ reference }))
  }
  return Object.assign(cite, { cited: () => sources })
}

/** Labels are written to stand inside a sentence; at the start of a line they take a capital. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)
