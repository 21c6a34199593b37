import type { Catalog } from '../../../core/catalog/catalog'
import type { Intake } from '../../../core/intake/schema'
import type { Translate } from '../../../core/message'
import { chooseRoute } from '../../../core/planning/choose-route'
import { compareRoutes } from '../../../core/planning/compare-routes'
import { newEditedPlan } from '../../../core/planning/edit'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import { generatePlan } from '../../../core/planning/generate'
import type { RouteSummary } from '../../../core/planning/types'

/** The planner as the window uses it. */

export interface RoutesOf {
  readonly intake: Intake
  readonly catalog: Catalog
  readonly specialty: string
  /** Day the plan starts from, `YYYY-MM-DD`. */
  readonly today: string
}

/** A fresh plan in the reader's language, nothing edited yet; `null` where the catalog's pathway is broken. */
export function makePlan(input: RoutesOf & { readonly route: string }, t: Translate): EditedPlan | null {
  const result = generatePlan(input)
  return result.ok ? newEditedPlan(result.plan, t) : null
}

export interface RouteOptions {
  readonly routes: readonly RouteSummary[]
  /** The one to propose to this student first. */
  readonly proposed: string
}

/** The ways into a specialty, dated; none where the catalog's pathways are broken. */
export const routesFor = (input: RoutesOf): RouteOptions => ({
  routes: compareRoutes(input),
  proposed: chooseRoute(input),
})
