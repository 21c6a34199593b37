import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  checkReadability,
  studentPassages,
  type Passage,
  type ReadingException,
} from '../../../src/core/catalog/check-readability'
import { readingGrade, syllablesOf, wordsOf } from '../../../src/core/catalog/readability'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { catalogFolder, changed, the } from './support'

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const countedByHand = Object.entries(readJson('tests/fixtures/catalog/syllables.json') as Record<string, string[]>)
const exceptions = readJson('tests/fixtures/catalog/reading-exceptions.json') as ReadingException[]
const { catalog } = await loadCatalog(catalogFolder)

const locale = 'resources/locales/en'
/** The words that people search by are no text to read. */
const uiPassages = readdirSync(locale)
  .filter((file) => file !== 'search.json')
  .flatMap((file) => leaves(readJson(path.join(locale, file)), `${locale}/${file}`))

function leaves(value: unknown, file: string, at = ''): Passage[] {
  if (typeof value === 'string') return [{ file, path: at, text: value }]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, file, at === '' ? key : `${at}.${key}`),
  )
}

describe('counting syllables', () => {
  it('agrees with words counted by hand in 97 of 100, and is never off by more than one', () => {
    const words = countedByHand.flatMap(([count, list]) => list.map((word) => ({ word, count: Number(count) })))
    const wrong = words.filter(({ word, count }) => syllablesOf(word) !== count)
    expect(words.length).toBeGreaterThan(170)
    expect(wrong.length / words.length).toBeLessThanOrEqual(0.03)
    for (const { word, count } of wrong) expect([word, Math.abs(syllablesOf(word) - count)]).toEqual([word, 1])
  })

  it('says abbreviations letter by letter, and never counts less than one', () => {
    expect([syllablesOf('CCM'), syllablesOf('RNs'), syllablesOf('2,080'), syllablesOf('hmm')]).toEqual([3, 2, 4, 1])
  })
})

describe('the reading grade of a text', () => {
  it('is the formula of Flesch and Kincaid', () => {
    // Six words of one syllable in one sentence; ten words, one sentence, sixteen syllables.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10)
    expect(readingGrade('The counselor and the student read the printed plan together.')).toBeCloseTo(
      0.39 * 10 + 11.8 * 1.6 - 15.59,
      10,
    )
  })

  it('knows where a sentence ends', () => {
    const one = readingGrade('She works in the U.S. for 2.5 days.')
    expect(one).toBeGreaterThan(readingGrade('She works here. It is for two days.'))
    expect(readingGrade('Go on\nGo on')).toBe(readingGrade('Go on. Go on!'))
    expect(readingGrade('')).toBe(0)
  })

  it('leaves out what is filled in later', () => {
    expect(wordsOf('Log {{hours}} hours.')).toEqual(['Log', 'hours'])
  })
})

describe('what students read', () => {
  it('of the catalog is no harder than grade 9, but for the listed exceptions', () => {
    expect(checkReadability(studentPassages(catalog), exceptions)).toEqual([])
  })

  it('of the app itself is no harder than grade 9', () => {
    expect(uiPassages.length).toBeGreaterThan(300)
    expect(checkReadability(uiPassages)).toEqual([])
  })

  it('is measured everywhere: all specialties and the whole guide', () => {
    const files = new Set(studentPassages(catalog).map(({ file }) => file))
    expect([...files].filter((file) => file.startsWith('specialties/'))).toHaveLength(19)
    expect(studentPassages(catalog).filter(({ file }) => file === 'guide.json')).toHaveLength(catalog.guide.length)
  })

  it('names a passage that has become too hard, with its grade', async () => {
    const hard =
      'Interdisciplinary practitioners systematically operationalize individualized psychosocial interventions, ' +
      'notwithstanding bureaucratic considerations, organizational impediments, jurisdictional ambiguities, ' +
      'documentation requirements, multigenerational vulnerabilities, institutional responsibilities, ' +
      'administrative reorganization and unpredictable environmental circumstances affecting communities, families and individuals everywhere.'
    const harder = await changed((copy) => {
      the(copy.guide, ({ id }) => id === 'is-it-stressful', 'is-it-stressful').text = [hard]
    })
    expect(checkReadability(studentPassages(harder), exceptions)).toEqual([
      {
        file: 'guide.json',
        path: 'is-it-stressful',
        reason: expect.stringMatching(/^reads at grade \d\d\.\d, above 9$/),
      },
    ])
  })

  it('names an exception that is not needed any more', () => {
    const passages = [{ file: 'guide.json', path: 'easy', text: 'You help. '.repeat(20) }]
    expect(checkReadability(passages, [{ file: 'guide.json', path: 'easy', reason: 'It was hard once.' }])).toEqual([
      { file: 'guide.json', path: 'easy', reason: 'is listed as hard to read and is not' },
    ])
  })
})
