/** What a goal date can be about: the first job, and every degree, license and credential that a route of the specialty leads to. */
import type { Catalog } from '../catalog/catalog'
import { findMilestone, findRoute, findSpecialty } from '../catalog/lookup'
import type { EditedPlan } from './edited-plan'
import type { GoalWhat } from './goals'
import { wordsFor } from './words'

export interface GoalChoice {
  readonly what: GoalWhat
  /** Title of the milestone; `null` for the first job, which has no one title. */
  readonly title: string | null
  /** Whether the plan as it is leads there. */
  readonly inPlan: boolean
}

const kinds: readonly string[] = ['degree', 'licence', 'credential', 'exam']

/** The first job, then what this plan leads to in its order, then what other routes do. Things of one title come once. */
export function goalChoices(
  plan: Pick<EditedPlan, 'specialty' | 'route' | 'current'>,
  catalog: Catalog,
  state: string | null,
): readonly GoalChoice[] {
  const specialty = findSpecialty(catalog, plan.specialty)
  const { titleOf } = wordsFor(catalog, plan.specialty, state)
  const open = plan.current.steps.filter(({ status }) => status !== 'dropped')
  const ids = [
    ...open.map(({ id }) => id),
    ...(specialty?.routes ?? []).flatMap((route) => findRoute(catalog, route)?.milestones ?? []),
  ]
  const choices = [...new Set(ids)].flatMap((id): GoalChoice[] => {
    const spec = findMilestone(catalog, id)
    if (spec === null || !kinds.includes(spec.kind)) return []
    if (spec.when?.specialties && !spec.when.specialties.includes(plan.specialty)) return []
    const { credential } = spec.yields
    const what: GoalWhat =
      credential !== undefined && spec.kind !== 'exam'
        ? { kind: 'credential', id: credential }
        : { kind: 'milestone', id }
    return [{ what, title: titleOf(spec), inPlan: open.some((step) => step.id === id) }]
  })
  const seen = new Set<string>()
  const once = choices.filter(({ title }) => (seen.has(title!) ? false : seen.add(title!)))
  return [{ what: { kind: 'first-job' }, title: null, inPlan: open.some(({ kind }) => kind === 'job') }, ...once]
}

/** One string a thing, to tell choices apart. */
export const keyOfWhat = (what: GoalWhat): string => (what.kind === 'first-job' ? what.kind : `${what.kind}:${what.id}`)
