import type { Intake } from '../../intake/schema'
import type { Translate } from '../../message'
import type { EditedPlan, PlanStep } from '../../planning/edited-plan'

/** The steps that are printed, in the order of time: those dropped by the counselor are not. */
export function stepsOf(plan: EditedPlan): readonly PlanStep[] {
  return plan.current.steps
    .filter((step) => step.status !== 'dropped')
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
}

export const stages = ['school', 'study', 'start', 'grow'] as const
export type Stage = (typeof stages)[number]

/**
 * The part of the way a step belongs to. `school`: begun before graduating; `study`: the first degree after high school
 * that is still to do and those that end before the first job begins, with what lies within them; `start`: up to two
 * years after the first job begins; `grow`: what comes later.
 */
export function stageOf(step: PlanStep, steps: readonly PlanStep[], graduation: string | undefined): Stage {
  if (graduation !== undefined && step.start.slice(0, 7) < graduation.slice(0, 7)) return 'school'
  const isAhead = ({ end }: PlanStep) => graduation === undefined || end.slice(0, 7) > graduation.slice(0, 7)
  const job = steps.find(({ kind, status }) => kind === 'job' && status !== 'done')
  const degrees = steps
    .filter((other) => other.kind === 'degree' && other.status !== 'done' && isAhead(other))
    .filter((degree, index) => index === 0 || (job !== undefined && degree.end <= job.start))
  if (step.kind === 'degree' ? degrees.includes(step) : degrees.some((degree) => isDuring(step, degree))) return 'study'
  const settled = job ? later(job.start, 2) : null
  if (step.kind === 'degree' || (settled !== null && step.end > settled && step.kind !== 'job')) return 'grow'
  return 'start'
}

/** When high school ends, for who is still in it: a graduation to come from college ends no high school. */
export const endOfSchool = ({ gradeLevel, graduation }: Intake['student']): string | undefined =>
  gradeLevel === 'postsecondary' || gradeLevel === 'adult' ? undefined : graduation

const isDuring = (step: PlanStep, degree: PlanStep): boolean => step.start < degree.end && step.end <= degree.end

const later = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/** When a step happens, as a person says it: "May 2031", "Aug 2027 – May 2031". */
export function whenOf(step: Pick<PlanStep, 'start' | 'end'>, t: Translate): string {
  const [start, end] = [step.start.slice(0, 7), step.end.slice(0, 7)]
  return start === end ? t('documents:when.month', { date: end }) : t('documents:when.range', { start, end })
}
