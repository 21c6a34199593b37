import type { Catalog, CatalogProblem } from './catalog'
import type { MilestoneSpec } from './pathway'

const file = 'pathways.json'

/** The graph of milestones: no circle, and no route that leaves out what one of its milestones waits for. */
export function checkPathways({ pathways }: Catalog): CatalogProblem[] {
  const milestones = new Map(pathways.milestones.map((milestone) => [milestone.id, milestone]))
  return [...checkCircles(milestones), ...checkRoutes(pathways.routes, milestones), ...checkUnused(pathways)]
}

/** A milestone waits for what comes before it, and for the start of the milestone it runs inside. */
const waitsFor = ({ after, within }: MilestoneSpec): string[] => [
  ...after.allOf,
  ...after.oneOf,
  ...after.ifPlanned,
  ...(within === undefined ? [] : [within]),
]

function checkCircles(milestones: ReadonlyMap<string, MilestoneSpec>): CatalogProblem[] {
  const problems: CatalogProblem[] = []
  const finished = new Set<string>()
  const visit = (id: string, trail: readonly string[]): void => {
    const milestone = milestones.get(id)
    if (milestone === undefined || finished.has(id)) return
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id].join(' → ')
      problems.push({ file, path: `milestones.${id}`, reason: `waits for itself: ${circle}` })
      return
    }
    for (const next of waitsFor(milestone)) visit(next, [...trail, id])
    finished.add(id)
  }
  for (const id of milestones.keys()) visit(id, [])
  return problems
}

function checkRoutes(
  routes: Catalog['pathways']['routes'],
  milestones: ReadonlyMap<string, MilestoneSpec>,
): CatalogProblem[] {
  return routes.flatMap((route) => {
    // A stand-in is as good as what it stands for: advanced standing is a master's degree too.
    const there = new Set(route.milestones.flatMap((id) => [id, milestones.get(id)?.insteadOf ?? id]))
    const has = (id: string) => there.has(id)
    return route.milestones.flatMap((id) => {
      const milestone = milestones.get(id)
      if (milestone === undefined) return []
      const { allOf, oneOf } = milestone.after
      const path = `routes.${route.id}.milestones.${id}`
      const missing = allOf
        .filter((before) => !has(before))
        .map((before) => `waits for "${before}", which the route leaves out`)
      if (oneOf.length > 0 && !oneOf.some(has))
        missing.push(`waits for one of ${oneOf.map((before) => `"${before}"`).join(', ')}, and the route has none`)
      if (milestone.within !== undefined && !has(milestone.within))
        missing.push(`runs inside "${milestone.within}", which the route leaves out`)
      return missing.map((reason) => ({ file, path, reason }))
    })
  })
}

function checkUnused({ milestones, routes }: Catalog['pathways']): CatalogProblem[] {
  if (routes.length === 0) return []
  const used = new Set(routes.flatMap((route) => route.milestones))
  return milestones
    .filter(({ id, insteadOf }) => !used.has(id) && !(insteadOf !== undefined && used.has(insteadOf)))
    .map(({ id }) => ({ file, path: `milestones.${id}`, reason: 'no route leads through it' }))
}
