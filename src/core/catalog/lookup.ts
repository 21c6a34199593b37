/**
 * Finding things in the catalog by id, each in constant time. Every helper is pure and answers `null` for what the
 * catalog does not know. The index of a catalog is built on first use and goes when the catalog goes.
 */
import type { Catalog } from './catalog'
import type { Credential } from './credential'
import type { Source } from './figure'
import type { GuideEntry } from './guide'
import type { StateLicensing } from './licensing'
import type { InterestProfile, Occupation } from './occupation'
import type { Experience, MilestoneSpec, Organisation, Route } from './pathway'
import type { EntrySpecialty, Specialty } from './specialty'

/** The specialty of this id, matched or only planned toward. */
export const findSpecialty = (catalog: Catalog, id: string): Specialty | null =>
  indexOf(catalog).specialties.get(id) ?? null

/** The specialties a student is matched against: those with a profile, in the catalog's order. */
export const entrySpecialties = (catalog: Catalog): readonly EntrySpecialty[] => indexOf(catalog).entry

/** The occupation of this six-digit code (`21-1021`). */
export const findOccupation = (catalog: Catalog, soc: string): Occupation | null =>
  indexOf(catalog).occupations.get(soc) ?? null

/** O*NET's interest profile that this specialty names, whichever occupation holds it. */
export const interestProfileOf = (catalog: Catalog, specialty: Specialty): InterestProfile | null =>
  indexOf(catalog).interests.get(specialty.riasec.onetSoc) ?? null

/** Licensing of the state or DC with this two-letter code. */
export const stateLicensingOf = (catalog: Catalog, code: string): StateLicensing | null =>
  indexOf(catalog).states.get(code) ?? null

export const findCredential = (catalog: Catalog, id: string): Credential | null =>
  indexOf(catalog).credentials.get(id) ?? null
export const findExperience = (catalog: Catalog, id: string): Experience | null =>
  indexOf(catalog).experiences.get(id) ?? null
export const findOrganisation = (catalog: Catalog, id: string): Organisation | null =>
  indexOf(catalog).organisations.get(id) ?? null
export const findMilestone = (catalog: Catalog, id: string): MilestoneSpec | null =>
  indexOf(catalog).milestones.get(id) ?? null
export const findRoute = (catalog: Catalog, id: string): Route | null => indexOf(catalog).routes.get(id) ?? null
export const findGuideEntry = (catalog: Catalog, id: string): GuideEntry | null =>
  indexOf(catalog).guide.get(id) ?? null

/** The source line behind a figure or a statement. */
export const sourceOf = (catalog: Catalog, id: string): Source | null => indexOf(catalog).sources.get(id) ?? null

const buildIndex = (catalog: Catalog) => ({
  specialties: firstById(catalog.specialties),
  entry: catalog.specialties.filter((specialty): specialty is EntrySpecialty => specialty.profile !== undefined),
  occupations: firstBy(catalog.occupations, ({ soc }) => soc),
  interests: firstBy(
    catalog.occupations.flatMap(({ interests }) => interests),
    ({ onetSoc }) => onetSoc,
  ),
  states: firstBy(catalog.states, ({ code }) => code),
  credentials: firstById(catalog.credentials),
  experiences: firstById(catalog.experiences),
  organisations: firstById(catalog.organisations),
  milestones: firstById(catalog.pathways.milestones),
  routes: firstById(catalog.pathways.routes),
  guide: firstById(catalog.guide),
  sources: firstById(catalog.sources),
})

// Keyed by the object: a catalog is read-only, and a reloaded one is another object.
const indexes = new WeakMap<Catalog, ReturnType<typeof buildIndex>>()

function indexOf(catalog: Catalog): ReturnType<typeof buildIndex> {
  const known = indexes.get(catalog)
  if (known !== undefined) return known
  const built = buildIndex(catalog)
  indexes.set(catalog, built)
  return built
}

const firstById = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  firstBy(list, ({ id }) => id)

/** The first of several with one key wins, as the eye reading the file would have it; `checkCatalog` names the others. */
function firstBy<T>(list: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const entry of list) if (!map.has(keyOf(entry))) map.set(keyOf(entry), entry)
  return map
}
