/** Finding anything in the library as one types. The index is made once a catalog and language; a query only reads it. */
import type { LibraryKind } from './entries'
import { nearWords } from './near-words'
import { sameMeaning, type Synonyms } from './synonyms'
import { wordsOf } from './words'

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
/** What the reader's language adds to the words of the catalog. */
export interface Spoken {
  readonly synonyms: Synonyms
  /** Words that tell nothing by themselves: "of", "the". */
  readonly smallWords: ReadonlySet<string>
}

export interface SearchIndex {
  readonly all: readonly Indexed[]
  readonly spoken: Spoken
  /** Every word that can be found, each once. */
  readonly words: ReadonlySet<string>
}

export interface Found {
  readonly found: readonly LibraryEntry[]
  readonly total: number
  /** What was typed and begins no known word, with the nearest words that were taken in its place. */
  readonly instead: readonly { readonly typed: string; readonly taken: readonly string[] }[]
}

/** Each word between spaces, so that a prefix is found by looking for a space and its letters. */
const spaced = (...texts: readonly string[]): string => ` ${texts.flatMap(wordsOf).join(' ')} `

export function buildSearchIndex(entries: readonly LibraryEntry[], spoken: Spoken): SearchIndex {
  const all = entries.map((entry) => ({
    entry,
    title: spaced(entry.title),
    names: spaced(...entry.names),
    eachName: entry.names.map((name) => spaced(name)),
    // A word once: a long page must not cost more than it tells.
    text: spaced([...new Set(wordsOf(entry.text.concat(entry.detail).join(' ')))].join(' ')),
  }))
  const words = new Set(all.flatMap(({ title, names, text }) => `${title}${names}${text}`.split(' ').filter(Boolean)))
  for (const word of spoken.synonyms.flat()) words.add(word)
  return { all, spoken, words }
}

/** What a word is worth where it is found; the beginning of a word is worth less than the whole. */
const worth = { title: [40, 30], names: [36, 24], text: [6, 4] } as const
/** Of that, what remains where another word of the same meaning, or one spelled nearly so, was found. */
const ofSynonym = 0.7
const ofNear = 0.6

/** A word to look for, in place of one that was typed. */
interface Form {
  readonly word: string
  /** Whether it may be the beginning of a longer word. */
  readonly begins: boolean
  readonly share: number
}

/**
 * Everything in which each word of the query begins some word, or one of the same meaning stands, best first: a title
 * before another name, a name before the text. Ties stand in the order of the catalog. A word that begins nothing is
 * taken for the nearest ones, and that is said. An empty query finds nothing.
 */
export function searchLibrary(index: SearchIndex, query: string, limit = 30): Found {
  const all = wordsOf(query)
  const telling = all.filter((word) => !index.spoken.smallWords.has(word))
  const typed = telling.length > 0 ? telling : all
  if (typed.length === 0) return { found: [], total: 0, instead: [] }
  const words = typed.map((word) => ({ word, ...formsOf(index, word) }))
  const phrase = ` ${all.join(' ')}`
  const ranked = index.all
    .map((indexed) => ({ entry: indexed.entry, score: scoreOf(indexed, words, phrase) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return {
    found: ranked.slice(0, limit).map(({ entry }) => entry),
    total: ranked.length,
    instead: words.flatMap(({ word, taken }) => (taken.length === 0 ? [] : [{ typed: word, taken }])),
  }
}

function formsOf({ words, spoken }: SearchIndex, word: string): { forms: Form[]; taken: string[] } {
  const same = (of: string, share: number): Form[] =>
    sameMeaning(spoken.synonyms, of).map((one) => ({ word: one, begins: false, share: share * ofSynonym }))
  const known = [...words].some((one) => one.startsWith(word))
  if (known) return { forms: [{ word, begins: true, share: 1 }, ...same(word, 1)], taken: [] }
  const taken = nearWords(word, words)
  return {
    forms: taken.flatMap((near) => [{ word: near, begins: true, share: ofNear }, ...same(near, ofNear)]),
    taken,
  }
}

function scoreOf(indexed: Indexed, words: readonly { readonly forms: readonly Form[] }[], phrase: string): number {
  let sum = 0
  for (const { forms } of words) {
    const best = Math.max(0, ...forms.map((form) => form.share * worthOf(indexed, form)))
    if (best === 0) return 0
    sum += best
  }
  return sum / words.length + wholeOf(indexed, phrase)
}

function worthOf(indexed: Indexed, { word, begins }: Form): number {
  return Math.max(
    ...(['title', 'names', 'text'] as const).map((field) => {
      if (indexed[field].includes(` ${word} `)) return worth[field][0]
      return begins && indexed[field].includes(` ${word}`) ? worth[field][1] : 0
    }),
  )
}

/** What it adds when the query is the beginning of the title, another name as a whole, or the title itself. */
function wholeOf({ title, eachName }: Indexed, phrase: string): number {
  if (title === `${phrase} `) return 50
  if (eachName.includes(`${phrase} `)) return 45
  return title.startsWith(phrase) ? 25 : 0
}
