/** Finding anything in the library as one types. The index is made once a catalog and language; a query only reads it. */
import type { Catalog } from '../../../../core/catalog/catalog'
import { entriesOf, type LibraryKind } from './entries'
import { folded } from '../../caseload/find-students'

/** One thing that can be opened, and the words under which it is found. */
export interface LibraryEntry {
  readonly kind: LibraryKind
  /** Where it is read. */
  readonly href: string
  readonly title: string
  readonly detail: string
  /** What it is also called: abbreviations, codes, issuers. */
  readonly names: readonly string[]
  /** Everything else that is said of it. */
  readonly text: readonly string[]
}

interface Indexed {
  readonly entry: LibraryEntry
  readonly title: string
  readonly names: string
  /** Each other name by itself, for those who type it whole. */
  readonly eachName: readonly string[]
  readonly text: string
}
export type SearchIndex = readonly Indexed[]

/** Folded words: no accents, no capitals, "bachelor's" as one word, "C-SWCM" as two. */
const wordsOf = (text: string): string[] =>
  folded(text)
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Each word between spaces, so that a prefix is found by looking for a space and its letters. */
const spaced = (...texts: readonly string[]): string => ` ${texts.flatMap(wordsOf).join(' ')} `

/** `say` words what the catalog only has ids for (`intake:…` keys), so that it is found in the reader's own language. */
export const buildSearchIndex = (catalog: Catalog, say: (key: string) => string): SearchIndex =>
  entriesOf(catalog, say).map((entry) => ({
    entry,
    title: spaced(entry.title),
    names: spaced(...entry.names),
    eachName: entry.names.map((name) => spaced(name)),
    // A word once: a long page must not cost more than it tells.
    text: spaced([...new Set(wordsOf(entry.text.concat(entry.detail).join(' ')))].join(' ')),
  }))

/** What a word is worth where it is found; the beginning of a word is worth less than the whole. */
const worth = { title: [40, 30], names: [36, 24], text: [6, 4] } as const

/**
 * Everything in which each word of the query begins some word, best first: a title before another name, a name before
 * the text. Ties stand in the order of the catalog. An empty query finds nothing.
 */
export function searchLibrary(index: SearchIndex, query: string, limit = 30): { found: LibraryEntry[]; total: number } {
  const words = wordsOf(query)
  if (words.length === 0) return { found: [], total: 0 }
  const phrase = ` ${words.join(' ')}`
  const ranked = index
    .map((indexed) => ({ entry: indexed.entry, score: scoreOf(indexed, words, phrase) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return { found: ranked.slice(0, limit).map(({ entry }) => entry), total: ranked.length }
}

function scoreOf(indexed: Indexed, words: readonly string[], phrase: string): number {
  let sum = 0
  for (const word of words) {
    const best = Math.max(
      ...(['title', 'names', 'text'] as const).map((field) => {
        if (indexed[field].includes(` ${word} `)) return worth[field][0]
        return indexed[field].includes(` ${word}`) ? worth[field][1] : 0
      }),
    )
    if (best === 0) return 0
    sum += best
  }
  return sum / words.length + wholeOf(indexed, phrase)
}

/** What it adds when the query is the beginning of the title, another name as a whole, or the title itself. */
function wholeOf({ title, eachName }: Indexed, phrase: string): number {
  if (title === `${phrase} `) return 50
  if (eachName.includes(`${phrase} `)) return 45
  return title.startsWith(phrase) ? 25 : 0
}
