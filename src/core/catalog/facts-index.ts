/** Where each fact that our source documents state is carried: a test counts them, and a reader can be led to them. */
import type { Catalog } from './catalog'
import { specialtyFile } from './check-lists'
import type { GuideEntry } from './guide'

/** Where a user meets a fact. `pdf` is the printed plan. */
export const places = ['intake', 'match', 'plan', 'pdf', 'library'] as const
export type Place = (typeof places)[number]

/** One entry of the catalog that carries a fact. */
export interface Carrier {
  readonly file: string
  readonly id: string
  /** Where the entry is shown. */
  readonly shows: readonly Place[]
}

/** What the screens and the printed plan take from each file. */
const shownFrom = {
  specialties: ['match', 'plan', 'pdf', 'library'],
  pathways: ['plan', 'pdf', 'library'],
  credentials: ['plan', 'pdf', 'library'],
  experiences: ['plan', 'pdf', 'library'],
  organisations: ['pdf', 'library'],
  occupations: ['pdf', 'library'],
} as const satisfies Record<string, readonly Place[]>

/** By fact id, everything that carries it, in the order of the files. A fact that nothing carries is not in the map. */
export function factsIndex(catalog: Catalog): ReadonlyMap<string, readonly Carrier[]> {
  const index = new Map<string, Carrier[]>()
  for (const { entry, ...carrier } of carriersOf(catalog))
    for (const fact of new Set(factsIn(entry))) index.set(fact, [...(index.get(fact) ?? []), carrier])
  return index
}

function carriersOf(catalog: Catalog): (Carrier & { readonly entry: unknown })[] {
  const { specialties, pathways, credentials, experiences, organisations, occupations, guide } = catalog
  const of = (file: string, list: readonly { readonly id: string }[], shows: readonly Place[]) =>
    list.map((entry) => ({ file, id: entry.id, shows, entry }))
  return [
    ...specialties.map((entry) => ({
      file: specialtyFile(entry.id),
      id: entry.id,
      shows: shownFrom.specialties,
      entry,
    })),
    ...of('pathways.json', pathways.milestones, shownFrom.pathways),
    ...of('pathways.json', pathways.routes, shownFrom.pathways),
    ...of('credentials.json', credentials, shownFrom.credentials),
    ...of('experiences.json', experiences, shownFrom.experiences),
    ...of('organisations.json', organisations, shownFrom.organisations),
    ...occupations.map((entry) => ({ file: 'occupations.json', id: entry.soc, shows: shownFrom.occupations, entry })),
    ...guide.map((entry) => ({ file: 'guide.json', id: entry.id, shows: shownFromGuide(entry), entry })),
  ]
}

/** What an entry describes is also asked, matched and printed wherever intake items stand for it. */
const shownFromGuide = ({ items }: GuideEntry): readonly Place[] =>
  Object.keys(items).length === 0 ? ['library'] : places

/** Fact ids at whatever depth: a document's statement inside a credential carries its own. */
function factsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(factsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'facts' && Array.isArray(inner) ? inner.filter((fact) => typeof fact === 'string') : factsIn(inner),
  )
}
