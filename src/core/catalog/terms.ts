/**
 * Terms: short words of the catalog that the code reads as well as people do — periods, units, the schooling an
 * occupation asks for. The data keeps the English; a translation says them in the file below, and `termIn` shows them.
 */
import type { Catalog } from './catalog'

/** The file of a translation that holds terms, and the names and titles that recur: each by its own English. */
export const termFile = 'terms.json'

/** A term as the reader's language says it; as the catalog writes it where it is not translated. */
export const termIn = ({ terms }: Pick<Catalog, 'terms'>, term: string): string => terms?.[term] ?? term

const everywhere: ReadonlySet<string> = new Set(['period', 'comparablePeriod', 'unit'])
const ofOccupations: ReadonlySet<string> = new Set([...everywhere, 'education'])

/** Every term in the catalog once, in its order. One in figures alone ("2024-34") reads the same everywhere. */
export function termsOf(catalog: Catalog): readonly string[] {
  const found = new Set<string>()
  collect(catalog.occupations, ofOccupations, found)
  collect(catalog, everywhere, found)
  return [...found].filter((term) => /\p{L}/u.test(term))
}

function collect(value: unknown, fields: ReadonlySet<string>, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, entry] of Object.entries(value))
    if (typeof entry === 'string' && fields.has(key)) found.add(entry)
    else collect(entry, fields, found)
}
