/**
 * From a student, a specialty and a route to a dated plan: read the standing, build the graph, settle what is done and
 * what applies, date the rest, and choose what to do first. Same input, same plan; no clock, no randomness.
 */
import type { Catalog } from '../catalog/catalog'
import { findRoute, findSpecialty } from '../catalog/lookup'
import type { Route } from '../catalog/pathway'
import type { EducationLevel } from '../catalog/specialty'
import type { Intake } from '../intake/schema'
import { chooseRoute } from './choose-route'
import { earliestPossible } from './earliest'
import { firstActions } from './first-actions'
import { buildGraph, problemOf } from './graph'
import { levelOf, withKnownLicences } from './licences'
import { progressOf } from './progress'
import { schedule, type Placed } from './schedule'
import { settle } from './settle'
import { notice, rankOf, standingOf, type Standing } from './standing'
import type { Day, Milestone, PathwayProblem, PlanNotice, PlanResult } from './types'
import { wordsFor, type Words } from './words'

export interface PlanInput {
  readonly intake: Intake
  readonly catalog: Catalog
  readonly specialty: string
  /** Route id; without it the route that suits the student best, see `chooseRoute`. */
  readonly route?: string | undefined
  readonly today: Day
}

/** Makes the plan. A broken pathway of the catalog comes back as a problem with its path; nothing is thrown for it. */
export function generatePlan(input: PlanInput): PlanResult {
  const { intake, catalog, today } = input
  const specialty = findSpecialty(catalog, input.specialty)
  if (specialty === null) return { ok: false, problem: problemOf('unknown-specialty', [input.specialty]) }
  const routeId = input.route ?? chooseRoute({ intake, catalog, specialty: specialty.id })
  const route = findRoute(catalog, routeId)
  if (route === null) return { ok: false, problem: problemOf('unknown-route', [specialty.id, routeId]) }

  const dated = dateRoute({ intake, catalog, specialty: specialty.id, route, today })
  if (!dated.ok) return dated
  const { placed, earliest, notices, standing, words } = dated
  const milestones = sorted(placed).map((item) => asMilestone(item, words, earliest.has(item.spec.id)))
  return {
    ok: true,
    plan: {
      specialty: specialty.id,
      route: route.id,
      today,
      milestones,
      firstNinetyDays: firstActions({ intake, catalog, specialty, route, standing, placed, words }),
      notices,
    },
  }
}

export type DatedRoute =
  | {
      readonly ok: true
      readonly placed: readonly Placed[]
      /** Ids of those whose dates are only the earliest possible. */
      readonly earliest: ReadonlySet<string>
      readonly notices: readonly PlanNotice[]
      readonly standing: Standing
      readonly words: Words
    }
  | { readonly ok: false; readonly problem: PathwayProblem }

interface DateInput {
  readonly intake: Intake
  readonly catalog: Catalog
  readonly specialty: string
  readonly route: Route
  readonly today: Day
}

/** The dated milestones of one route, in the order of the graph. */
export function dateRoute({ intake, catalog, specialty, route, today }: DateInput): DatedRoute {
  const standing = withKnownLicences(standingOf(intake, today), catalog)
  const words = wordsFor(catalog, specialty, standing.state)
  const isHeld = (spec: Parameters<typeof progressOf>[0]): boolean => {
    const known = progressOf(spec, standing, catalog)
    return known !== null && known.status !== 'elsewhere'
  }
  const built = buildGraph(route, catalog, isHeld)
  if (!built.ok) return built
  const { graph } = built
  const decided = settle({ route: route.id, graph, standing, catalog, specialty, titleOf: words.titleOf })
  if (!decided.ok) return decided
  const { placed, notices } = schedule({ graph, settled: decided.settled, standing, catalog, words })
  const closed = graph.closed.map(({ short, base, original }) => {
    const [title, needs, instead] = [short, base, original].map(words.titleOf) as [string, string, string]
    return notice('left-out', 'shortcutClosed', { title, needs, instead })
  })
  const general = generalNotices(standing, catalog, words, placed)
  const all = [...standing.notices, ...closed, ...general, ...decided.notices, ...notices]
  return { ok: true, placed, earliest: earliestPossible(placed, graph), notices: unique(all), standing, words }
}

