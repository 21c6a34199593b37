/** The plan for other programs: the format `casepath-plan/1`. */
import { say, type Translate } from '../message'
import type { EditedPlan } from './edited-plan'
import type { GeneratedPlan } from './types'

export const planFormat = 'casepath-plan/1'

/** A plan as generated. `notices` carry their kind. */
export function generatedPlanJson(plan: GeneratedPlan, t: Translate): object {
  return {
    format: planFormat,
    specialty: plan.specialty,
    route: plan.route,
    today: plan.today,
    milestones: plan.milestones.map((milestone) => ({
      id: milestone.id,
      kind: milestone.kind,
      title: milestone.title,
      credential: milestone.credential,
      state: milestone.state,
      start: milestone.start,
      end: milestone.end,
      dateKnown: milestone.dateKnown,
      earliest: milestone.earliest,
      done: milestone.done,
      explanation: milestone.explanation.map((message) => say(t, message)).join(' '),
      facts: milestone.facts,
      sources: milestone.sources,
    })),
    firstNinetyDays: plan.firstNinetyDays.map(({ id, title, detail, due }) => ({
      id,
      title: say(t, title),
      detail: say(t, detail),
      due,
    })),
    notices: plan.notices.map(({ kind, message }) => ({ kind, text: say(t, message) })),
  }
}

/**
 * A plan as the counselor keeps it: the same shape, with what they added to it (`detail`, `status`, `owner`, `notes`,
 * ticks, goals). `today` is the day it was generated. Notices have no `kind` here, and milestones no `dateKnown`: the record
 * keeps their words alone.
 */
export function editedPlanJson(plan: EditedPlan): object {
  const { specialty, route, generatedOn, current, notices, goalDates, smartGoals } = plan
  return {
    format: planFormat,
    specialty,
    route,
    today: generatedOn,
    milestones: current.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      title: step.title,
      credential: step.credential,
      state: step.state,
      start: step.start,
      end: step.end,
      earliest: step.earliest,
      done: step.status === 'done',
      explanation: step.explanation,
      facts: step.facts,
      sources: step.sources,
      detail: step.detail,
      status: step.status,
      owner: step.owner,
      notes: step.notes,
    })),
    firstNinetyDays: current.firstNinetyDays.map(({ id, title, detail, due, done }) => ({
      id,
      title,
      detail,
      due,
      done,
    })),
    notices: notices.map((text) => ({ text })),
    notes: current.notes,
    goalDates: goalDates.map(({ what, date }) => ({ what, date })),
    smartGoals: smartGoals.map(({ id: _, ...goal }) => goal),
  }
}
