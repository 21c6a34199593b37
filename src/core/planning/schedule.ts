/**
 * The forward pass: dates every milestone that is still to come, never before today and never before what it waits for,
 * and says why. Pure; milestones arrive in an order in which prerequisites come first.
 */
import type { Catalog } from '../catalog/catalog'
import { findMilestone } from '../catalog/lookup'
import type { MilestoneSpec } from '../catalog/pathway'
import type { Message } from '../message'
import { isSpringStart, nextTermStart } from './academic'
import { addMonths, birthdayOf, earliest, firstOfNextMonth, latest } from './dates'
import { explain, lengthOf } from './length'
import type { RouteGraph } from './graph'
import { progressOf } from './progress'
import type { Settled } from './settle'
import { notice, type Standing } from './standing'
import type { Day, PlanNotice } from './types'
import type { Words } from './words'

/** A milestone with its dates. `done` ones carry the day on which they were done. */
export interface Placed {
  readonly spec: MilestoneSpec
  readonly start: Day
  readonly end: Day
  readonly done: boolean
  /** False only for what is done on a day that nobody gave. Without it the dates are known. */
  readonly dateKnown?: boolean
  readonly explanation: readonly Message[]
}

export interface ScheduleInput {
  readonly graph: RouteGraph
  readonly settled: ReadonlyMap<string, Settled>
  readonly standing: Standing
  readonly catalog: Catalog
  readonly words: Words
}

export interface Schedule {
  readonly placed: readonly Placed[]
  readonly notices: readonly PlanNotice[]
}

/** What a milestone waited for: the day from which it may start, and what set that day. */
interface Ready {
  readonly day: Day
  readonly because: MilestoneSpec | null
}

export function schedule(input: ScheduleInput): Schedule {
  const { graph, words } = input
  const settled = new Map(input.settled)
  const placed = new Map<string, Placed>()
  const notices: PlanNotice[] = []
  const leaveOut = (spec: MilestoneSpec, because: PlanNotice): void => {
    settled.set(spec.id, { as: 'absent' })
    notices.push(because)
  }
  for (const spec of graph.ordered) {
    const state = settled.get(spec.id)!
    if (state.as === 'done') placed.set(spec.id, placeDone(spec, state, input))
    if (state.as !== 'open' && state.as !== 'planned') continue
    // Something it needs may have turned out too late to begin: a course when no term is left before graduation.
    const closed = closedBy(spec, graph, settled)
    if (closed) {
      leaveOut(spec, notice('left-out', 'needsLeftOut', { title: words.titleOf(spec), needs: words.titleOf(closed) }))
      continue
    }
    const ready = readyDay(spec, placed, { ...input, settled })
    const result =
      spec.within === undefined
        ? placeOpen(spec, ready, state, input)
        : placeWithin(spec, ready, placed.get(graph.find(spec.within)!.id)!, input)
    if (result === null) {
      leaveOut(spec, notice('left-out', 'noTermLeft', { title: words.titleOf(spec) }))
      continue
    }
    placed.set(spec.id, result.placed)
    notices.push(...result.notices)
  }
  return { placed: graph.ordered.flatMap(({ id }) => placed.get(id) ?? []), notices }
}

/** A milestone it cannot do without and that is not open; `null` when there is none. */
function closedBy(
  { after, within }: MilestoneSpec,
  graph: RouteGraph,
  settled: ReadonlyMap<string, Settled>,
): MilestoneSpec | null {
  const isClosed = (spec: MilestoneSpec | null): boolean => spec !== null && settled.get(spec.id)?.as === 'absent'
  const needed = [...after.allOf, ...(within === undefined ? [] : [within])].map((id) => graph.find(id))
  const found = needed.find(isClosed)
  if (found) return found
  const ways = after.oneOf.map((id) => graph.find(id))
  // A way outside the route was checked before: it is held.
  return ways.length > 0 && ways.every(isClosed) ? ways[0]! : null
}

