/**
 * Decides, before anything is dated, what becomes of each milestone of a route: done, to be planned, or left out, and
 * says why. Nothing that a milestone needs is ever taken for granted without a word.
 */
import type { Catalog } from '../catalog/catalog'
import { findMilestone, stateLicensingOf } from '../catalog/lookup'
import type { MilestoneSpec } from '../catalog/pathway'
import { problemOf, type RouteGraph } from './graph'
import { titleAt } from './licences'
import { isSharedLicence, progressOf, type Progress } from './progress'
import { notice, rankOf, type Standing } from './standing'
import type { Day, PathwayProblem, PlanNotice } from './types'

/**
 * `done` with `via`: known only through something later that the student holds. `satisfied`: not shown, and no longer
 * asked for. `absent`: not open to this student, and so neither is what needs it.
 */
export type Settled =
  | { readonly as: 'done'; readonly day: Day | null; readonly via: MilestoneSpec | null }
  | { readonly as: 'planned'; readonly day: Day }
  | { readonly as: 'open' }
  | { readonly as: 'satisfied' }
  | { readonly as: 'absent' }

export type SettleResult =
  | { readonly ok: true; readonly settled: ReadonlyMap<string, Settled>; readonly notices: readonly PlanNotice[] }
  | { readonly ok: false; readonly problem: PathwayProblem }

export interface SettleInput {
  readonly route: string
  readonly graph: RouteGraph
  readonly standing: Standing
  readonly catalog: Catalog
  readonly specialty: string
  /** A milestone's title as it will be read. */
  readonly titleOf: (spec: MilestoneSpec) => string
}

/** Settles every milestone of the graph, in its order. */
export function settle(input: SettleInput): SettleResult {
  const { graph, standing, catalog, titleOf } = input
  const settled = new Map<string, Settled>()
  const notices: PlanNotice[] = []
  const progress = new Map<string, Progress | null>(
    graph.ordered.map((spec) => [spec.id, progressOf(spec, standing, catalog)]),
  )
  markDone(graph, progress, settled, notices, titleOf)

  for (const spec of graph.ordered) {
    if (settled.has(spec.id)) continue
    const inapplicable = notApplicable(spec, input)
    if (inapplicable) {
      settled.set(spec.id, { as: inapplicable.as })
      if (inapplicable.notice) notices.push(inapplicable.notice)
      continue
    }
    const parent = spec.within === undefined ? null : settledOf(spec.within, input, settled)
    if (spec.within !== undefined && parent === null)
      return { ok: false, problem: problemOf('unmet-prerequisite', [input.route, spec.id, spec.within]) }
    if (parent && parent.as !== 'open' && parent.as !== 'planned') {
      // A placement inside a degree that is done, or left out, goes with it.
      settled.set(spec.id, { as: parent.as === 'absent' ? 'absent' : 'satisfied' })
      continue
    }
    const lacking = lackingOf(spec, input, settled)
    if (lacking.unmet)
      return { ok: false, problem: problemOf('unmet-prerequisite', [input.route, spec.id, lacking.unmet]) }
    if (lacking.absent) {
      settled.set(spec.id, { as: 'absent' })
      if (lacking.absent.said)
        notices.push(notice('left-out', 'needsLeftOut', { title: titleOf(spec), needs: lacking.absent.title }))
      continue
    }
    const ahead = progress.get(spec.id)
    settled.set(spec.id, ahead?.status === 'planned' ? { as: 'planned', day: ahead.day } : { as: 'open' })
  }
  dropUnneeded(input, settled, notices)
  return { ok: true, settled, notices }
}

/** Marks what is done, and what must be behind a license, exam or credential that is. */
function markDone(
  graph: RouteGraph,
  progress: ReadonlyMap<string, Progress | null>,
  settled: Map<string, Settled>,
  notices: PlanNotice[],
  titleOf: (spec: MilestoneSpec) => string,
): void {
  const imply = (spec: MilestoneSpec, via: MilestoneSpec, day: Day | null): void => {
    for (const id of spec.after.allOf) {
      const earlier = graph.find(id)
      if (earlier === null || settled.has(earlier.id)) continue
      const known = progress.get(earlier.id)
      if (known?.status === 'past') continue
      settled.set(
        earlier.id,
        known?.status === 'done' ? { as: 'done', day: known.day, via: null } : { as: 'done', day, via },
      )
      // A degree does not tell how one came to it; a license, an exam or a credential does.
      if (!earlier.yields.degree) imply(earlier, via, day)
    }
  }
  for (const spec of graph.ordered) {
    const known = progress.get(spec.id)
    if (known?.status === 'done') settled.set(spec.id, { as: 'done', day: known.day, via: null })
    if (known?.status === 'past') {
      settled.set(spec.id, { as: 'satisfied' })
      if (spec.yields.degree?.level !== 'hs-diploma') notices.push(notice('left-out', 'past', { title: titleOf(spec) }))
    }
  }
  for (const spec of graph.ordered) {
    const known = progress.get(spec.id)
    if (known?.status === 'elsewhere') {
      notices.push(notice('unknown', 'licenceElsewhere', { title: titleOf(spec), state: known.state }))
      imply(spec, spec, known.day)
    }
    if (known?.status === 'done' && !spec.yields.degree) imply(spec, spec, known.day)
  }
}

interface Inapplicable {
  readonly as: 'satisfied' | 'absent'
  readonly notice?: PlanNotice
}

