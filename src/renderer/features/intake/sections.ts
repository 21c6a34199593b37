import { itemsBySection, ratedSections, type RatedSection } from '../../../core/intake/items'
import { answersOf, type Intake } from '../../../core/intake/schema'

/** The screens of the intake, in the order in which they are asked. */
export const intakeSections = [
  'about',
  ...ratedSections,
  'riasec',
  'education',
  'experience',
  'constraints',
  'goals',
] as const
export type IntakeSection = (typeof intakeSections)[number]

export const isRated = (section: IntakeSection): section is RatedSection =>
  (ratedSections as readonly string[]).includes(section)

/** Which scale a section is answered on. */
export const scaleOf = {
  populations: 'interests',
  settings: 'interests',
  activities: 'interests',
  skills: 'skills',
  conditions: 'conditions',
  values: 'values',
} as const satisfies Record<RatedSection, string>

export interface Progress {
  readonly done: number
  readonly total: number
}

/** Answered and askable questions of a section. Forms have no questions to count: they are filled in or not. */
export function progressOf(intake: Intake, section: IntakeSection): Progress {
  if (isRated(section))
    return { done: Object.keys(answersOf(intake, section)).length, total: itemsBySection[section].length }
  return { done: hasAnything(intake, section) ? 1 : 0, total: 1 }
}

function hasAnything(intake: Intake, section: Exclude<IntakeSection, RatedSection>): boolean {
  switch (section) {
    case 'about':
      return Boolean(intake.student.gradeLevel || intake.student.state || intake.student.graduation)
    case 'riasec':
      return intake.riasec !== undefined
    case 'education':
      return Object.values(intake.education ?? {}).some((value) => !Array.isArray(value) || value.length > 0)
    case 'experience':
      return (intake.experience ?? []).length > 0
    case 'constraints':
      return Object.values(intake.constraints ?? {}).some((value) => value !== undefined)
    case 'goals':
      return Boolean(intake.goals?.trim())
  }
}

/** All rated questions together. */
export function overallProgress(intake: Intake): Progress {
  const each = ratedSections.map((section) => progressOf(intake, section))
  return { done: each.reduce((sum, { done }) => sum + done, 0), total: each.reduce((sum, { total }) => sum + total, 0) }
}

/** Where to go on: the first section with nothing in it, or the beginning. */
export const firstOpenSection = (intake: Intake): IntakeSection =>
  intakeSections.find((section) => progressOf(intake, section).done === 0) ?? 'about'
