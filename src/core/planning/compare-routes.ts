/** A specialty's routes side by side, for the same student and day. */
import type { Catalog } from '../catalog/catalog'
import { findCredential, findRoute, findSpecialty } from '../catalog/lookup'
import type { Route } from '../catalog/pathway'
import { monthsBetween } from './dates'
import { dateRoute, type DatedRoute, type PlanInput } from './generate'
import { titleOfCredential } from './licences'
import type { Placed } from './schedule'
import type { RouteSummary } from './types'

/** One line a route, in the order of the specialty. A route whose graph is broken has no dates and is left out. */
export function compareRoutes({ intake, catalog, specialty, today }: Omit<PlanInput, 'route'>): RouteSummary[] {
  const routes = (findSpecialty(catalog, specialty)?.routes ?? []).flatMap((id) => findRoute(catalog, id) ?? [])
  return routes.flatMap((route) => {
    const dated = dateRoute({ intake, catalog, specialty, route, today })
    return dated.ok ? [summarise(route, dated, catalog, today)] : []
  })
}

/** What a reader of the dates must know to compare them fairly; the rest is said in the plan itself. */
const assumed: ReadonlySet<string> = new Set(
  ['partTime', 'noLicence', 'notInState', 'shortcutClosed', 'stateUnknown', 'stateNotInCatalog', 'someCollege'].map(
    (key) => `planning:notices.${key}`,
  ),
)

type Dated = Extract<DatedRoute, { ok: true }>

function summarise(route: Route, dated: Dated, catalog: Catalog, today: string): RouteSummary {
  const { placed, earliest, notices, standing, words } = dated
  const firstJob = firstOf(placed.filter(({ spec }) => spec.yields.firstJob === true))
  const last = placed.reduce<Placed | null>((best, item) => (best === null || item.end > best.end ? item : best), null)
  const study = placed.filter(isStudyAhead)
  return {
    route: route.id,
    name: route.name,
    firstJob: firstJob?.start ?? null,
    firstJobEarliest: firstJob !== null && earliest.has(firstJob.spec.id),
    credentials: placed
      .filter(({ spec }) => spec.yields.credential !== undefined && spec.kind !== 'exam')
      .map(({ spec, end }) => ({
        credential: spec.yields.credential!,
        ...named(spec.yields.credential!, catalog, words.state),
        date: end,
        earliest: earliest.has(spec.id),
      }))
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    studyYears: study.reduce((sum, { start, end }) => sum + inHalfYears(monthsBetween(start, end)), 0),
    partTime: standing.partTime && study.length > 0,
    opens: route.opens,
    end: last === null || last.end < today ? today : last.end,
    endEarliest: last !== null && earliest.has(last.spec.id),
    assumptions: notices.flatMap(({ message }) => (assumed.has(message.key) ? [message] : [])),
  }
}

const firstOf = (jobs: readonly Placed[]): Placed | null =>
  jobs.reduce<Placed | null>((best, job) => (best === null || job.start < best.start ? job : best), null)

function named(
  credential: string,
  catalog: Catalog,
  state: Dated['words']['state'],
): { readonly name: string; readonly abbr: string | null } {
  const title = titleOfCredential(credential, catalog, state)
  if (title !== null) return { name: title.title, abbr: title.abbr }
  const known = findCredential(catalog, credential)
  return { name: known?.name ?? credential, abbr: known?.abbr ?? null }
}

const isStudyAhead = ({ spec, done }: Placed): boolean =>
  !done && spec.yields.degree !== undefined && spec.yields.degree.level !== 'hs-diploma'

/** An academic year runs nine months and counts as one. */
const inHalfYears = (months: number): number => Math.round((months / 12) * 2) / 2
