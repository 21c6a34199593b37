/** A specialty's routes side by side, for the same student and day. */
import { findRoute, findSpecialty } from '../catalog/lookup'
import type { Route } from '../catalog/pathway'
import { monthsBetween } from './dates'
import { dateRoute, type PlanInput } from './generate'
import type { Placed } from './schedule'
import type { RouteSummary } from './types'

/** One line a route, in the order of the specialty. A route whose graph is broken has no dates and is left out. */
export function compareRoutes({ intake, catalog, specialty, today }: Omit<PlanInput, 'route'>): RouteSummary[] {
  const routes = (findSpecialty(catalog, specialty)?.routes ?? []).flatMap((id) => findRoute(catalog, id) ?? [])
  return routes.flatMap((route) => {
    const dated = dateRoute({ intake, catalog, specialty, route, today })
    return dated.ok ? [summarise(route, dated.placed, today)] : []
  })
}

function summarise(route: Route, placed: readonly Placed[], today: string): RouteSummary {
  const jobs = placed.filter(({ spec }) => spec.yields.firstJob === true)
  const credentials = placed.filter(({ spec }) => spec.yields.credential !== undefined && spec.kind !== 'exam')
  return {
    route: route.id,
    name: route.name,
    firstJob: jobs.map(({ start }) => start).toSorted()[0] ?? null,
    credentials: credentials
      .map(({ spec, end }) => ({ credential: spec.yields.credential!, date: end }))
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    studyYears: placed
      .filter(isStudyAhead)
      .reduce((sum, { start, end }) => sum + inHalfYears(monthsBetween(start, end)), 0),
    opens: route.opens,
    end: placed.reduce((last, { end }) => (end > last ? end : last), today),
  }
}

const isStudyAhead = ({ spec, done }: Placed): boolean =>
  !done && spec.yields.degree !== undefined && spec.yields.degree.level !== 'hs-diploma'

/** An academic year runs nine months and counts as one. */
const inHalfYears = (months: number): number => Math.round((months / 12) * 2) / 2
