/**
 * The graph of one route: its milestones with substitutes put in, each one's prerequisites, and an order in which every
 * milestone comes after what it waits for. A graph that has no such order is refused with the way around the circle.
 */
import type { Catalog } from '../catalog/catalog'
import { findMilestone } from '../catalog/lookup'
import type { MilestoneSpec, Route } from '../catalog/pathway'
import type { PathwayProblem } from './types'

export interface RouteGraph {
  /** Prerequisites and parents first; otherwise in the order of the route. */
  readonly ordered: readonly MilestoneSpec[]
  /** Short programs of the route that are not open to this student, and why: for the reader to be told. */
  readonly closed: readonly ClosedShortcut[]
  /** The milestone of this route that stands for an id: itself, its substitute, or `null` when the route has neither. */
  find(id: string): MilestoneSpec | null
}

/** A short program whose base the student does not have, and will not study for, having another degree of that level. */
export interface ClosedShortcut {
  readonly short: MilestoneSpec
  readonly base: MilestoneSpec
  /** What the plan takes instead of the short program. */
  readonly original: MilestoneSpec
}

export type GraphResult =
  { readonly ok: true; readonly graph: RouteGraph } | { readonly ok: false; readonly problem: PathwayProblem }

/** Every id a milestone names: what it waits for, and what it runs inside. */
export const namedBy = ({ after, within }: MilestoneSpec): readonly string[] => [
  ...after.allOf,
  ...after.oneOf,
  ...after.ifPlanned,
  ...(within === undefined ? [] : [within]),
]

/** Builds the graph of a route. `isHeld` says whether the student already has a milestone, in this route or not. */
export function buildGraph(route: Route, catalog: Catalog, isHeld: (spec: MilestoneSpec) => boolean): GraphResult {
  const specs: MilestoneSpec[] = []
  for (const id of route.milestones) {
    const spec = findMilestone(catalog, id)
    if (spec === null) return refuse('missing-milestone', [route.id, id])
    specs.push(spec)
  }
  for (const spec of specs)
    for (const id of namedBy(spec))
      if (findMilestone(catalog, id) === null) return refuse('missing-milestone', [route.id, spec.id, id])

  const { kept, closed } = withOriginals(specs, catalog, isHeld)
  const chosen = withSubstitutes([...kept.values()], catalog, isHeld)
  const byId = new Map(chosen.map((spec) => [spec.id, spec]))
  // What was listed as a short program and is kept as the plain one still answers to the name it is listed by.
  for (const { id, insteadOf } of specs) {
    const plain = kept.get(id)
    if (insteadOf !== undefined && plain !== undefined && !byId.has(id)) byId.set(id, plain)
  }
  // A substitute answers to both names, also where the route lists it by its own.
  for (const spec of chosen)
    if (spec.insteadOf !== undefined && !byId.has(spec.insteadOf)) byId.set(spec.insteadOf, spec)
  const find = (id: string): MilestoneSpec | null => byId.get(id) ?? null

  const sorted = sort(chosen, (spec) => namedBy(spec).flatMap((id) => find(id) ?? []))
  if ('cycle' in sorted) return refuse('cycle', [route.id, ...sorted.cycle])
  return { ok: true, graph: { ordered: sorted.ordered, closed, find } }
}

interface Originals {
  /** What stands for each milestone of the route, by the id it is listed by. */
  readonly kept: ReadonlyMap<string, MilestoneSpec>
  readonly closed: readonly ClosedShortcut[]
}

/**
 * A route may list a short program by its own name. Who has the plain degree, or has a day for it, keeps that, with the
 * placement that belongs to it. Who has another degree than the one the short program builds on takes the plain one
 * too, and is not sent to study the base: a psychologist needs no BSW before an MSW.
 */
