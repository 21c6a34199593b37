import type { Catalog } from './catalog'
import type { Pack } from './pack'

/** What a pack does to a catalog, in words a person can check: names of specialties, languages, and how much else. */
export interface PackChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly languages: readonly string[]
  /** Entries of any other kind: routes, milestones, credentials, sources and so on. */
  readonly otherEntries: number
}

export function packChanges(catalog: Catalog, pack: Pack): PackChanges {
  const known = new Set(catalog.specialties.map(({ id }) => id))
  const namesOf = (isKnown: boolean) =>
    (pack.specialties ?? []).filter(({ id }) => known.has(id) === isKnown).map(({ name }) => name)
  const others = [
    pack.sources,
    pack.occupations,
    pack.states,
    pack.credentials,
    pack.experiences,
    pack.organisations,
    pack.guide,
    pack.forms,
    pack.pathways?.milestones,
    pack.pathways?.routes,
  ]
  const own = pack.pack.language
  return {
    added: namesOf(false),
    changed: namesOf(true),
    languages: [...new Set([...(own === undefined ? [] : [own]), ...Object.keys(pack.translations ?? {})])].toSorted(),
    otherEntries: others.reduce((sum, list) => sum + (list?.length ?? 0), 0),
  }
}
