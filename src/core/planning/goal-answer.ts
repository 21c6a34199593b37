/**
 * What there is to say to a goal date: whether this route makes it and with how much to spare, what the plan as edited
 * says, and which other route would make it.
 */
import type { Catalog } from '../catalog/catalog'
import { findRoute, findSpecialty } from '../catalog/lookup'
import type { Intake } from '../intake/schema'
import type { Message, Translate } from '../message'
import { daysBetween, monthsBetween } from './dates'
import type { EditedPlan } from './edited-plan'
import { generatePlan } from './generate'
import { checkGoal, type Goal, type GoalCheck } from './goal'
import type { Day, GeneratedPlan } from './types'

export interface OtherRoute {
  readonly route: string
  readonly name: string
  readonly date: Day
  readonly meets: boolean
}

export interface GoalAnswer {
  readonly check: GoalCheck
  /** How much time is left over; `null` unless the goal can be met. */
  readonly spare: Message | null
  /** Day on which the plan as edited reaches it, where that is too late although the earliest day is not. */
  readonly planned: Day | null
  /** Routes that make it, the soonest first; where none does, the one that comes nearest, if it is sooner than this one. */
  readonly others: readonly OtherRoute[]
}

export interface GoalAnswersInput {
  readonly intake: Intake
  readonly catalog: Catalog
  readonly plan: EditedPlan
}

/**
 * Answers goals as of the day the plan was made, so that screen and paper say the same. A goal that the route makes
 * asks for no other route. A broken pathway counts as one that does not lead there.
 */
export function goalAnswers(input: GoalAnswersInput, goals: readonly Goal[], t: Translate): readonly GoalAnswer[] {
  if (goals.length === 0) return []
  const { plan, catalog } = input
  const routes = findSpecialty(catalog, plan.specialty)?.routes ?? []
  const own = made(input, plan.route)
  const others = routes.filter((route) => route !== plan.route).flatMap((route) => made(input, route) ?? [])
  return goals.map((goal) => {
    const check: GoalCheck = own === null ? absent : checkGoal(own, goal, t)
    const isFine = check.status === 'met' || check.status === 'done'
    return {
      check,
      spare: check.status === 'met' ? spareOf(check.earliest!, goal.date) : null,
      planned: check.status === 'met' ? tooLateAsEdited(plan, check, goal.date) : null,
      others: isFine ? [] : bestOf(others, goal, check, catalog, t),
    }
  })
}

const absent: GoalCheck = {
  status: 'absent',
  milestone: null,
  earliest: null,
  because: [],
  message: { key: 'planning:goal.absent' },
  brief: { key: 'planning:goal.short.absent' },
}

function made({ intake, catalog, plan }: GoalAnswersInput, route: string): GeneratedPlan | null {
  const result = generatePlan({ intake, catalog, specialty: plan.specialty, route, today: plan.generatedOn })
  return result.ok ? result.plan : null
}

function bestOf(
  plans: readonly GeneratedPlan[],
  goal: Goal,
  own: GoalCheck,
  catalog: Catalog,
  t: Translate,
): readonly OtherRoute[] {
  const reached = plans
    .flatMap((plan): OtherRoute[] => {
      const { status, earliest } = checkGoal(plan, goal, t)
      if (earliest === null) return []
      const name = findRoute(catalog, plan.route)?.name ?? plan.route
      return [{ route: plan.route, name, date: earliest, meets: status !== 'late' }]
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const meeting = reached.filter(({ meets }) => meets)
  if (meeting.length > 0) return meeting
  return reached.slice(0, 1).filter(({ date }) => own.earliest === null || date < own.earliest)
}

/** The edited plan's own day for the same thing, where it lies after the goal. */
function tooLateAsEdited({ current }: EditedPlan, { milestone }: GoalCheck, goal: string): Day | null {
  const step = current.steps.find(({ id, status }) => id === milestone && status !== 'dropped')
  if (step === undefined || step.status === 'done') return null
  const day = step.kind === 'job' ? step.start : step.end
  return day > goal ? day : null
}

/** Whole months where there are two or more, else weeks, else days: as exact as is of use. */
function spareOf(earliest: Day, goal: string): Message {
  const key = (unit: string, count: number): Message => ({ key: `planning:goal.spare.${unit}`, params: { count } })
  const days = daysBetween(earliest, goal)
  if (days === 0) return { key: 'planning:goal.spare.none' }
  const months = monthsBetween(earliest, goal) - (goal.slice(8) < earliest.slice(8) ? 1 : 0)
  if (months >= 2) return key('months', months)
  return days >= 14 ? key('weeks', Math.floor(days / 7)) : key('days', days)
}
