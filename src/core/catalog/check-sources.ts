import type { Catalog, CatalogProblem } from './catalog'
import { specialtyFile } from './check-lists'

/** What is said of a source that nothing cites. */
export const unnamedSource = 'nothing in the catalog names it'

/** A place where a source is named. */
interface Citation {
  readonly file: string
  readonly path: string
  readonly source: string
}

/** Sources: everything that is named exists, and everything that exists is named somewhere. */
export function checkSources(catalog: Catalog): CatalogProblem[] {
  if (catalog.sources.length === 0) return []
  const known = new Set(catalog.sources.map(({ id }) => id))
  const citations = citationsOf(catalog)
  const unknown = citations
    .filter(({ source }) => !known.has(source))
    .map(({ file, path, source }) => ({ file, path, reason: `there is no source "${source}"` }))
  // With a list missing, the sources only it names would all be called unused, and the one cause would drown.
  if (!isWhole(catalog)) return unknown
  const named = new Set(citations.map(({ source }) => source))
  const orphans = catalog.sources
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => ({ file: 'sources.json', path: id, reason: unnamedSource }))
  return [...unknown, ...orphans]
}

const isWhole = ({
  specialties,
  occupations,
  states,
  credentials,
  pathways,
  experiences,
  organisations,
}: Catalog): boolean =>
  [specialties, occupations, states, credentials, pathways.milestones, experiences, organisations].every(
    (list) => list.length > 0,
  )

function citationsOf(catalog: Catalog): Citation[] {
  const { occupations, states, credentials, pathways, experiences, organisations, guide, forms, specialties } = catalog
  const files: [string, unknown][] = [
    ['occupations.json', occupations],
    ['states.json', states],
    ['credentials.json', credentials],
    ['pathways.json', pathways],
    ['experiences.json', experiences],
    ['organisations.json', organisations],
    ['guide.json', guide],
    ['forms.json', forms],
    ...specialties.map((specialty): [string, unknown] => [specialtyFile(specialty.id), specialty]),
  ]
  return files.flatMap(([file, value]) => [...walk(value, [])].map(({ path, source }) => ({ file, path, source })))
}

/** Fields that hold ids of sources, at whatever depth: a field added to a schema later is checked without a line here. */
const citing = new Set(['source', 'sources', 'checkedAgainst'])

function* walk(value: unknown, trail: readonly string[]): Generator<{ path: string; source: string }> {
  if (typeof value === 'string') {
    if (trail.some((step) => citing.has(step))) yield { path: trail.join('.'), source: value }
  } else if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) yield* walk(entry, [...trail, nameOf(entry) ?? String(i)])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* walk(entry, [...trail, key])
  }
}

/** What a person would call an entry: its id, its code, or its period. */
function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null
  for (const key of ['id', 'soc', 'code', 'onetSoc', 'period']) {
    const name: unknown = Reflect.get(entry, key)
    if (typeof name === 'string') return name
  }
  return null
}
