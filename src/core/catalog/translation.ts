/**
 * The catalog in other languages. A translation stands beside the catalog and changes words only: each text names the
 * English it translates, and where the catalog's English has moved on, the English is shown rather than an old claim.
 */
import { z } from 'zod'
import type { Catalog, CatalogProblem } from './catalog'
import { catalogTexts, mapCatalogTexts } from './catalog-texts'
import { text } from './figure'

/** One file of a translation, named like the file it translates: path of the text → what it says. */
export const translationFile = z.record(
  text,
  z.strictObject({
    /** The English that was translated, as it stands in the catalog. */
    of: text,
    text,
  }),
)
export type TranslationFile = z.infer<typeof translationFile>

/** `es`, `pt-BR`: name of the folder of a translation. */
export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, 'must be a language code such as "es"')

/** By language, then by file: `translations.es['specialties/school.json']`. */
export const translations = z.record(languageCode, z.record(text, translationFile))
export type Translations = z.infer<typeof translations>

/**
 * The catalog with its texts in `language`, as far as they are translated; the rest stays as it is. It calls itself a
 * catalog in that language where more than half is. Answers the catalog itself where there is nothing to change, and
 * otherwise the same object each time: what is found in it is kept by object.
 */
export function localizeCatalog(catalog: Catalog, all: Translations, language: string): Catalog {
  const files = all[language]
  if (files === undefined || language === catalog.manifest.language) return catalog
  const known = localized.get(files)
  if (known?.of === catalog) return known.catalog
  let [said, unsaid] = [0, 0]
  const mapped = mapCatalogTexts(catalog, (file, path, english) => {
    const found = files[file]?.[path]
    if (found?.of === english) {
      said += 1
      return found.text
    }
    unsaid += 1
    return english
  })
  const made = said > unsaid ? { ...mapped, manifest: { ...mapped.manifest, language } } : mapped
  localized.set(files, { of: catalog, catalog: made })
  return made
}
const localized = new WeakMap<object, { readonly of: Catalog; readonly catalog: Catalog }>()

/** The translations of `over` laid over those of `base`, text by text. */
export function layTranslations(base: Translations, over: Translations): Translations {
  const languages = new Set([...Object.keys(base), ...Object.keys(over)])
  return Object.fromEntries(
    [...languages].map((language) => {
      const [below = {}, above = {}] = [base[language], over[language]]
      const files = new Set([...Object.keys(below), ...Object.keys(above)])
      return [language, Object.fromEntries([...files].map((file) => [file, { ...below[file], ...above[file] }]))]
    }),
  )
}

/** How much of the catalog is said in a language. */
export interface TranslationCount {
  readonly language: string
  readonly translated: number
  readonly untranslated: number
}

/** One count a language, in the order of their codes. A text whose English has changed counts as untranslated. */
export function countTranslated(catalog: Catalog, all: Translations): TranslationCount[] {
  const texts = [...catalogTexts(catalog)].flatMap(([file, entries]) =>
    [...entries].map(([path, english]) => ({ file, path, english })),
  )
  return Object.keys(all)
    .toSorted()
    .map((language) => {
      const translated = texts.filter(({ file, path, english }) => all[language]?.[file]?.[path]?.of === english).length
      return { language, translated, untranslated: texts.length - translated }
    })
}

/**
 * What is wrong with translations: texts the catalog does not have, English that has changed since, and placeholders or
 * numbers that are not those of the English. A missing text is no fault.
 */
export function checkTranslations(catalog: Catalog, all: Translations): CatalogProblem[] {
  const texts = catalogTexts(catalog)
  return Object.entries(all).flatMap(([language, files]) =>
    Object.entries(files).flatMap(([name, entries]) => {
      const file = translationPath(language, name)
      const english = texts.get(name)
      if (english === undefined) return [{ file, path: '', reason: `the catalog has no texts in a file "${name}"` }]
      return Object.entries(entries).flatMap(([path, entry]) => {
        const reason = problemOf(english.get(path), entry)
        return reason === null ? [] : [{ file, path, reason }]
      })
    }),
  )
}

/** Where a translation lies beside the catalog: `translations/es/pathways.json`. */
export const translationPath = (language: string, file: string): string => `translations/${language}/${file}`

function problemOf(english: string | undefined, entry: TranslationFile[string]): string | null {
  if (english === undefined) return 'the catalog has no text here'
  if (entry.of !== english) return `translates an older text; the English is now "${english}"`
  const placeholders = difference(english, entry.text, /\{\{[^}]*\}\}/g)
  if (placeholders !== null) return `its placeholders are not those of the English (${placeholders})`
  const numbers = difference(english, entry.text, /\d+(?:[.,]\d+)*/g)
  return numbers === null ? null : `its numbers are not those of the English (${numbers})`
}

/** What stands in one of the texts and not in the other, whatever the order; `null` for nothing. */
function difference(one: string, other: string, pattern: RegExp): string | null {
  const mine = new Set(one.match(pattern))
  const theirs = new Set(other.match(pattern))
  const odd = [...[...mine].filter((part) => !theirs.has(part)), ...[...theirs].filter((part) => !mine.has(part))]
  return odd.length === 0 ? null : odd.join(', ')
}
