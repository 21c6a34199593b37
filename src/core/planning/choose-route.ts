/** Which of a specialty's routes to propose first; the counselor may always choose another. */
import type { Catalog } from '../catalog/catalog'
import { findMilestone, findRoute, findSpecialty } from '../catalog/lookup'
import type { MilestoneSpec, Route } from '../catalog/pathway'
import type { Intake } from '../intake/schema'
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
 * the degrees and licenses they have. In that order; what still ties goes to the route the specialty lists first.
 * An unknown specialty, or one whose routes are all unknown, gives an empty string.
 */
export function chooseRoute({ intake, catalog, specialty }: ChooseRouteInput): string {
  const standing = standingOf(intake, whenAllIsDone)
  const routes = (findSpecialty(catalog, specialty)?.routes ?? []).flatMap((id) => findRoute(catalog, id) ?? [])
  const ranked = routes.map((route) => ({ route, ...rate(route, standing, catalog) }))
  const best = ranked.reduce<(typeof ranked)[number] | null>(
    (found, next) =>
      found === null ||
      Number(next.within) > Number(found.within) ||
      (next.within === found.within && next.uses > found.uses)
        ? next
        : found,
    null,
  )
  return best?.route.id ?? ''
}

interface Rating {
  /** Asks for no more school than the student wants. */
  readonly within: boolean
  /** How much of what the student has the route builds on. */
  readonly uses: number
}

function rate(route: Route, standing: Standing, catalog: Catalog): Rating {
  const specs = route.milestones.flatMap((id) => findMilestone(catalog, id) ?? [])
  const status = new Map(specs.map((spec) => [spec.id, progressOf(spec, standing, catalog)?.status ?? null]))
  const held = specs.filter((spec) => status.get(spec.id) === 'done' || status.get(spec.id) === 'elsewhere')
  const behind = ancestorsOf(held, specs)
  const ahead = specs.filter((spec) => spec.yields.degree && status.get(spec.id) === null && !behind.has(spec.id))
  const need = Math.max(0, ...ahead.map((spec) => rankOf(spec.yields.degree!.level)))
  const ceiling = standing.ceiling === null ? Infinity : Math.max(rankOf(standing.ceiling), rankOf(standing.level))
  return { within: need <= ceiling, uses: held.reduce((sum, spec) => sum + worth(spec), 0) }
}

/** A license outweighs any degree; a degree of the route's own field outweighs one of any field. */
function worth(spec: MilestoneSpec): number {
  if (spec.kind === 'licence') return 100
  const { degree } = spec.yields
  if (!degree || degree.level === 'hs-diploma') return 0
  return rankOf(degree.level) * 10 + (degree.field === undefined ? 0 : 5)
}

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
