/** Which of a specialty's routes to propose first; the counselor may always choose another. */
import type { Catalog } from '../catalog/catalog'
import { findMilestone, findRoute, findSpecialty } from '../catalog/lookup'
import type { MilestoneSpec, Route } from '../catalog/pathway'
import type { Intake } from '../intake/schema'
import { withKnownLicences } from './licences'
import { progressOf } from './progress'
import { rankOf, standingOf, type Standing } from './standing'

export interface ChooseRouteInput {
  readonly intake: Intake
  readonly catalog: Catalog
  readonly specialty: string
}

// A degree named for a later day counts like one in hand: the route should use it. So the choice is made as if every
// day the student names had come.
const whenAllIsDone = '8999-01-01'

/**
 * The specialty's usual route, unless another one asks for no more school than the student wants, or makes more of
 * the degrees and licenses they have. In that order; among routes that ask for less than the student has, the one with
 * the least study ahead; what still ties goes to the route the specialty lists first.
 * A route that is for those who ask for it is never proposed beside one that is not.
 * An unknown specialty, or one whose routes are all unknown, gives an empty string.
 */
export function chooseRoute({ intake, catalog, specialty }: ChooseRouteInput): string {
  const standing = withKnownLicences(standingOf(intake, whenAllIsDone), catalog)
  const routes = (findSpecialty(catalog, specialty)?.routes ?? []).flatMap((id) => findRoute(catalog, id) ?? [])
  const usual = routes.filter(({ onRequest }) => onRequest !== true)
  const ranked = (usual.length > 0 ? usual : routes).map((route) => ({ route, ...rate(route, standing, catalog) }))
  // The sort is stable: what still ties stays in the order of the specialty.
  return ranked.toSorted(byRating)[0]?.route.id ?? ''
}

interface Rating {
  /** Asks for no more school than the student wants. */
  readonly within: boolean
  /** How much of what the student has the route builds on. */
  readonly uses: number
  /** The student has gone beyond the schooling it builds on, by a level whose field is not known. */
  readonly beyond: boolean
  /** Months of study still to come, as far as they are stated. */
  readonly study: number
}

function byRating(a: Rating, b: Rating): number {
  const first = Number(b.within) - Number(a.within) || b.uses - a.uses
  if (first !== 0) return first
  // Whoever has more schooling than two routes ask for is not sent to school again where one of them needs none. To
  // everyone else the specialty's usual route comes first, however long it is.
  return a.beyond && b.beyond ? a.study - b.study : 0
}

function rate(route: Route, standing: Standing, catalog: Catalog): Rating {
  const specs = route.milestones.flatMap((id) => findMilestone(catalog, id) ?? [])
  const status = new Map(specs.map((spec) => [spec.id, progressOf(spec, standing, catalog)?.status ?? null]))
  const held = specs.filter((spec) => status.get(spec.id) === 'done' || status.get(spec.id) === 'elsewhere')
  const behind = ancestorsOf(held, specs)
  const ahead = specs.filter((spec) => spec.yields.degree && status.get(spec.id) === null && !behind.has(spec.id))
  const need = Math.max(0, ...ahead.map((spec) => rankOf(spec.yields.degree!.level)))
  const ceiling = standing.ceiling === null ? Infinity : rankOf(standing.ceiling)
  // A degree that is behind the student counts once, and only where none of the same height is counted already: a
  // bachelor's degree does not also count as the associate degree below it.
  const done = Math.max(0, ...held.map((spec) => heightOf(spec)))
  const past = Math.max(0, ...specs.filter((spec) => status.get(spec.id) === 'past').map(heightOf))
  const beyond = past > done
  return {
    within: need <= ceiling,
    uses: held.reduce((sum, spec) => sum + worth(spec), beyond ? past : 0),
    beyond,
    study: ahead.reduce((sum, { duration }) => sum + (duration?.months.value ?? 0), 0),
  }
}

/** A license outweighs any degree; a degree of the route's own field outweighs one of any field. */
function worth(spec: MilestoneSpec): number {
  if (spec.kind === 'licence') return 100
  return heightOf(spec) + (spec.yields.degree?.field === undefined ? 0 : 5)
}

/** What a degree of any field weighs; school weighs nothing, since every route begins with it. */
const heightOf = ({ yields: { degree } }: MilestoneSpec): number =>
  degree === undefined || degree.level === 'hs-diploma' ? 0 : rankOf(degree.level) * 10

/** Everything that leads to a milestone, as far as the route names it. */
function ancestorsOf(from: readonly MilestoneSpec[], specs: readonly MilestoneSpec[]): ReadonlySet<string> {
  const byId = new Map(specs.map((spec) => [spec.id, spec]))
  const found = new Set<string>()
  const open = [...from]
  for (let spec = open.pop(); spec !== undefined; spec = open.pop()) {
    for (const id of [...spec.after.allOf, ...spec.after.oneOf]) {
      const earlier = byId.get(id)
      if (earlier === undefined || found.has(id)) continue
      found.add(id)
      open.push(earlier)
    }
  }
  return found
}