function withOriginals(
  specs: readonly MilestoneSpec[],
  catalog: Catalog,
  isHeld: (spec: MilestoneSpec) => boolean,
): Originals {
  const originalOf = ({ insteadOf }: MilestoneSpec): MilestoneSpec | null => {
    const original = insteadOf === undefined ? null : findMilestone(catalog, insteadOf)
    return original === null || specs.some(({ id }) => id === original.id) ? null : original
  }
  // A format without a base of its own cannot be told from the plain one once it is done.
  const hasBase = ({ after }: MilestoneSpec): boolean => after.allOf.length > 0
  const keepsPlain = new Set<string>()
  const otherDegree = new Map<string, MilestoneSpec>()
  const closed: ClosedShortcut[] = []
  for (const spec of specs) {
    const original = spec.kind === 'degree' ? originalOf(spec) : null
    if (original === null) continue
    const swap = isHeld(spec) ? null : otherBase(spec, original, specs, catalog, isHeld)
    if (swap !== null) {
      otherDegree.set(swap.base.id, swap.held)
      closed.push({ short: spec, base: swap.base, original })
    }
    if (swap !== null || (isHeld(original) && (!isHeld(spec) || !hasBase(spec)))) keepsPlain.add(spec.id)
  }
  const goesAlong = ({ id, within }: MilestoneSpec): boolean =>
    keepsPlain.has(id) || (within !== undefined && keepsPlain.has(within))
  const kept = specs.flatMap((spec): [string, MilestoneSpec][] => {
    if (spec.within !== undefined && otherDegree.has(spec.within)) return []
    return [[spec.id, otherDegree.get(spec.id) ?? (goesAlong(spec) ? (originalOf(spec) ?? spec) : spec)]]
  })
  return { kept: new Map(kept), closed }
}

/** The degree a short program builds on, where the student has another of its level that the plain program takes. */
function otherBase(
  short: MilestoneSpec,
  original: MilestoneSpec,
  specs: readonly MilestoneSpec[],
  catalog: Catalog,
  isHeld: (spec: MilestoneSpec) => boolean,
): { readonly base: MilestoneSpec; readonly held: MilestoneSpec } | null {
  const base = specs.find(({ id, yields }) => short.after.allOf.includes(id) && yields.degree?.field !== undefined)
  if (base === undefined || isHeld(base)) return null
  const { level } = base.yields.degree!
  const isOther = (spec: MilestoneSpec): boolean =>
    spec.insteadOf === undefined &&
    spec.yields.degree?.level === level &&
    spec.yields.degree.field === undefined &&
    isHeld(spec)
  const held = original.after.oneOf.flatMap((id) => findMilestone(catalog, id) ?? []).find(isOther)
  return held === undefined ? null : { base, held }
}

/** Swaps in each milestone that stands instead of one of the route's, where the student has what it asks for. */
function withSubstitutes(
  specs: readonly MilestoneSpec[],
  catalog: Catalog,
  isHeld: (spec: MilestoneSpec) => boolean,
): readonly MilestoneSpec[] {
  const listed = new Set(specs.map(({ id }) => id))
  const candidates = catalog.pathways.milestones.filter(
    ({ id, insteadOf }) => insteadOf !== undefined && listed.has(insteadOf) && !listed.has(id),
  )
  const taken = new Map<string, MilestoneSpec>()
  const has = (id: string): boolean => {
    const spec = findMilestone(catalog, id)
    return spec !== null && isHeld(spec)
  }
  for (const spec of candidates) {
    const original = findMilestone(catalog, spec.insteadOf!)!
    if (taken.has(original.id) || isHeld(original)) continue
    const followsParent = spec.within !== undefined && [...taken.values()].some(({ id }) => id === spec.within)
    const qualifies =
      spec.within === undefined &&
      spec.after.allOf.length > 0 &&
      spec.after.allOf.some(has) &&
      spec.after.allOf.every((id) => has(id) || listed.has(id))
    if (followsParent || qualifies) taken.set(original.id, spec)
  }
  return specs.map((spec) => taken.get(spec.id) ?? spec)
}

/** Depth first, in the order given: stable, and a circle is found with the way around it. */
function sort(
  specs: readonly MilestoneSpec[],
  before: (spec: MilestoneSpec) => readonly MilestoneSpec[],
): { readonly ordered: readonly MilestoneSpec[] } | { readonly cycle: readonly string[] } {
  const ordered: MilestoneSpec[] = []
  const placed = new Set<string>()
  const open: string[] = []
  const visit = (spec: MilestoneSpec): readonly string[] | null => {
    if (placed.has(spec.id)) return null
    const at = open.indexOf(spec.id)
    if (at >= 0) return [...open.slice(at), spec.id]
    open.push(spec.id)
    for (const earlier of before(spec)) {
      const cycle = visit(earlier)
      if (cycle) return cycle
    }
    open.pop()
    placed.add(spec.id)
    ordered.push(spec)
    return null
  }
  for (const spec of specs) {
    const cycle = visit(spec)
    if (cycle) return { cycle }
  }
  return { ordered }
}

/** A problem of the catalog, with the ids that lead to it. */
export const problemOf = (kind: PathwayProblem['kind'], path: readonly string[]): PathwayProblem => ({
  kind,
  path,
  key: `planning:problems.${kind}`,
  params: { path: path.join(' → ') },
})

const refuse = (kind: PathwayProblem['kind'], path: readonly string[]): GraphResult => ({
  ok: false,
  problem: problemOf(kind, path),
})
