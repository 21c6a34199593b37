import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { emptyLocal } from '../../../src/core/local/local'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { readLocales } from '../../../src/node/locales'
import { entriesOf, libraryKinds } from '../../../src/renderer/features/library/search/entries'
import {
  buildSearchIndex,
  searchLibrary,
  type SearchIndex,
} from '../../../src/renderer/features/library/search/search-index'
import { localEntriesOf } from '../../../src/renderer/features/library/search/local-entries'
import { nearWords, slipsToBegin } from '../../../src/renderer/features/library/search/near-words'
import { synonymsFrom } from '../../../src/renderer/features/library/search/synonyms'
import { wordsOf } from '../../../src/renderer/features/library/search/words'
import { createTranslator } from '../../../src/shared/i18n'

const root = path.resolve(import.meta.dirname, '../../..')

let catalog: Catalog
/** The search as it is in each language. */
const index: Record<string, SearchIndex> = {}
beforeAll(async () => {
  ;({ catalog } = await loadCatalog(path.join(root, 'resources/catalog')))
  const locales = await readLocales(path.join(root, 'resources/locales'))
  for (const language of ['en', 'es'] as const) {
    const t = createTranslator(locales, language)
    const { synonyms, smallWords } = (locales[language] as { search: { synonyms: object; smallWords: string } }).search
    index[language] = buildSearchIndex(
      entriesOf(catalog, (key) => t(key)),
      { synonyms: synonymsFrom(Object.values(synonyms)), smallWords: new Set(wordsOf(smallWords)) },
    )
  }
})
const titles = (query: string, language = 'en') =>
  searchLibrary(index[language]!, query, 500).found.map(({ title }) => title)

describe('the search of the library', () => {
  it('holds every entry of every kind once, each with a place of its own', () => {
    const entries = index['en']!.all.map(({ entry }) => entry)
    const { specialties, credentials, states, occupations, organisations, experiences, guide } = catalog
    const all = [specialties, credentials, states, occupations, organisations, experiences, guide]
    expect(entries).toHaveLength(all.reduce((sum, list) => sum + list.length, 0))
    expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length)
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(libraryKinds.filter((kind) => kind !== 'local')))
  })

  it('finds each entry first, or among its namesakes, by its own title', () => {
    for (const { entry } of index['en']!.all)
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

describe('words that are not in the catalog', () => {
  const search = (query: string, language = 'en') => searchLibrary(index[language]!, query, 500)

  it.each([
    ['geriatic', 'Geriatric case management'],
    ['Corectional', 'Correctional case management'],
    ['certifed case manager', 'Certified Case Manager'],
    ['Califronia', 'California'],
    ['Pensylvania', 'Pennsylvania'],
    ['registerd nurses', 'Registered Nurses'],
    ['asociation of social workers', 'National Association of Social Workers'],
    ['hospitl volunteer', 'Hospital teen volunteer'],
    ['apprentiseships', 'Apprenticeships'],
  ])('finds what "%s" was meant to say', (query, title) => {
    const { found, instead } = search(query)
    expect(found.slice(0, 3).map((one) => one.title)).toContain(title)
    expect(instead).toHaveLength(1)
  })

  it.each([
    ['salary', 'What the guides say about pay'],
    ['burnout', 'Is it a stressful job?'],
    ['drugs', 'Substance use case management'],
    ['jail', 'Correctional case management'],
    ['homeless', 'Housing case management'],
    ['LCSW', 'Clinical social work license (titles vary: LCSW, LICSW, LISW, LCSW-C, LSCSW)'],
    ['RN', 'Registered nurse license'],
    ['TX', 'Texas'],
    ['a social work license in Texas', 'Texas'],
  ])('finds by "%s" what stands under another word', (query, title) => {
    const { found, instead } = search(query)
    expect(found.slice(0, 5).map((one) => one.title)).toContain(title)
    expect(instead).toEqual([])
  })

  it('finds the pay of a specialty by the word that people use', () => {
    expect(search('salary geriatric').found[0]?.title).toBe('Geriatric case management')
    expect(search('sallary geriatic')).toMatchObject({
      instead: [
        { typed: 'sallary', taken: ['salary'] },
        { typed: 'geriatic', taken: ['geriatric'] },
      ],
    })
  })

  it('understands Spanish words in the Spanish window', () => {
    expect(search('salario', 'es').total).toBeGreaterThan(10)
    expect(search('sueldo', 'es').total).toBeGreaterThan(10)
    expect(search('cárcel', 'es').found.map((one) => one.title)).toContain('Correctional case management')
    expect(search('jubilación marciana', 'es').total).toBe(0)
  })

  it('forgives no slip in a short word, and two at most in a long one', () => {
    expect(slipsToBegin('geriatic', 'geriatric')).toBe(1)
    expect(slipsToBegin('geri', 'geriatric')).toBe(0)
    expect(slipsToBegin('Califronia', 'California')).toBe(1)
    expect(slipsToBegin('abc', 'xyz')).toBe(3)
    expect(nearWords('rnn', ['rna'])).toEqual([])
    expect(nearWords('housign', ['housing', 'house', 'hospital'])).toEqual(['housing'])
    expect(nearWords('geraitirc', ['geriatric'])).toEqual(['geriatric'])
    expect(nearWords('zeppelin', index['en']!.words)).toEqual([])
  })
})

describe('local entries', () => {
  it('are found by their names and by all that was put in, and lead to their pages', () => {
    const college = {
      id: '0b3c9f3e-6d0e-4c6e-9a51-2f6f1f6f0a01',
      addedBy: 'D. Okafor',
      addedOn: '2026-11-22',
      changedOn: '2026-11-22',
      note: '',
      name: 'Lakeside State',
      city: 'Waco',
      state: 'TX',
      programs: [{ name: 'Bachelor of Social Work', level: 'bachelor' as const }],
      cswe: 'accredited' as const,
    }
    const entries = localEntriesOf({ ...emptyLocal, colleges: [college] })
    const own = buildSearchIndex(entries, index['en']!.spoken)
    for (const query of ['lakeside', 'laekside', 'waco', 'social work'])
      expect(searchLibrary(own, query).found.map(({ href }) => href)).toEqual([`/library/local/${college.id}`])
    expect(searchLibrary(own, 'okafor').found).toEqual([])
  })
})
