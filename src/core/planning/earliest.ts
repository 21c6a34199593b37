/** Which dates are only the earliest possible: their own length is not stated anywhere, or they wait for such a thing. */
import type { RouteGraph } from './graph'
import type { Placed } from './schedule'

/** Reasons that leave open how long something takes. */
const openEnds: ReadonlySet<string> = new Set(
  ['lengthUnknown', 'experienceUnknown', 'diplomaUnknown', 'partTimeUnknown'].map((key) => `planning:explain.${key}`),
)

/** Ids of the milestones still to do whose dates are a lower bound. `placed` comes with prerequisites first. */
export function earliestPossible(placed: readonly Placed[], graph: RouteGraph): ReadonlySet<string> {
  const open = new Set<string>()
  const isOpen = (id: string): boolean => open.has(graph.find(id)?.id ?? '')
  for (const { spec, done, explanation } of placed) {
    if (done) continue
    const { allOf, ifPlanned, oneOf } = spec.after
    const waits = [...allOf, ...ifPlanned, ...(spec.within === undefined ? [] : [spec.within])]
    const ways = oneOf.filter((id) => placed.some((other) => other.spec.id === graph.find(id)?.id))
    if (
      explanation.some(({ key }) => openEnds.has(key)) ||
      waits.some(isOpen) ||
      (ways.length > 0 && ways.every(isOpen))
    )
      open.add(spec.id)
  }
  return open
}
