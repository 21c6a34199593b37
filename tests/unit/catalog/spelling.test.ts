import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import dictionary from 'dictionary-en'
import nspell from 'nspell'
import { describe, expect, it } from 'vitest'

/**
 * American spelling, by the Hunspell dictionary that the package carries, and words of our own: names and terms that
 * the dictionary lacks. Nothing is looked up anywhere else.
 */
const americanEnglish = () => nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic))
const speller = americanEnglish()
const ownWords = readFileSync('tests/fixtures/catalog/own-words.txt', 'utf8')
  .split('\n')
  .filter((word) => word !== '')
for (const word of ownWords) speller.add(word)

interface Text {
  readonly file: string
  readonly path: string
  readonly text: string
}

/** An id, a code, an address, a date: no words to spell. A degree's field may be one small word, and is one. */
const isCode = (value: string, trail: readonly string[]): boolean =>
  /^(?:[a-z\d][A-Za-z\d]*(?:[-/][a-z\d]+)*|https?:.*|[\d./-]+)$/.test(value) && !trail.includes('fields')

function textsOf(value: unknown, file: string, trail: readonly string[] = []): Text[] {
  if (typeof value === 'string') return isCode(value, trail) ? [] : [{ file, path: trail.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, file, [...trail, key]))
}

function textsUnder(folder: string, isWanted: (file: string) => boolean = () => true): Text[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && isWanted(file))
    .flatMap((file) => textsOf(JSON.parse(readFileSync(path.join(folder, file), 'utf8')), file))
}

/** Titles of other people's pages keep their spelling and their names; translations are in other languages. */
const catalogTexts = textsUnder(
  'resources/catalog',
  (file) => file !== 'sources.json' && !file.startsWith('translations'),
)
const uiTexts = textsUnder('resources/locales/en')

/** Left out: placeholders, addresses, file endings, nested keys. All capitals are abbreviations. */
const wordsOf = (text: string): string[] =>
  (
    text
      .replace(/\{\{[^}]*\}\}|\$t\([^)]*\)|https?:\S+|\S*\.(?:json|pdf|xlsx|csv)\b/g, ' ')
      .match(/\p{L}+(?:[’']\p{L}+)*/gu) ?? []
  )
    .map((word) => word.replaceAll('’', "'").replace(/'s$/, ''))
    .filter((word) => word.length > 1 && !/^\p{Lu}{2,}s?$/u.test(word))

const misspelled = (texts: readonly Text[]): string[] =>
  texts.flatMap(({ file, path, text }) =>
    wordsOf(text)
      .filter((word) => !speller.correct(word))
      .map((word) => `${file} ${path}: ${word}`),
  )

describe('spelling', () => {
  it('is right throughout the catalog', () => {
    expect(catalogTexts.length).toBeGreaterThan(3000)
    expect(misspelled(catalogTexts)).toEqual([])
  })

  it('is right throughout the texts of the app', () => {
    expect(uiTexts.length).toBeGreaterThan(500)
    expect(misspelled(uiTexts)).toEqual([])
  })

  it('names a slip, a British spelling and a doubled letter, each with its place', () => {
    const text = 'The counsellor wil see the programme’s specializt, {{name}}, at https://exmaple.org.'
    expect(misspelled(textsOf({ a: [{ detail: text }] }, 'made.json'))).toEqual(
      ['counsellor', 'wil', 'programme', 'specializt'].map((word) => `made.json a.0.detail: ${word}`),
    )
  })

  it('keeps its own list short: each word of it is used, and the dictionary lacks it', () => {
    const plain = americanEnglish()
    const used = new Set([...catalogTexts, ...uiTexts].flatMap(({ text }) => wordsOf(text)))
    expect(ownWords.filter((word) => plain.correct(word))).toEqual([])
    expect(ownWords.filter((word) => !used.has(word))).toEqual([])
    expect(ownWords).toEqual(ownWords.toSorted())
  })
})
