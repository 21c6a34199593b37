/** From the generated plan to the one the counselor keeps: texts said once, in the language of the day it was made. */
import { say, type Translate } from '../message'
import type { EditedPlan, PlanContent } from './edited-plan'
import type { GeneratedPlan } from './types'

/** The plan's steps and first actions as editable content. What is done is ticked; the student owns every step at first. */
export function toContent(plan: GeneratedPlan, t: Translate): PlanContent {
  return {
    steps: plan.milestones.map(
      ({ id, kind, title, detail, start, end, earliest, done, credential, state, explanation, facts, sources }) => ({
        id,
        kind,
        title,
        detail,
        start,
        end,
        earliest,
        status: done ? 'done' : 'planned',
        owner: 'student',
        notes: '',
        credential,
        state,
        explanation: explanation.map((message) => say(t, message)).join(' '),
        facts: [...facts],
        sources: [...sources],
      }),
    ),
    firstNinetyDays: plan.firstNinetyDays.map(({ id, title, detail, due }) => ({
      id,
      title: say(t, title),
      detail: say(t, detail),
      due,
      done: false,
    })),
    notes: '',
  }
}

/** A plan that nobody has edited yet: what the counselor sees is what was generated. */
export function newEditedPlan(plan: GeneratedPlan, t: Translate): EditedPlan {
  return {
    specialty: plan.specialty,
    route: plan.route,
    generatedOn: plan.today,
    base: toContent(plan, t),
    current: toContent(plan, t),
    notices: plan.notices.map(({ message }) => say(t, message)),
    goalDates: [],
    smartGoals: [],
    takenOut: [],
  }
}