function placeDone(
  spec: MilestoneSpec,
  state: Extract<Settled, { as: 'done' }>,
  { standing, words }: ScheduleInput,
): Placed {
  // A date that was not given is not made up: the step is ticked today, and says so.
  const day = state.day ?? standing.today
  const key = spec.metBy === undefined ? 'done' : spec.metBy.months === undefined ? 'jobReported' : 'workReported'
  const dated = state.day === null ? explain('doneUndated', {}) : explain(key, { date: state.day })
  if (state.via === null)
    return { spec, start: day, end: day, done: true, dateKnown: state.day !== null, explanation: [dated] }
  // The day is that of the later thing, not its own.
  const implied = explain('implied', { title: words.titleOf(state.via) })
  return { spec, start: day, end: day, done: true, dateKnown: false, explanation: [implied] }
}

/** The day from which a milestone may start: today, or the end of what it waits for. */
function readyDay(spec: MilestoneSpec, placed: ReadonlyMap<string, Placed>, input: ScheduleInput): Ready {
  const { graph, settled, standing, catalog } = input
  const endOf = (id: string): Ready => {
    const earlier = graph.find(id)
    const there = earlier === null ? undefined : placed.get(earlier.id)
    if (there && there.end > standing.today) return { day: there.end, because: there.spec }
    // Held outside the route: a degree named for a later day is waited for too.
    const outside = earlier === null ? findMilestone(catalog, id) : null
    const known = outside === null ? null : progressOf(outside, standing, catalog)
    return known?.status === 'planned' ? { day: known.day, because: outside } : { day: standing.today, because: null }
  }
  const isThere = (id: string): boolean => {
    const earlier = graph.find(id)
    if (earlier !== null) return settled.get(earlier.id)?.as !== 'absent'
    const outside = findMilestone(catalog, id)
    const known = outside === null ? null : progressOf(outside, standing, catalog)
    return known !== null && known.status !== 'elsewhere'
  }
  // Whoever is still in school takes up a career after it, whatever else the answers say they have.
  const school = spec.kind === 'job' ? graph.ordered.filter(isDiploma).map(({ id }) => id) : []
  const waits = [...spec.after.allOf, ...spec.after.ifPlanned, ...school].map(endOf)
  const ways = spec.after.oneOf.filter(isThere).map(endOf)
  const quickest = ways.reduce<Ready | null>((best, way) => (best === null || way.day < best.day ? way : best), null)
  return [...waits, ...(quickest ? [quickest] : [])].reduce((last, wait) => (wait.day > last.day ? wait : last), {
    day: standing.today,
    because: null,
  })
}

interface Placement {
  readonly placed: Placed
  readonly notices: readonly PlanNotice[]
}

function placeOpen(spec: MilestoneSpec, ready: Ready, state: Settled, input: ScheduleInput): Placement {
  const { standing, words } = input
  const title = words.titleOf(spec)
  if (isDiploma(spec)) return placeDiploma(spec, input)
  const after =
    ready.because === null ? [] : [explain('after', { title: words.titleOf(ready.because), date: ready.day })]
  const aged = withAge(spec, ready.day, standing)
  const notices = aged.unknown ? [notice('unknown', 'minAge', { title, age: spec.when!.minAge! })] : []
  const start = startOf(spec, aged.day)
  const planned = state.as === 'planned' ? state.day : null
  if (planned !== null) {
    // Under way already when nothing stands before it; otherwise it starts as any other would.
    const from = ready.because === null ? standing.today : start
    if (planned >= from) {
      const because = explain(spec.yields.degree ? 'underWay' : 'plannedFor', { date: planned })
      return {
        placed: { spec, start: spec.yields.degree ? from : planned, end: planned, done: false, explanation: [because] },
        notices,
      }
    }
    notices.push(notice('conflict', 'plannedTooSoon', { title, date: planned }))
  }
  const length = lengthOf(spec, start, { standing, words, title })
  const said = [...after, ...aged.explanation]
  if (length.end === null) {
    const day = momentOf(start)
    // Where the length itself is unknown that is already said.
    const why = length.explanation.length > 0 ? length.explanation : [explain('nextMonth', { date: day })]
    const explanation = [...said, ...why]
    return {
      placed: { spec, start: day, end: day, done: false, explanation },
      notices: [...notices, ...length.notices],
    }
  }
  const opening = openingOf(spec, start, ready)
  return {
    placed: { spec, start, end: length.end, done: false, explanation: [...said, ...opening, ...length.explanation] },
    notices: [...notices, ...length.notices],
  }
}

