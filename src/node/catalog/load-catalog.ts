import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { catalogFiles, type Catalog, type CatalogProblem, type Manifest } from '../../core/catalog/catalog'
import { specialty, type Specialty } from '../../core/catalog/specialty'
import type { Translations } from '../../core/catalog/translation'
import { advancementRoles, entrySpecialties } from '../../core/intake/items'
import { loadTranslations } from './load-translations'
import { readChecked, readOptional, type ReadResult } from './read-json'

export interface LoadedCatalog {
  readonly catalog: Catalog
  /** Its texts in other languages: see `localizeCatalog`. */
  readonly translations: Translations
  /** By file: the shared files in the order of `catalogFiles`, then the specialties by name, then the translations. */
  readonly problems: readonly CatalogProblem[]
}

/** Stands in for an unreadable `catalog.json`. Its day of review says plainly that none is known. */
const fallbackManifest: Manifest = {
  format: 'casepath-catalog/1',
  language: 'en',
  reviewed: '1970-01-01',
  attributions: [],
}

/**
 * Reads the whole catalog from `dir`. Never throws for bad content: a missing or broken file is named by file, path and
 * reason, and the rest still loads. A specialty that cannot be read is left out; a shared list that cannot be read is
 * empty. What the files say of each other is `checkCatalog`'s business.
 */
export async function loadCatalog(dir: string): Promise<LoadedCatalog> {
  const problems: CatalogProblem[] = []
  const take = <T>(result: ReadResult<T>, fallback: T): T => {
    problems.push(...result.problems)
    return result.value ?? fallback
  }
  // All at once: the start of the app waits for this.
  const [
    manifest,
    sources,
    occupations,
    states,
    credentials,
    pathways,
    experiences,
    organisations,
    guide,
    forms,
    specialties,
    translated,
  ] = await Promise.all([
    readChecked(dir, 'catalog.json', catalogFiles['catalog.json']),
    readChecked(dir, 'sources.json', catalogFiles['sources.json']),
    readChecked(dir, 'occupations.json', catalogFiles['occupations.json']),
    readChecked(dir, 'states.json', catalogFiles['states.json']),
    readChecked(dir, 'credentials.json', catalogFiles['credentials.json']),
    readChecked(dir, 'pathways.json', catalogFiles['pathways.json']),
    readChecked(dir, 'experiences.json', catalogFiles['experiences.json']),
    readChecked(dir, 'organisations.json', catalogFiles['organisations.json']),
    readOptional(dir, 'guide.json', catalogFiles['guide.json'], []),
    readOptional(dir, 'forms.json', catalogFiles['forms.json'], []),
    readSpecialties(dir),
    loadTranslations(dir),
  ])
  const catalog: Catalog = {
    manifest: take(manifest, fallbackManifest),
    sources: take(sources, []),
    occupations: take(occupations, []),
    states: take(states, []),
    credentials: take(credentials, []),
    pathways: take(pathways, { milestones: [], routes: [] }),
    experiences: take(experiences, []),
    organisations: take(organisations, []),
    guide: take(guide, []),
    forms: take(forms, []),
    specialties: specialties.flatMap((result) => (result.value === null ? [] : [result.value])).sort(inCatalogOrder),
  }
  problems.push(...specialties.flatMap((result) => result.problems), ...translated.problems)
  return { catalog, translations: translated.translations, problems }
}

/** Those that the intake knows, whether or not they are there, and any others: a new specialty is one more file. */
async function readSpecialties(dir: string): Promise<ReadResult<Specialty>[]> {
  const found = await readdir(path.join(dir, 'specialties')).catch(() => [])
  const names = new Set([...order.map((id) => `${id}.json`), ...found.filter((name) => name.endsWith('.json'))])
  return Promise.all(
    [...names]
      .sort()
      .map(async (name) => namedAfterFile(name, await readChecked(dir, `specialties/${name}`, specialty))),
  )
}

/** A specialty under another's name would be edited in the wrong place, or stand in for the one it was copied from. */
function namedAfterFile(name: string, result: ReadResult<Specialty>): ReadResult<Specialty> {
  if (result.value === null || `${result.value.id}.json` === name) return result
  return {
    value: null,
    problems: [
      { file: `specialties/${name}`, path: 'id', reason: `must be named after its file, not "${result.value.id}"` },
    ],
  }
}

const order: readonly string[] = [...entrySpecialties, ...advancementRoles]
const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)

/** The same order on every computer: as the intake lists them, then any others by id. */
const inCatalogOrder = (a: Specialty, b: Specialty): number => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1)
