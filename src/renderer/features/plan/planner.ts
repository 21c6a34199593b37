import { findRoute, findSpecialty } from '../../../core/catalog/lookup'
import type { Catalog } from '../../../core/catalog/catalog'
import type { Intake } from '../../../core/intake/schema'
import type { Translate } from '../../../core/message'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import type { RouteSummary } from '../../../core/planning/types'

export interface PlanFor {
  readonly intake: Intake
  readonly catalog: Catalog
  readonly specialty: string
  readonly route: string
  /** Day the plan starts from, `YYYY-MM-DD`. */
  readonly today: string
}

// Stands in until the planner is there.
export function makePlan({ specialty, route, today, catalog }: PlanFor, _t: Translate): EditedPlan {
  const milestones = findRoute(catalog, route)?.milestones ?? []
  const base = {
    steps: milestones.flatMap((id) => {
      const spec = catalog.pathways.milestones.find((m) => m.id === id)
      return spec ? [{ id, kind: spec.kind, title: spec.title, detail: spec.detail, start: today, end: today, status: 'planned' as const, owner: 'student' as const, notes: '', credential: null, state: null, explanation: '', facts: [], sources: spec.sources }] : []
    }),
    firstNinetyDays: [], notes: '',
  }
  return { specialty, route, generatedOn: today, base, current: base, notices: [] }
}

export const routesFor = ({ catalog, specialty, today }: Omit<PlanFor, 'route'>): readonly RouteSummary[] =>
  (findSpecialty(catalog, specialty)?.routes ?? []).map((id) => {
    const route = findRoute(catalog, id)
    return { route: id, name: route?.name ?? id, firstJob: null, credentials: [], studyYears: 0, opens: route?.opens ?? [], end: today }
  })
