import type { Catalog, CatalogFile } from './catalog'
import { specialtyFile } from './check-lists'

/**
 * Fields that hold words for people, at whatever depth. The names of official things and the codes are no such words,
 * nor is the schooling of `occupations.json`: the plan reads the level out of its fixed English terms.
 */
const wordsIn: Readonly<Record<Exclude<CatalogFile, 'sources.json'> | 'specialty', readonly string[]>> = {
  'catalog.json': ['text'],
  'occupations.json': [
    'title',
    'experience',
    'training',
    'note',
    'method',
    'scale',
    'missing',
    'about',
    'says',
    'used',
    'check',
  ],
  'states.json': ['name', 'clinicalNote', 'note', 'disagreement'],
  'credentials.json': ['kind', 'label', 'degree', 'licence', 'exam', 'other', 'note', 'says', 'conflict'],
  'pathways.json': ['title', 'detail', 'name', 'summary', 'opens', 'note', 'state', 'board', 'licences', 'specialty'],
  'experiences.json': ['name', 'detail', 'hours', 'note'],
  'organisations.json': ['detail'],
  'guide.json': ['title', 'text', 'note'],
  'forms.json': ['who', 'label', 'review', 'role', 'kind', 'notes'],
  specialty: ['name', 'summary', 'description', 'dayOfWork', 'places', 'difference', 'fields', 'note', 'reason'],
}

/** Says what stands in the place of one text. `path` names entries by id: `milestones.hs-diploma.title`. */
export type TextVisit = (file: string, path: string, text: string) => string

/** The same catalog with every text for people passed through `visit`. Ids, figures and sources stay as they are. */
export function mapCatalogTexts(catalog: Catalog, visit: TextVisit): Catalog {
  const map = <T>(file: string, value: T, fields: readonly string[]): T =>
    // Only strings are exchanged for strings, so the shape is the one that came in.
    rewrite(value, [], false, new Set(fields), (path, text) => visit(file, path, text)) as T
  return {
    ...catalog,
    manifest: map('catalog.json', catalog.manifest, wordsIn['catalog.json']),
    occupations: map('occupations.json', catalog.occupations, wordsIn['occupations.json']),
    states: map('states.json', catalog.states, wordsIn['states.json']),
    credentials: map('credentials.json', catalog.credentials, wordsIn['credentials.json']),
    pathways: map('pathways.json', catalog.pathways, wordsIn['pathways.json']),
    experiences: map('experiences.json', catalog.experiences, wordsIn['experiences.json']),
    organisations: map('organisations.json', catalog.organisations, wordsIn['organisations.json']),
    guide: map('guide.json', catalog.guide, wordsIn['guide.json']),
    forms: map('forms.json', catalog.forms, wordsIn['forms.json']),
    specialties: catalog.specialties.map((entry) => map(specialtyFile(entry.id), entry, wordsIn.specialty)),
  }
}

/** Every text for people by file and path, in the order of the catalog. */
export function catalogTexts(catalog: Catalog): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const files = new Map<string, Map<string, string>>()
  mapCatalogTexts(catalog, (file, path, text) => {
    const texts = files.get(file) ?? new Map<string, string>()
    files.set(file, texts.set(path, text))
    return text
  })
  return files
}

function rewrite(
  value: unknown,
  trail: readonly string[],
  isText: boolean,
  fields: ReadonlySet<string>,
  visit: (path: string, text: string) => string,
): unknown {
  if (typeof value === 'string') return isText ? visit(trail.join('.'), value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const names = value.map(nameOf)
    return value.map((entry: unknown, i) => {
      const name = names[i]
      const alone = name !== undefined && name !== null && names.indexOf(name) === names.lastIndexOf(name)
      return rewrite(entry, [...trail, alone ? name : String(i)], isText, fields, visit)
    })
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      rewrite(entry, [...trail, key], isText || fields.has(key), fields, visit),
    ]),
  )
}

/** What tells an entry from its neighbors wherever it stands: a place in a list moves when another is put before it. */
function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null
  for (const key of ['id', 'soc', 'code', 'onetSoc', 'specialty', 'level']) {
    const name: unknown = Reflect.get(entry, key)
    if (typeof name === 'string') return name
  }
  return null
}