function openingOf(spec: MilestoneSpec, start: Day, ready: Ready): readonly Message[] {
  if (hasTerms(spec))
    return [explain('termStart', { start }), ...(isSpringStart(start) ? [explain('springStart', {})] : [])]
  return ready.because === null ? [explain('startsToday', { date: start })] : []
}

/** Graduation as given or worked out; without either there is nothing to go by, and the plan says so. */
function placeDiploma(spec: MilestoneSpec, { standing, words }: ScheduleInput): Placement {
  const { day, inferred } = standing.diploma
  if (day !== null && day >= standing.today) {
    const why = explain(inferred ? 'graduationInferred' : 'graduation', { date: day })
    return { placed: { spec, start: standing.today, end: day, done: false, explanation: [why] }, notices: [] }
  }
  return {
    placed: {
      spec,
      start: standing.today,
      end: firstOfNextMonth(standing.today),
      done: false,
      explanation: [explain('diplomaUnknown', {})],
    },
    notices: [notice('unknown', 'length', { title: words.titleOf(spec) })],
  }
}

/** Moves a start to the birthday on which an age limit is met; without a birth date the limit is said, not checked. */
function withAge(
  spec: MilestoneSpec,
  day: Day,
  { birth }: Standing,
): { readonly day: Day; readonly unknown: boolean; readonly explanation: readonly Message[] } {
  const age = spec.when?.minAge
  if (age === undefined) return { day, unknown: false, explanation: [] }
  if (birth === null) return { day, unknown: true, explanation: [] }
  const birthday = birthdayOf(birth, age)
  return birthday > day
    ? { day: birthday, unknown: false, explanation: [explain('minAge', { age, date: birthday })] }
    : { day, unknown: false, explanation: [] }
}

const isDiploma = ({ yields }: MilestoneSpec): boolean => yields.degree?.level === 'hs-diploma'
const hasTerms = ({ starts }: MilestoneSpec): boolean => starts === 'term' || starts === 'fall'
const startOf = (spec: MilestoneSpec, day: Day): Day =>
  spec.starts === 'term' || spec.starts === 'fall' ? nextTermStart(day, spec.starts) : day

/**
 * No source states how long an exam, an application or a job search takes, so the plan allows until the first day of
 * the month after: an assumption, and said as one.
 */
const momentOf = (day: Day): Day => firstOfNextMonth(day)

/** Runs inside its parent and ends with it; `null` when no term of the parent is left. */
function placeWithin(
  spec: MilestoneSpec,
  ready: Ready,
  parent: Placed,
  { words, standing }: ScheduleInput,
): Placement | null {
  const from = latest(parent.start, ready.day)
  const inside = explain('within', { title: words.titleOf(parent.spec), end: parent.end })
  const start = hasTerms(spec) ? startOf(spec, from) : windowStart(from, parent)
  if (start > parent.end) return null
  const isDegree = parent.spec.kind === 'degree' && !hasTerms(spec)
  const hours = spec.hours?.total.value ?? null
  const explanation = [
    inside,
    ...(isDegree ? [explain('lastYear', {})] : []),
    ...(hours === null ? [] : [explain('hoursInside', { hours })]),
  ]
  return {
    placed: { spec, start: latest(start, standing.today), end: parent.end, done: false, explanation },
    notices: [],
  }
}

/** Placements in a degree are shown in its last year; each program sets the terms. Anything else takes the whole of its parent. */
function windowStart(from: Day, parent: Placed): Day {
  if (parent.spec.kind !== 'degree') return from
  const lastYear = nextTermStart(addMonths(parent.end, -12), 'term')
  return earliest(latest(from, lastYear), latest(from, parent.end))
}
