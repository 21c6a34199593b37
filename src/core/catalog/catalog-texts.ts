import type { Catalog, CatalogFile } from './catalog'
import { specialtyFile } from './check-lists'
import { termFile, termsOf } from './terms'

/** Fields that hold words for people, at whatever depth. Codes are no such words, nor are the titles of sources. */
const wordsIn: Readonly<Record<CatalogFile | 'specialty', readonly string[]>> = {
  'catalog.json': ['text'],
  'sources.json': ['note', 'licence'],
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

/** Fields that hold names and titles. They recur, so each is worded once, in the file of terms, whatever entry has it. */
const namesIn: Partial<Record<CatalogFile, readonly string[]>> = {
  'credentials.json': ['name', 'issuer'],
  'states.json': ['title'],
}

/** Says what stands in the place of one text. `path` names entries by id: `milestones.hs-diploma.title`. */
export type TextVisit = (file: string, path: string, text: string) => string

/** The same catalog with every text for people passed through `visit`. Ids, figures and sources stay as they are. */
export function mapCatalogTexts(catalog: Catalog, visit: TextVisit): Catalog {
  const map = <T>(file: string, value: T, words: readonly string[], names: readonly string[] = []): T =>
    // Only strings are exchanged for strings, so the shape is the one that came in.
    rewrite(value, [], 'other', { words: new Set(words), names: new Set(names) }, (path, text, kind) =>
      kind === 'name' ? visit(termFile, text, text) : visit(file, path, text),
    ) as T
  const shared = <T>(file: CatalogFile, value: T): T => map(file, value, wordsIn[file], namesIn[file])
  return {
    ...catalog,
    manifest: shared('catalog.json', catalog.manifest),
    sources: shared('sources.json', catalog.sources),
    occupations: shared('occupations.json', catalog.occupations),
    states: shared('states.json', catalog.states),
    credentials: shared('credentials.json', catalog.credentials),
    pathways: shared('pathways.json', catalog.pathways),
    experiences: shared('experiences.json', catalog.experiences),
    organisations: shared('organisations.json', catalog.organisations),
    guide: shared('guide.json', catalog.guide),
    forms: shared('forms.json', catalog.forms),
    specialties: catalog.specialties.map((entry) => map(specialtyFile(entry.id), entry, wordsIn.specialty)),
    terms: Object.fromEntries(
      termsOf(catalog)
        .map((term) => [term, visit(termFile, term, term)] as const)
        .filter(([term, said]) => said !== term),
    ),
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

/** What a string is to the reader: words for people, a name or title, or neither. */
type TextKind = 'words' | 'name' | 'other'

/** Whatever stands under a field of words is words; a name is only what the field itself holds. */
function rewrite(
  value: unknown,
  trail: readonly string[],
  kind: TextKind,
  fields: { readonly words: ReadonlySet<string>; readonly names: ReadonlySet<string> },
  visit: (path: string, text: string, kind: TextKind) => string,
): unknown {
  if (typeof value === 'string') return kind === 'other' ? value : visit(trail.join('.'), value, kind)
  if (typeof value !== 'object' || value === null) return value
  const inside = kind === 'words' ? 'words' : 'other'
  if (Array.isArray(value)) {
    const names = value.map(nameOf)
    return value.map((entry: unknown, i) => {
      const name = names[i]
      const alone = name !== undefined && name !== null && names.indexOf(name) === names.lastIndexOf(name)
      return rewrite(entry, [...trail, alone ? name : String(i)], inside, fields, visit)
    })
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const named = fields.names.has(key) ? 'name' : inside
      return [
        key,
        rewrite(entry, [...trail, key], inside === 'words' || fields.words.has(key) ? 'words' : named, fields, visit),
      ]
    }),
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
