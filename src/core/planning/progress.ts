/** What the student has already done, seen from one milestone of the graph. */
import { findMilestone, stateLicensingOf } from '../catalog/lookup'
import type { Catalog } from '../catalog/catalog'
import type { MilestoneSpec } from '../catalog/pathway'
import { addMonths, dayOf } from './dates'
import { levelOf } from './licences'
import { kebab, rankOf, type Held, type HeldLicence, type Standing } from './standing'
import type { Day } from './types'

/**
 * `done`: the student has it. `past`: they have more than it gives. `elsewhere`: they hold the license, but in another
 * state, so what led to it is done and the license itself is not. `planned`: they name a day ahead of today.
 */
export type Progress =
  | { readonly status: 'done'; readonly day: Day | null }
  | { readonly status: 'past' }
  | { readonly status: 'elsewhere'; readonly state: string; readonly day: Day | null }
  | { readonly status: 'planned'; readonly day: Day }

/** How far the student is with a milestone; `null` when nothing in the intake speaks of it. */
export function progressOf(spec: MilestoneSpec, standing: Standing, catalog: Catalog): Progress | null {
  const { degree } = spec.yields
  if (degree) return degree.level === 'hs-diploma' ? diplomaProgress(standing) : degreeProgress(spec, standing, catalog)
  return (
    licenceProgress(spec, standing, catalog) ?? hoursProgress(spec, standing) ?? jobProgress(spec, standing, catalog)
  )
}

function diplomaProgress({ diploma }: Standing): Progress | null {
  if (!diploma.held) return null
  // Without a date there is nothing to show: whoever is past school knows that they finished it.
  return diploma.day === null ? { status: 'past' } : { status: 'done', day: diploma.day }
}

function degreeProgress(spec: MilestoneSpec, standing: Standing, catalog: Catalog): Progress | null {
  const { level, field, aliases } = spec.yields.degree!
  const fields = field === undefined ? null : [field, ...aliases]
  const fits = (held: Held): boolean =>
    held.level === level && (fields === null || (held.name !== null && isField(held.name, fields)))
  const matching = standing.degrees.filter(fits)
  const done = matching.filter(({ future }) => !future)
  const base = baseOf(spec, standing, catalog)
  if (done.length > 0 && base === 'done') return { status: 'done', day: firstDay(done) }
  if (
    fields === null &&
    standing.degrees.some((held) => !held.future && held.level !== null && rankOf(held.level) > rankOf(level))
  )
    return { status: 'past' }
  const planned = done.length > 0 || base === null ? null : firstDay(matching)
  return planned === null ? null : { status: 'planned', day: planned }
}

/**
 * How far the student is with the degree of a field that a shorter program builds on: an MSW is one of advanced
 * standing only where a BSW came before it. `done` where a program builds on none.
 */
function baseOf(spec: MilestoneSpec, standing: Standing, catalog: Catalog): 'done' | 'planned' | null {
  if (spec.insteadOf === undefined) return 'done'
  const known = spec.after.allOf.flatMap((id) => {
    const base = findMilestone(catalog, id)
    return base?.yields.degree?.field === undefined ? [] : [progressOf(base, standing, catalog)?.status]
  })
  if (known.every((status) => status === 'done')) return 'done'
  return known.every((status) => status === 'done' || status === 'planned') ? 'planned' : null
}

/** `social-work` is meant by `social-work`, `msw`, `social-work-macro` and `clinical-social-work`. */
const isField = (name: string, fields: readonly string[]): boolean =>
  fields.some((field) => name === field || name.startsWith(`${field}-`) || name.endsWith(`-${field}`))

function licenceProgress(spec: MilestoneSpec, standing: Standing, catalog: Catalog): Progress | null {
  const matching = standing.licences.filter((held) => isLicence(held, spec, standing, catalog))
  const here = matching.filter(
    ({ state }) => !isBoundToState(spec) || state === null || standing.state === null || state === standing.state,
  )
  const done = here.filter(({ future }) => !future)
  if (done.length > 0) return { status: 'done', day: firstDay(done) }
  const elsewhere = matching.find(({ state, future }) => !future && state !== null)
  if (elsewhere) return { status: 'elsewhere', state: elsewhere.state!, day: elsewhere.day }
  const planned = firstDay(here)
  return planned === null ? null : { status: 'planned', day: planned }
}

/** Licenses belong to a state; exams and credentials count everywhere. */
const isBoundToState = (spec: MilestoneSpec): boolean => spec.kind === 'licence'

