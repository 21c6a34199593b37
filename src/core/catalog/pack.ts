/**
 * Catalog packs: a district's own specialties, changed texts or another language, laid over the catalog. A pack obeys
 * the schemas of the catalog itself. It is taken whole or refused whole, with every reason; the catalog it is laid
 * over is never changed.
 */
import { z } from 'zod'
import { catalogFiles, type Catalog, type CatalogProblem } from './catalog'
import { checkCatalog } from './check'
import { repeated } from './check-lists'
import { unnamedSource } from './check-sources'
import { text } from './figure'
import { milestone, pathways, route } from './pathway'
import { specialty } from './specialty'
import { checkTranslations, translations } from './translation'

export const packManifest = z.strictObject({
  format: z.literal('casepath-pack/1'),
  name: text,
  publisher: text.optional(),
  version: text.optional(),
  /** Language of the texts, where it is not the catalog's own (`es`). */
  language: text.optional(),
})

/** The lists a pack may hold, each as in the catalog's file of that name. Specialties are one file each in a folder. */
export const packLists = {
  sources: catalogFiles['sources.json'],
  occupations: catalogFiles['occupations.json'],
  states: catalogFiles['states.json'],
  credentials: catalogFiles['credentials.json'],
  experiences: catalogFiles['experiences.json'],
  organisations: catalogFiles['organisations.json'],
  guide: catalogFiles['guide.json'],
  forms: catalogFiles['forms.json'],
} as const

/** A pack as one file. */
export const pack = z.strictObject({
  pack: packManifest,
  specialties: z.array(specialty).optional(),
  sources: packLists.sources.optional(),
  occupations: packLists.occupations.optional(),
  states: packLists.states.optional(),
  credentials: packLists.credentials.optional(),
  experiences: packLists.experiences.optional(),
  organisations: packLists.organisations.optional(),
  guide: packLists.guide.optional(),
  /** Plan documents of the district's own. */
  forms: packLists.forms.optional(),
  pathways: z
    .strictObject({
      milestones: z.array(milestone).optional(),
      routes: z.array(route).optional(),
      words: pathways.shape.words,
    })
    .optional(),
  /** Texts in other languages, by language and by the file of the catalog that they translate. */
  translations: translations.optional(),
})
export type Pack = z.infer<typeof pack>

export type Applied =
  | { readonly ok: true; readonly catalog: Catalog }
  | { readonly ok: false; readonly problems: readonly CatalogProblem[] }

/**
 * Lays a pack over a catalog: an entry whose id is known takes the place of the other, whole; a new one is added at the
 * end. Refused when the result has a problem that the catalog alone does not have.
 */
export function applyPack(catalog: Catalog, pack: Pack): Applied {
  const twice = repeatedIds(pack)
  if (twice.length > 0) return { ok: false, problems: twice }
  const merged = merge(catalog, pack)
  const before = new Set(checkCatalog(catalog).map(keyOf))
  const own = new Set(pack.sources?.map(({ id }) => id))
  const problems = [
    ...checkCatalog(merged).filter(
      (problem) =>
        !before.has(keyOf(problem)) &&
        // A source that only a replaced entry named is no fault of the pack.
        (problem.reason !== unnamedSource || own.has(problem.path)),
    ),
    ...checkTranslations(merged, pack.translations ?? {}),
  ]
  return problems.length === 0 ? { ok: true, catalog: merged } : { ok: false, problems }
}

const merge = (catalog: Catalog, pack: Pack): Catalog => ({
  manifest: { ...catalog.manifest, language: pack.pack.language ?? catalog.manifest.language },
  specialties: lay(catalog.specialties, pack.specialties, byId),
  sources: lay(catalog.sources, pack.sources, byId),
  occupations: lay(catalog.occupations, pack.occupations, bySoc),
  states: lay(catalog.states, pack.states, byCode),
  credentials: lay(catalog.credentials, pack.credentials, byId),
  experiences: lay(catalog.experiences, pack.experiences, byId),
  organisations: lay(catalog.organisations, pack.organisations, byId),
  guide: lay(catalog.guide, pack.guide, byId),
  forms: lay(catalog.forms, pack.forms, byId),
  pathways: {
    ...catalog.pathways,
    milestones: lay(catalog.pathways.milestones, pack.pathways?.milestones, byId),
    routes: lay(catalog.pathways.routes, pack.pathways?.routes, byId),
    ...(pack.pathways?.words && { words: pack.pathways.words }),
  },
})

/** In the order of the catalog, whatever the order of the pack. */
function lay<T>(list: readonly T[], over: readonly T[] | undefined, keyOf: (entry: T) => string): T[] {
  const theirs = new Map(over?.map((entry) => [keyOf(entry), entry]))
  const known = new Set(list.map(keyOf))
  return [
    ...list.map((entry) => theirs.get(keyOf(entry)) ?? entry),
    ...[...theirs].flatMap(([key, entry]) => (known.has(key) ? [] : [entry])),
  ]
}

const byId = ({ id }: { readonly id: string }): string => id
const bySoc = ({ soc }: { readonly soc: string }): string => soc
const byCode = ({ code }: { readonly code: string }): string => code

/** Two entries of one pack with one id: the second would silently hide the first. */
function repeatedIds(pack: Pack): CatalogProblem[] {
  const lists: [file: string, keys: string[]][] = [
    ['specialties', pack.specialties?.map(byId) ?? []],
    ['sources.json', pack.sources?.map(byId) ?? []],
    ['occupations.json', pack.occupations?.map(bySoc) ?? []],
    ['states.json', pack.states?.map(byCode) ?? []],
    ['credentials.json', pack.credentials?.map(byId) ?? []],
    ['experiences.json', pack.experiences?.map(byId) ?? []],
    ['organisations.json', pack.organisations?.map(byId) ?? []],
    ['guide.json', pack.guide?.map(byId) ?? []],
    ['forms.json', pack.forms?.map(byId) ?? []],
    ['pathways.json', pack.pathways?.milestones?.map(byId) ?? []],
    ['pathways.json', pack.pathways?.routes?.map(byId) ?? []],
  ]
  return lists.flatMap(([file, keys]) =>
    repeated(keys).map((key) => ({ file, path: key, reason: `two entries have the id "${key}"` })),
  )
}

const keyOf = ({ file, path, reason }: CatalogProblem): string => JSON.stringify([file, path, reason])
