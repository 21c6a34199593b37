import type { EditedPlan } from '../planning/edited-plan'
import { addMonths, earliest, latest } from '../planning/dates'
import type { Day } from '../planning/types'
import { dueItems } from './items'
import type { FollowUp } from './schema'

/** A plan is looked at as far as a school year ahead: what lies further off says nothing about how it goes. */
const monthsAhead = 12

export interface ProgressPoint {
  readonly on: Day
  /** How many by the end of that day. */
  readonly count: number
}

export interface Progress {
  readonly from: Day
  readonly today: Day
  readonly to: Day
  /** Steps of height, each from its day on; both begin with 0 on `from`. */
  readonly planned: readonly ProgressPoint[]
  /** Ends today. */
  readonly done: readonly ProgressPoint[]
  readonly plannedByToday: number
  readonly doneByToday: number
  /** Planned up to `to`. */
  readonly total: number
  /** Done, but nobody noted when: told, not drawn. */
  readonly undated: number
}

/**
 * How a plan goes: what was to be done by each day against what was done by then. What was done already when the plan
 * was made counts for neither.
 */
export function progressOf(plan: EditedPlan, { doneOn }: FollowUp, today: Day): Progress {
  const doneBefore = new Set(plan.base.steps.flatMap(({ id, status }) => (status === 'done' ? [id] : [])))
  const items = dueItems(plan.current).filter(({ id }) => !doneBefore.has(id))
  const ticked = items.flatMap(({ id, done }) => (done && doneOn[id] !== undefined ? [doneOn[id]] : []))
  const from = earliest(plan.generatedOn, today, ...ticked)
  const end = addMonths(latest(plan.generatedOn, today), monthsAhead)
  const due = items.map((item) => latest(item.due, from)).filter((day) => day <= end)
  const to = latest(today, ...due)
  const byToday = (days: readonly Day[]) => days.filter((day) => day <= today).length
  const dates = ticked.map((day) => earliest(day, today))
  return {
    from,
    today,
    to,
    planned: countUp(due, from),
    done: countUp(dates, from),
    plannedByToday: byToday(due),
    doneByToday: dates.length,
    total: due.length,
    undated: items.filter(({ id, done }) => done && doneOn[id] === undefined).length,
  }
}

/** The running count of days, one point a day on which it grows. */
function countUp(days: readonly Day[], from: Day): readonly ProgressPoint[] {
  const points: ProgressPoint[] = [{ on: from, count: 0 }]
  for (const [i, on] of days.toSorted().entries()) {
    if (points.at(-1)!.on === on) points.pop()
    points.push({ on, count: i + 1 })
  }
  return points
}
