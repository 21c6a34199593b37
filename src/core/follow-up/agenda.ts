import type { PlanContent } from '../planning/edited-plan'
import { addDays, addMonths, latest } from '../planning/dates'
import { nextTermStart } from '../planning/academic'
import type { Day } from '../planning/types'
import { dueItems, type DueItem } from './items'
import type { CheckIn, FollowUp } from './schema'

/** How far a meeting looks ahead, in days: as far as the plan's first actions reach. */
const horizonDays = 90

export interface Agenda {
  /** The meeting before this one. */
  readonly last: CheckIn | null
  /** Open, and due today or earlier. */
  readonly due: readonly DueItem[]
  /** Done on the day of the last meeting or later. */
  readonly done: readonly DueItem[]
  /** Open and due within the next 90 days, or under way; never empty while anything is open. */
  readonly next: readonly DueItem[]
}

/** What a meeting on a day is about. */
export function agendaOf(content: PlanContent, followUp: FollowUp, today: Day): Agenda {
  const items = dueItems(content)
  const last = followUp.checkIns.findLast(({ on }) => on < today) ?? null
  const open = items.filter(({ done }) => !done)
  const ahead = open.filter(({ due }) => due > today)
  const soon = ahead.filter(({ start, due }) => due <= addDays(today, horizonDays) || start <= today)
  return {
    last,
    due: open.filter(({ due }) => due <= today),
    done: items.filter(({ id, done }) => {
      const on = followUp.doneOn[id]
      return done && on !== undefined && (last === null || on >= last.on)
    }),
    next: soon.length > 0 ? soon : ahead.slice(0, 1),
  }
}

export const reschedulings = ['two-weeks', 'one-month', 'next-term'] as const
export type Rescheduling = (typeof reschedulings)[number]

/** The day an item moves to: counted from today, or from its own day where that is still to come. */
export function rescheduledDay(choice: Rescheduling, due: Day, today: Day): Day {
  const from = latest(due, today)
  if (choice === 'two-weeks') return addDays(from, 14)
  if (choice === 'one-month') return addMonths(from, 1)
  return nextTermStart(addDays(from, 1), 'term')
}

/** The plan with one item due on another day. A step that would end before it begins begins on that day. */
export function reschedule(content: PlanContent, { kind, id }: Pick<DueItem, 'kind' | 'id'>, day: Day): PlanContent {
  if (kind === 'action')
    return {
      ...content,
      firstNinetyDays: content.firstNinetyDays.map((action) => (action.id === id ? { ...action, due: day } : action)),
    }
  return {
    ...content,
    steps: content.steps.map((step) => {
      if (step.id !== id) return step
      // A moment stays a moment; what takes time keeps its beginning where it can.
      const start = step.start === step.end || step.start > day ? day : step.start
      return { ...step, start, end: day }
    }),
  }
}

/** The plan with one item ticked, or open again. */
export function setDone(content: PlanContent, { kind, id }: Pick<DueItem, 'kind' | 'id'>, done: boolean): PlanContent {
  if (kind === 'action')
    return {
      ...content,
      firstNinetyDays: content.firstNinetyDays.map((action) => (action.id === id ? { ...action, done } : action)),
    }
  return {
    ...content,
    steps: content.steps.map((step) => (step.id === id ? { ...step, status: done ? 'done' : 'planned' } : step)),
  }
}