/** What holds for the plan as a whole: schooling beyond the student's wish, a state not known, hours not counted. */
function generalNotices(
  standing: Standing,
  catalog: Catalog,
  { state }: Words,
  placed: readonly Placed[],
): PlanNotice[] {
  const notices: PlanNotice[] = [...schoolConflicts(standing, catalog)]
  const open = placed.filter(({ done }) => !done)
  const needsState = open.some(({ spec }) => spec.kind === 'licence' || spec.when?.stateLicenses !== undefined)
  const needed = open
    .flatMap(({ spec }) => spec.yields.degree?.level ?? [])
    .reduce<EducationLevel>((a, b) => (rankOf(a) >= rankOf(b) ? a : b), 'high-school')
  if (standing.ceiling !== null && rankOf(needed) > rankOf(standing.ceiling))
    notices.push(notice('conflict', 'ceiling', { needed, wished: standing.ceiling }))
  if (state === null && needsState)
    notices.push(
      standing.state === null
        ? notice('unknown', 'stateUnknown', {})
        : notice('unknown', 'stateNotInCatalog', { state: standing.state }),
    )
  const knownAhead = standing.degrees.some(({ future }) => future)
  if (standing.statedLevel === 'some-college' && !knownAhead && open.some(isUndergraduate))
    notices.push(notice('unknown', 'someCollege', {}))
  const paid = standing.experience.reduce((sum, { kind, hours = 0 }) => (isPaid(kind) ? sum + hours : sum), 0)
  if (paid > 0 && open.some(({ spec }) => spec.kind === 'experience' && spec.hours && spec.hours.counts.length === 0))
    notices.push(notice('unknown', 'paidHours', { hours: paid }))
  return notices
}

/** What nobody has who is still in school: a bachelor's degree or more, or a license that asks for a degree. */
function schoolConflicts(standing: Standing, catalog: Catalog): PlanNotice[] {
  if (!standing.inHighSchool) return []
  const credentials = catalog.pathways.milestones.flatMap(({ kind, yields }) =>
    kind === 'licence' ? (yields.credential ?? []) : [],
  )
  const licences = standing.licences.filter(
    (held) => !held.future && (credentials.includes(held.name) || levelOf(held, standing, catalog) !== null),
  )
  return [
    ...(rankOf(standing.level) >= rankOf('bachelor')
      ? [notice('conflict', 'schoolAndDegree', { level: standing.level })]
      : []),
    ...licences.map(({ written }) => notice('conflict', 'schoolAndLicence', { licence: written })),
  ]
}

const isUndergraduate = ({ spec: { yields } }: Placed): boolean =>
  yields.degree !== undefined &&
  yields.degree.level !== 'hs-diploma' &&
  rankOf(yields.degree.level) <= rankOf('bachelor')

const isPaid = (kind: string): boolean => !kind.toLowerCase().startsWith('volunt')

function asMilestone(
  { spec, start, end, done, dateKnown = true, explanation }: Placed,
  { state, titleOf, detailOf }: Words,
  earliest: boolean,
): Milestone {
  const byState =
    spec.kind === 'licence' || spec.hours?.fromState !== undefined || spec.when?.stateLicenses !== undefined
  return {
    id: spec.id,
    kind: spec.kind,
    title: titleOf(spec),
    detail: detailOf(spec),
    credential: spec.yields.credential ?? null,
    state: byState ? (state?.code ?? null) : null,
    start,
    end,
    dateKnown,
    earliest,
    explanation,
    facts: spec.facts,
    sources: byState && state ? [...new Set([...spec.sources, ...state.sources])] : spec.sources,
    done,
  }
}

/** What is done first, then by start and end; what falls together stays in the order of the graph. */
const sorted = (placed: readonly Placed[]): readonly Placed[] =>
  placed.toSorted((a, b) => Number(b.done) - Number(a.done) || compare(a.start, b.start) || compare(a.end, b.end))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function unique(notices: readonly PlanNotice[]): readonly PlanNotice[] {
  const seen = new Set<string>()
  return notices.filter(({ message }) => {
    const key = JSON.stringify(message)
    return seen.has(key) ? false : seen.add(key)
  })
}
