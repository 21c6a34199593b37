import type { PlanContent } from '../planning/edited-plan'
import type { Day } from '../planning/types'

/** A step or an action of the plan, seen as something to be done by a day. */
export interface DueItem {
  readonly kind: 'step' | 'action'
  readonly id: string
  readonly title: string
  /** First day on which it is worked on; an action is its day. */
  readonly start: Day
  readonly due: Day
  readonly done: boolean
}

/** Everything of a plan that is to be done, in the order in which it is due. What was dropped is not. */
export function dueItems({ steps, firstNinetyDays }: PlanContent): readonly DueItem[] {
  return [
    ...firstNinetyDays.map(({ id, title, due, done }): DueItem => ({
      kind: 'action',
      id,
      title,
      start: due,
      due,
      done,
    })),
    ...steps
      .filter(({ status }) => status !== 'dropped')
      .map(({ id, title, start, end, status }): DueItem => ({
        kind: 'step',
        id,
        title,
        start,
        due: end,
        done: status === 'done',
      })),
  ].toSorted((a, b) => compare(a.due, b.due) || compare(a.start, b.start))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
