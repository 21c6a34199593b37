import { ratedSections, riasecLetters } from '../../intake/items'
import { answersOf, intakeFormat, type Intake } from '../../intake/schema'
import { alternativeTo } from '../../matching/alternative'
import { matchStudent } from '../../matching/match'
import { newEditedPlan } from '../../planning/edit'
import { editedPlan, type EditedPlan } from '../../planning/edited-plan'
import { generatePlan } from '../../planning/generate'
import { buildCareerPlan } from '../career-plan'
import type { WithPlan } from '../context'
import type { DocumentModel } from '../model'
import { LeakFound, leaksIn } from './leaks'
import { redactedIntake } from './redact'

export { LeakFound } from './leaks'

/**
 * The career plan of a student with nobody in it, to show as a sample: the plan is made anew from the answers alone, so
 * nothing typed by anyone comes along, and what would be printed is then read once more.
 * @throws LeakFound when anything of the student still stands in it
 */
export function buildRedactedPlan(context: WithPlan): DocumentModel {
  const { student, t } = context
  const name = { given: t('papers:redacted.given'), family: t('papers:redacted.family') }
  const model = planFor(context, redactedIntake(student.intake, name))
  const blank = planFor(context, nobody(student.intake, name))
  const says = [context.inLanguage('en').t, context.inLanguage('es').t]
  const leaks = leaksIn({ student, paper: model, blank, catalog: context.catalog, says })
  if (leaks.length > 0) throw new LeakFound(leaks)
  return model
}

/**
 * An invented student of the same grade and state on the same route who gave the same numbers. It carries no string of the
 * student's but those of fixed lists, so every word on its plan is nobody's.
 */
function nobody(intake: Intake, name: { given: string; family: string }): Intake {
  const { state, graduation, gradeLevel } = intake.student
  const rated = Object.fromEntries(ratedSections.map((section) => [section, answersOf(intake, section)]))
  const { populations, settings, activities, skills, conditions, values } = rated
  const [R, I, A, S, E, C] = riasecLetters.map((letter) => intake.riasec?.[letter])
  return {
    format: intakeFormat,
    student: {
      givenName: name.given,
      familyName: name.family,
      ...(gradeLevel !== undefined && { gradeLevel }),
      ...(state !== undefined && { state }),
      ...(graduation !== undefined && { graduation: graduation.slice(0, 7) }),
    },
    interests: { populations, settings, activities },
    skills,
    conditions,
    values,
    ...(R !== undefined && { riasec: { R, I, A, S, E, C, source: intake.riasec?.source } }),
  }
}

function planFor(context: WithPlan, intake: Intake): DocumentModel {
  const { student, catalog, t, paper, language } = context
  const { specialty, route, generatedOn: today } = student.plan
  const made = generatePlan({ intake, catalog, specialty, route, today })
  // A plan that the catalog can no longer make has nothing in it that may be shown.
  const plan = made.ok ? ticked(newEditedPlan(made.plan, t), student.plan) : emptyPlan(student.plan)
  const weights = student.weights
  const matches = matchStudent(intake, catalog, weights ? { weights } : {})
  return buildCareerPlan(
    {
      intake,
      matches,
      weights,
      plan,
      catalog,
      counselorName: '',
      schoolName: '',
      paper,
      language,
      alternative: alternativeTo({ intake, catalog, weights, matches, specialty }),
    },
    t,
  )
}

/** The ticks come along: they are no words of anybody. */
function ticked(plan: EditedPlan, { current }: EditedPlan): EditedPlan {
  const status = new Map(current.steps.map((step) => [step.id, step.status]))
  const steps = plan.current.steps.map((step) => ({ ...step, status: status.get(step.id) ?? step.status }))
  return { ...plan, current: { ...plan.current, steps } }
}

const emptyPlan = ({ specialty, route, generatedOn }: EditedPlan): EditedPlan => {
  const nothing = { steps: [], firstNinetyDays: [], notes: '' }
  return editedPlan.parse({ specialty, route, generatedOn, base: nothing, current: nothing, notices: [] })
}
