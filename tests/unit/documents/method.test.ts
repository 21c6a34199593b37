import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { buildMethod } from '../../../src/core/documents/method'
import type { Block } from '../../../src/core/documents/model'
import { defaultWeights, scoredSections } from '../../../src/core/matching'
import { bandFloor } from '../../../src/core/matching/weights'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { translator } from '../../fixtures/documents/say'

const t = translator()
let catalog: Catalog
beforeAll(async () => {
  catalog = (await loadCatalog(path.resolve('resources/catalog'))).catalog
})
const build = (weights: typeof defaultWeights | null = null, given: Catalog = catalog) =>
  buildMethod({ catalog: given, weights, schoolName: '', paper: 'letter', language: 'en' }, t)
const blocksOf = (id: string, model = build()) => model.sections.find((section) => section.id === id)!.blocks
const wordsOf = (blocks: readonly Block[]) => JSON.stringify(blocks)
const tableOf = (blocks: readonly Block[]) => blocks.find((block) => block.kind === 'table')!

describe('how matching works, as a document', () => {
  it('finds a text for everything it says', () => {
    expect(wordsOf(build().sections.flatMap(({ blocks }) => blocks))).not.toMatch(/method:|\{\{/)
  })

  it('shows the weights the matcher uses, and changed ones beside them', () => {
    const usual = tableOf(blocksOf('weights'))
    expect(usual.rows.map(([, share]) => share)).toEqual(
      scoredSections.map((section) => [`${Math.round(defaultWeights[section] * 100)}%`]),
    )
    const changed = tableOf(blocksOf('weights', build({ ...defaultWeights, populations: 0 })))
    expect(changed.columns).toHaveLength(3)
    expect(changed.rows[0]).toEqual([[t('matching:sections.populations')], ['25%'], ['0%']])
  })

  it('names the bands by the floors the matcher uses', () => {
    expect(tableOf(blocksOf('fit')).rows.map(([, fit]) => fit)).toEqual([
      [`${bandFloor.strong} or more`],
      [`${bandFloor.good} or more`],
      [`${bandFloor.possible} or more`],
      [`below ${bandFloor.possible}`],
    ])
  })

  it('counts the demands of the catalog in use, and how few name a source', () => {
    const file = path.resolve('resources/catalog/specialties/geriatric.json')
    const { profile } = JSON.parse(readFileSync(file, 'utf8')) as { profile: Record<string, Record<string, object>> }
    const demands = Object.values(profile).flatMap((section) => Object.values(section))
    const one = { ...catalog, specialties: catalog.specialties.filter(({ id }) => id === 'geriatric') }
    expect(wordsOf(blocksOf('demands', build(null, one)))).toContain(`${demands.length} demands`)
    expect(wordsOf(blocksOf('demands', build(null, one)))).toContain('rates 1 specialties')
  })

  it('says what it must not be used for, and that nobody has tested it against outcomes', () => {
    expect(wordsOf(blocksOf('misuse'))).toMatch(/hiring.*out of a course.*grading/)
    expect(wordsOf(blocksOf('validity'))).toMatch(/\.729.*\.608.*No validity study/)
    expect(wordsOf(blocksOf('limits'))).toContain('not been tested against what became of students')
  })

  it('carries the attribution that the O*NET licence asks for, and its source', () => {
    expect(wordsOf(blocksOf('attributions'))).toContain('CC BY 4.0')
    expect(wordsOf(blocksOf('attributions'))).toContain('https://www.onetcenter.org/database.html')
  })

  it('is made from a catalog that knows nothing', () => {
    const nothing = { ...catalog, specialties: [], occupations: [], sources: [] }
    expect(build(null, nothing).sections).toHaveLength(build().sections.length)
  })
})
