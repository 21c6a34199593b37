/** How long a milestone takes from its start: months of study, months of work, hours at a weekly rate. */
import type { MilestoneSpec } from '../catalog/pathway'
import type { Message } from '../message'
import { studyEnd } from './academic'
import { addDays, addMonths, latest, monthsBetween } from './dates'
import { countedHours } from './progress'
import { notice, type Standing } from './standing'
import type { Day, PlanNotice } from './types'
import { totalHours, type Words } from './words'

export interface LengthContext {
  readonly standing: Standing
  readonly words: Words
  readonly title: string
}

export interface Length {
  /** `null` for what has no length that anyone states: an exam, an application, the start of a job. */
  readonly end: Day | null
  readonly explanation: readonly Message[]
  readonly notices: readonly PlanNotice[]
}

/** A reason by the last part of its key. */
export const explain = (key: string, params: Record<string, string | number>): Message => ({
  key: `planning:explain.${key}`,
  params,
})

export function lengthOf(spec: MilestoneSpec, start: Day, context: LengthContext): Length {
  if (spec.yields.degree && (spec.starts === 'term' || spec.starts === 'fall')) return studyLength(spec, start, context)
  return workLength(spec, start, context)
}

/** Part time only where a source states it; otherwise the full-time length stands, and the plan says that it is short. */
function studyLength(spec: MilestoneSpec, start: Day, { standing, title }: LengthContext): Length {
  const full = spec.duration?.months.value ?? null
  if (full === null) return unknownLength(title, [])
  const part = spec.duration?.partTime?.value ?? null
  const months = standing.partTime ? (part ?? full) : full
  const end = studyEnd(start, months)
  const said = explain(standing.partTime && part !== null ? 'studyPartTime' : 'study', {
    start,
    end,
    stated: months,
    months: monthsBetween(start, end),
  })
  if (!standing.partTime || part !== null) return { end, explanation: [said], notices: [] }
  return {
    end,
    explanation: [said, explain('partTimeUnknown', {})],
    notices: [notice('unknown', 'partTime', { title })],
  }
}

/** The longer of the least time and the hours still to collect. */
function workLength(spec: MilestoneSpec, start: Day, { standing, words, title }: LengthContext): Length {
  const { duration, hours } = spec
  if (duration === null && hours === undefined) return { end: null, explanation: [], notices: [] }
  const explanation: Message[] = []
  const ends: Day[] = []
  let known = false

  const months = hours?.fromState ? stateMonths(spec, words, explanation) : (duration?.months.value ?? null)
  if (months !== null) {
    known = true
    ends.push(addMonths(start, months))
    explanation.push(explain('months', { start, end: addMonths(start, months), months }))
  }
  const total = hours === undefined ? null : totalHours(spec, words.state)
  if (total !== null) {
    const left = Math.max(0, total - countedHours(spec, standing))
    if (left < total) explanation.push(explain('hoursCounted', { counted: total - left, total, left }))
    const perWeek = hours!.perWeek.value
    if (perWeek !== null && perWeek > 0) {
      known = true
      const end = addDays(start, Math.ceil((left / perWeek) * 7))
      ends.push(end)
      explanation.push(explain('hours', { left, perWeek, weeks: Math.ceil(left / perWeek), end }))
    } else explanation.push(explain('paceUnknown', { hours: left }))
  } else if (hours?.fromState) explanation.push(explain('stateHoursUnknown', { state: words.state?.name ?? '' }))
  if (known) return { end: latest(start, ...ends), explanation, notices: [] }
  // Experience is asked for, and no source says how much: the date is only the first on which one may ask.
  if (total === null && (spec.kind === 'credential' || spec.kind === 'licence'))
    return unknownLength(title, explanation, 'experienceUnknown')
  return total === null ? unknownLength(title, explanation) : { end: null, explanation, notices: [] }
}

const unknownLength = (title: string, explanation: readonly Message[], why = 'lengthUnknown'): Length => ({
  end: null,
  explanation: [...explanation, explain(why, {})],
  notices: [notice('unknown', 'length', { title })],
})

/** The state's own least time; where its sources give none, the common minimum of the catalog, said as such. */
function stateMonths({ duration }: MilestoneSpec, { state }: Words, explanation: Message[]): number | null {
  if (state === null) {
    explanation.push(explain('stateUnknown', {}))
    return duration?.months.value ?? null
  }
  if (state.clinicalMonths !== null) {
    explanation.push(explain('stateRule', { state: state.name }))
    return state.clinicalMonths
  }
  explanation.push(explain('stateMonthsUnknown', { state: state.name }))
  return duration?.months.value ?? null
}
