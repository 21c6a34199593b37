import { itemsBySection, ratedSections, type RatedSection } from '../../../core/intake/items'
import { answersOf, type Intake } from '../../../core/intake/schema'

export interface SectionAnswers {
  readonly section: RatedSection
  readonly answered: number
  readonly items: number
}

/** How many of the rated items of each section the student has answered. */
export const answersBySection = (intake: Intake): SectionAnswers[] =>
  ratedSections.map((section) => ({
    section,
    answered: Object.keys(answersOf(intake, section)).length,
    items: itemsBySection[section].length,
  }))

export function answeredOf(sections: readonly SectionAnswers[]): { readonly answered: number; readonly items: number } {
  return {
    answered: sections.reduce((sum, { answered }) => sum + answered, 0),
    items: sections.reduce((sum, { items }) => sum + items, 0),
  }
}

/** The sections a match leans on most come first when there is too little to go on. */
const mostTelling: readonly RatedSection[] = ['populations', 'activities', 'settings', 'skills', 'conditions', 'values']

/** The section whose answers would tell most next: the first of the telling ones that is not half answered. */
export function nextSection(sections: readonly SectionAnswers[]): SectionAnswers | null {
  const bySection = new Map(sections.map((entry) => [entry.section, entry]))
  return (
    mostTelling.map((section) => bySection.get(section)!).find(({ answered, items }) => answered < items / 2) ?? null
  )
}