function isLicence(held: HeldLicence, spec: MilestoneSpec, standing: Standing, catalog: Catalog): boolean {
  const { licence, credential } = spec.yields
  if (licence === undefined) return held.name === credential
  // Letters mean different levels in different states: the state's own table speaks first (LCSW in Massachusetts).
  const level = levelOf(held, standing, catalog)
  if (level === null) return held.name === credential
  return level === licence || (isSharedLicence(held, spec, standing, catalog) && hasDegreeFor(spec, standing, catalog))
}

/** The license of another level that a state gives at this one too: Ohio's LSW, before and after the MSW. */
export function isSharedLicence(held: HeldLicence, spec: MilestoneSpec, standing: Standing, catalog: Catalog): boolean {
  const code = held.state ?? standing.state
  const state = code === null ? null : stateLicensingOf(catalog, code)
  const shared = spec.yields.licence === 'masters' ? state?.mastersUse : undefined
  return shared !== undefined && levelOf(held, standing, catalog) === shared
}

const hasDegreeFor = ({ after }: MilestoneSpec, standing: Standing, catalog: Catalog): boolean =>
  after.allOf.every((id) => {
    const needed = findMilestone(catalog, id)
    return needed !== null && progressOf(needed, standing, catalog)?.status === 'done'
  })

/** Hours that the intake reports and that count here; enough of them, with no least time asked, finish the milestone. */
function hoursProgress(spec: MilestoneSpec, standing: Standing): Progress | null {
  const total = spec.hours?.total.value ?? null
  if (total === null || spec.duration !== null || countedHours(spec, standing) < total) return null
  const days = countingEntries(spec, standing).flatMap(({ to }) => (to === undefined ? [] : [dayOf(to)]))
  const last = days.toSorted().at(-1) ?? null
  return { status: 'done', day: last !== null && last <= standing.today ? last : null }
}

/** Paid work in a fitting place, begun when everything the job asks for was done, and kept up as long as it asks. */
function jobProgress(spec: MilestoneSpec, standing: Standing, catalog: Catalog): Progress | null {
  const { metBy } = spec
  if (metBy === undefined) return null
  const asked = [...spec.after.allOf.map((id) => [id]), ...(spec.after.oneOf.length > 0 ? [spec.after.oneOf] : [])]
  const met = asked.map((ways) => earliestDone(ways, standing, catalog))
  // Done on a day not known could have been after the work began: not enough.
  if (met.includes(null)) return null
  const reached = standing.experience.flatMap(({ kind, setting, from, to }) => {
    const fits =
      from !== undefined && metBy.kinds.includes(kebab(kind)) && metBy.settings.includes(kebab(setting ?? ''))
    if (!fits || dayOf(from) > standing.today || met.some((day) => day! > dayOf(from))) return []
    const day = addMonths(dayOf(from), metBy.months ?? 0)
    const last = to === undefined || dayOf(to) > standing.today ? standing.today : dayOf(to)
    return metBy.months === undefined || day <= last ? [day] : []
  })
  const first = reached.toSorted()[0]
  return first === undefined ? null : { status: 'done', day: first }
}

/** Day on which the first of several milestones was done; `null` where none was, or none has a date. */
function earliestDone(ids: readonly string[], standing: Standing, catalog: Catalog): Day | null {
  const days = ids.flatMap((id) => {
    const spec = findMilestone(catalog, id)
    const standIns = catalog.pathways.milestones.filter(({ insteadOf }) => insteadOf === id)
    return [...(spec ? [spec] : []), ...standIns].flatMap((candidate) => {
      const known = candidate.metBy === undefined ? progressOf(candidate, standing, catalog) : null
      return known?.status === 'done' && known.day !== null ? [known.day] : []
    })
  })
  return days.toSorted()[0] ?? null
}

export const countedHours = (spec: MilestoneSpec, standing: Standing): number =>
  countingEntries(spec, standing).reduce((sum, { hours = 0 }) => sum + hours, 0)

/** Entries of a kind the catalog counts here, and none that starts only after today. */
const countingEntries = (spec: MilestoneSpec, standing: Standing): Standing['experience'] =>
  standing.experience.filter(
    ({ kind, from }) =>
      spec.hours?.counts.includes(kebab(kind)) === true && (from === undefined || dayOf(from) <= standing.today),
  )

const firstDay = (held: readonly Held[]): Day | null => held.flatMap(({ day }) => day ?? []).toSorted()[0] ?? null
