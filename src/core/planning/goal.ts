/** A goal date held against the earliest dates of a generated plan. */
import type { Message, Translate } from '../message'
import { say } from '../message'
import { makeDay, monthOf, yearOf } from './dates'
import type { GoalWhat } from './goals'
import type { Day, GeneratedPlan, Milestone } from './types'

/** What is wished for, and by when: a day, or a month (`YYYY-MM`) up to its last day. */
export interface Goal {
  readonly what: GoalWhat
  readonly date: string
}

export interface GoalCheck {
  /** `absent`: the plan does not lead there. */
  readonly status: 'met' | 'done' | 'late' | 'absent'
  /** The earliest day by this plan; `null` when it does not lead there. */
  readonly earliest: Day | null
  /** Id of the milestone that reaches it first. */
  readonly milestone: string | null
  /** Why that day: the reasons of the milestone, then of what it waits for, back to today. */
  readonly because: readonly Message[]
  /** The verdict in one sentence, reasons included. */
  readonly message: Message
  /** The verdict for a place that names the goal itself. */
  readonly brief: Message
}

/**
 * Checks a goal against a plan. A job is reached when it starts, everything else when it ends. Takes the translator
 * because the reasons are said inside the verdict.
 */
export function checkGoal(plan: GeneratedPlan, { what, date }: Goal, t: Translate): GoalCheck {
  const goal = date.length === 7 ? makeDay(yearOf(date), monthOf(date), 31) : date
  const found = find(plan, what)
  const nothing = { milestone: null, earliest: null, because: [], message: message('absent', {}) }
  if (found === null) return { ...nothing, status: 'absent', brief: message('short.absent', {}) }
  const named = message(what.kind === 'first-job' ? 'firstJob' : 'step', { title: found.title })
  const params = { what: say(t, named), goal, date: reachedOn(found) }
  const earliest = params.date
  const known = { milestone: found.id, earliest }
  if (found.done || earliest <= goal) {
    const status = found.done ? 'done' : 'met'
    return {
      ...known,
      status,
      because: [],
      message: message(status, params),
      brief: message(`short.${status}`, params),
    }
  }
  const because = reasonsFor(found, plan)
  const said = because.map((reason) => say(t, reason)).join(' ')
  return {
    ...known,
    status: 'late',
    because,
    message: said === '' ? message('lateBare', params) : message('late', { ...params, because: said }),
    brief: message('short.late', params),
  }
}

const message = (key: string, params: Record<string, string>): Message => ({ key: `planning:goal.${key}`, params })

/** A job is there once it starts. */
const reachedOn = ({ kind, start, end }: Milestone): Day => (kind === 'job' ? start : end)

/** The milestone that reaches a goal first; an exam for a credential is not yet the credential. */
function find({ milestones }: GeneratedPlan, what: GoalWhat): Milestone | null {
  const fits = (milestone: Milestone): boolean => {
    if (what.kind === 'milestone') return milestone.id === what.id
    if (what.kind === 'first-job') return milestone.kind === 'job'
    return milestone.credential === what.id && milestone.kind !== 'exam'
  }
  return milestones.filter(fits).reduce<Milestone | null>((best, next) => {
    if (best === null) return next
    return reachedOn(next) < reachedOn(best) ? next : best
  }, null)
}

/** The reasons of a milestone and of each one it waits for, the last first. */
function reasonsFor(milestone: Milestone, plan: GeneratedPlan): readonly Message[] {
  const reasons: Message[] = []
  const seen = new Set<string>()
  for (let at: Milestone | null = milestone; at !== null && !seen.has(at.id); at = awaitedBy(at, plan)) {
    seen.add(at.id)
    reasons.push(...at.explanation)
  }
  return reasons
}

/**
 * What a milestone waits for, as its own explanation names it: the planner says "follows" with the title and the end of
 * the one thing that set the date, and "part of" for what it runs inside.
 */
function awaitedBy({ id, explanation }: Milestone, { milestones }: GeneratedPlan): Milestone | null {
  const keys: readonly string[] = ['planning:explain.after', 'planning:explain.within']
  const named = explanation.find(({ key }) => keys.includes(key))
  const day = named?.params?.['date'] ?? named?.params?.['end']
  return (
    milestones.find((other) => other.id !== id && other.title === named?.params?.['title'] && other.end === day) ?? null
  )
}