/** Why a milestone does not apply to this student, state or specialty; `null` when it does. */
function notApplicable(
  spec: MilestoneSpec,
  { standing, catalog, specialty, titleOf }: SettleInput,
): Inapplicable | null {
  const { when } = spec
  if (when === undefined) return null
  if (when.specialties && !when.specialties.includes(specialty)) return { as: 'absent' }
  if (when.inHighSchool === true && !standing.inHighSchool) return { as: 'satisfied' }
  if (when.inHighSchool === false && standing.inHighSchool) return { as: 'satisfied' }
  if (when.below && rankOf(standing.level) >= rankOf(when.below)) return { as: 'satisfied' }
  if (when.unlicensed && standing.licences.some(({ future }) => !future)) return { as: 'satisfied' }
  const state = standing.state === null ? null : stateLicensingOf(catalog, standing.state)
  if (state === null) return null
  if (when.exceptStates?.includes(state.code))
    return { as: 'absent', notice: notice('left-out', 'notInState', { title: titleOf(spec), state: state.name }) }
  const ofThisState = standing.licences.filter((held) => !held.future && (held.state ?? state.code) === state.code)
  if (ofThisState.some((held) => isSharedLicence(held, spec, standing, catalog))) return { as: 'satisfied' }
  if (when.stateLicenses && titleAt(when.stateLicenses, state) === null)
    return { as: 'absent', notice: notice('left-out', 'noLicence', { title: titleOf(spec), state: state.name }) }
  return null
}

/** What an id of the graph has come to; held outside the route counts as satisfied, and `null` means nothing of the kind. */
function settledOf(
  id: string,
  { graph, standing, catalog }: SettleInput,
  settled: ReadonlyMap<string, Settled>,
): Settled | null {
  const spec = graph.find(id)
  if (spec !== null) return settled.get(spec.id) ?? null
  const outside = findMilestone(catalog, id)
  const known = outside === null ? null : progressOf(outside, standing, catalog)
  if (known === null || known.status === 'elsewhere') return null
  return known.status === 'planned' ? { as: 'planned', day: known.day } : { as: 'satisfied' }
}

interface Lacking {
  /** Neither in the route nor held: the route is wrong. */
  readonly unmet?: string
  /** In the route, but not open to this student. `said` when the reader has been told of it. */
  readonly absent?: { readonly title: string; readonly said: boolean }
}

function lackingOf(spec: MilestoneSpec, input: SettleInput, settled: ReadonlyMap<string, Settled>): Lacking {
  const { graph, specialty, titleOf } = input
  // What another specialty's plan has is left out without a word, and so is what follows from it.
  const absent = (id: string): Lacking => {
    const earlier = graph.find(id)!
    const forOthers = earlier.when?.specialties !== undefined && !earlier.when.specialties.includes(specialty)
    return { absent: { title: titleOf(earlier), said: !forOthers } }
  }
  for (const id of spec.after.allOf) {
    const state = settledOf(id, input, settled)
    if (state === null) return { unmet: id }
    if (state.as === 'absent') return absent(id)
  }
  if (spec.after.oneOf.length === 0) return {}
  const states = spec.after.oneOf.map((id) => ({ id, state: settledOf(id, input, settled) }))
  if (states.some(({ state }) => state !== null && state.as !== 'absent')) return {}
  const closed = states.find(({ state }) => state !== null)
  return closed ? absent(closed.id) : { unmet: spec.after.oneOf.join(' | ') }
}

/** Schooling and exams that only led to what the student already has: an RN is not sent to nursing school again. */
function dropUnneeded(input: SettleInput, settled: Map<string, Settled>, notices: PlanNotice[]): void {
  const { graph, titleOf } = input
  const behind = (spec: MilestoneSpec): boolean => {
    const as = settled.get(spec.id)?.as
    return as === 'done' || as === 'satisfied'
  }
  const isBehind = (id: string): boolean => {
    const spec = graph.find(id)
    // A way outside the route counts where it is held: a BSN in hand, on the route that begins with the ADN.
    return spec === null ? settledOf(id, input, settled)?.as === 'satisfied' : behind(spec)
  }
  for (const spec of graph.ordered.toReversed()) {
    if (settled.get(spec.id)?.as !== 'open' || (spec.kind !== 'degree' && spec.kind !== 'exam')) continue
    // School is finished for its own sake.
    if (spec.yields.degree?.level === 'hs-diploma') continue
    const names = (ids: readonly string[]): boolean => ids.some((id) => graph.find(id)?.id === spec.id)
    const stillNeeds = ({ after }: MilestoneSpec): boolean =>
      names(after.allOf) || (names(after.oneOf) && !after.oneOf.some(isBehind))
    const dependents = graph.ordered.filter(({ after }) => names([...after.allOf, ...after.oneOf, ...after.ifPlanned]))
    const has = dependents.find(behind)
    if (has === undefined || dependents.some((other) => !behind(other) && stillNeeds(other))) continue
    settled.set(spec.id, { as: 'satisfied' })
    for (const inside of graph.ordered)
      if (
        inside.within !== undefined &&
        graph.find(inside.within)?.id === spec.id &&
        settled.get(inside.id)?.as === 'open'
      )
        settled.set(inside.id, { as: 'satisfied' })
    notices.push(notice('left-out', 'notNeeded', { title: titleOf(spec), has: titleOf(has) }))
  }
}
