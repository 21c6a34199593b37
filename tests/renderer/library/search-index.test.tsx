import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { readLocales } from '../../../src/node/locales'
import { libraryKinds } from '../../../src/renderer/features/library/search/entries'
import {
  buildSearchIndex,
  searchLibrary,
  type SearchIndex,
} from '../../../src/renderer/features/library/search/search-index'
import { createTranslator } from '../../../src/shared/i18n'

const root = path.resolve(import.meta.dirname, '../../..')

let catalog: Catalog
const index: Record<string, SearchIndex> = {}
beforeAll(async () => {
  ;({ catalog } = await loadCatalog(path.join(root, 'resources/catalog')))
  const locales = await readLocales(path.join(root, 'resources/locales'))
  for (const language of ['en', 'es'] as const) {
    const t = createTranslator(locales, language)
    index[language] = buildSearchIndex(catalog, (key) => t(key))
  }
})
const titles = (query: string, language = 'en') =>
  searchLibrary(index[language]!, query, 500).found.map(({ title }) => title)

describe('the search of the library', () => {
  it('holds every entry of every kind once, each with a place of its own', () => {
    const entries = index['en']!.map(({ entry }) => entry)
    const { specialties, credentials, states, occupations, organisations, experiences, guide } = catalog
    const all = [specialties, credentials, states, occupations, organisations, experiences, guide]
    expect(entries).toHaveLength(all.reduce((sum, list) => sum + list.length, 0))
    expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length)
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(libraryKinds))
  })

  it('finds each entry first, or among its namesakes, by its own title', () => {
    for (const { entry } of index['en']!)
      expect(titles(entry.title)[0]?.toLowerCase(), entry.href).toBe(entry.title.toLowerCase())
  })

  it('finds by abbreviation, code and hyphen', () => {
    expect(titles('c-swcm')[0]).toBe('Certified Social Work Case Manager')
    expect(titles('21-1022')[0]).toBe('Healthcare Social Workers')
    expect(titles('TX')[0]).toBe('Texas')
    expect(titles('nasw')[0]).toBe('National Association of Social Workers')
  })

  it('asks that every word begins some word, whatever its accents, capitals and order', () => {
    expect(titles('GÉRIATRIC')[0]).toBe('Geriatric case management')
    expect(titles('heal ment')).toEqual(titles('ment heal'))
    expect(titles('eriatric')).toEqual([])
    expect(titles('geriatric zeppelin')).toEqual([])
    expect(titles('  ')).toEqual([])
  })

  it('puts a title before the text of another', () => {
    const found = searchLibrary(index['en']!, 'housing', 500).found
    const inTitle = found.map(({ title }) => /\bhousing/i.test(title))
    expect(inTitle[0]).toBe(true)
    expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.length - 1)
    expect(inTitle.indexOf(false)).toBeGreaterThan(inTitle.lastIndexOf(true))
  })

  it('finds specialties by what they ask for, in the language of the reader', () => {
    expect(titles('personas mayores', 'es')).toContain('Geriatric case management')
    expect(titles('personas mayores', 'en')).toEqual([])
  })

  it('counts all and shows as many as asked', () => {
    const { found, total } = searchLibrary(index['en']!, 'case', 5)
    expect(found).toHaveLength(5)
    expect(total).toBeGreaterThan(20)
  })

  it('answers within a frame, with room for a slower computer', () => {
    const queries = ['c', 'ca', 'case man', 'social work', 'licensed clinical social worker']
    const start = performance.now()
    for (const query of queries) searchLibrary(index['en']!, query)
    expect((performance.now() - start) / queries.length).toBeLessThan(16)
  })
})
