import type { Catalog } from '../../../core/catalog/catalog'
import type { Figure } from '../../../core/catalog/figure'
import { isStale } from '../../../core/catalog/freshness'
import { paySideBySide, type SideBySidePay } from '../../../core/catalog/leading'
import { findRoute, findSpecialty } from '../../../core/catalog/lookup'
import { termIn } from '../../../core/catalog/terms'
import type { Specialty } from '../../../core/catalog/specialty'
import type { Intake } from '../../../core/intake/schema'
import { tellingReasons, type Contribution, type Match, type ScoredSection } from '../../../core/matching'
import { routesFor } from '../plan/planner'
import { sectionTenths } from './reasons'

/** More than three columns cannot be read side by side. */
export const mostCompared = 3
/** Reasons named on each side of a column. */
const reasonsNamed = 3

/** The picked specialties with one more or one less; a pick beyond the third changes nothing. */
export function toggleCompared(compared: readonly string[], specialty: string): readonly string[] {
  if (compared.includes(specialty)) return compared.filter((id) => id !== specialty)
  return compared.length < mostCompared ? [...compared, specialty] : compared
}

/** Pay of the nearest official occupation: the newest survey and period. */
export interface ComparedPay {
  readonly occupation: string
  readonly survey: string
  readonly period: string
  /** Whether its data is more than a year old today. */
  readonly stale: boolean
  /** Dollars a year; `null` where it was not published. */
  readonly median: number | null
  /** Dollars a year between which the middle half lies. */
  readonly middleHalf: readonly [number, number] | null
  /** The median of the year that all columns have, where their newest years differ. */
  readonly sameYear: { readonly period: string; readonly median: number } | null
}

export interface ComparedColumn {
  readonly match: Match
  readonly specialty: Specialty
  /** Tenths of a fit point by section, as in the reasons table; a section that is not read has no entry. */
  readonly tenths: ReadonlyMap<ScoredSection, number>
  readonly for: readonly Contribution[]
  readonly against: readonly Contribution[]
  readonly pay: ComparedPay | null
  readonly route: string | null
  /** Month of the first job on that route, as a day; `null` where no route can be dated. */
  readonly firstJob: string | null
}

interface CompareInput {
  readonly matches: readonly Match[]
  /** Ids of what is compared, in the order of the columns. */
  readonly compared: readonly string[]
  readonly intake: Intake
  readonly catalog: Catalog
  /** Day the routes are dated from, `YYYY-MM-DD`. */
  readonly today: string
}

/** One column a specialty: what is known of its fit, its way and its pay, for this student. */
export function compareColumns({ matches, compared, intake, catalog, today }: CompareInput): ComparedColumn[] {
  const telling = tellingReasons(matches, { for: reasonsNamed, against: reasonsNamed })
  const found = compared.flatMap((id) => {
    const match = matches.find(({ specialty }) => specialty === id)
    const specialty = findSpecialty(catalog, id)
    return match && specialty ? [{ id, match, specialty }] : []
  })
  const pays = paySideBySide(
    catalog,
    found.map(({ specialty }) => specialty),
  )
  return found.map(({ id, match, specialty }, column) => {
    const { routes, proposed } = routesFor({ intake, catalog, specialty: id, today })
    const route = routes.find((one) => one.route === proposed) ?? routes[0]
    return {
      match,
      specialty,
      tenths: tenthsOf(match),
      ...telling.get(specialty.id)!,
      pay: payOf(pays[column] ?? null, catalog, today),
      route: route ? (findRoute(catalog, route.route)?.name ?? route.route) : null,
      firstJob: route?.firstJob ?? null,
    }
  })
}

/** A section that was read and moved nothing stands at zero; only one that was not read is left out. */
function tenthsOf(match: Match): ReadonlyMap<ScoredSection, number> {
  const moved = sectionTenths(match)
  const read = match.sections.filter(({ unread }) => unread === null)
  return new Map(read.map(({ section }) => [section, moved.get(section) ?? 0]))
}

function payOf(pay: SideBySidePay | null, catalog: Catalog, today: string): ComparedPay | null {
  if (pay === null) return null
  const { occupation, reading, sameYear } = pay
  const value = (figure: Figure | null | undefined) => figure?.value ?? null
  const [low, high] = [value(reading.annual.p25), value(reading.annual.p75)]
  const shared = value(sameYear?.annual.median)
  return {
    occupation: occupation.title,
    survey: reading.survey,
    period: termIn(catalog, reading.period),
    stale: isStale(reading.period, today) === true,
    median: value(reading.annual.median),
    middleHalf: low !== null && high !== null ? [low, high] : null,
    sameYear: sameYear && shared !== null ? { period: termIn(catalog, sameYear.period), median: shared } : null,
  }
}
