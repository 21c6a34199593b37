import { describe, expect, it } from 'vitest'
import { checkCatalog } from '../../../src/core/catalog/check'
import { guideEntry, guideTopics } from '../../../src/core/catalog/guide'
import { findGuideEntry, findOccupation } from '../../../src/core/catalog/lookup'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { catalogFolder, changed, the } from './support'

const { catalog } = await loadCatalog(catalogFolder)
const published = findOccupation(catalog, '21-1020')?.published ?? []
const figuresOf = (topic: string) =>
  catalog.guide.filter((entry) => entry.topic === topic).flatMap(({ figures }) => figures)

describe('the guide', () => {
  it('has something to say on each topic', () => {
    for (const topic of guideTopics)
      expect([topic, catalog.guide.some((entry) => entry.topic === topic)]).toEqual([topic, true])
  })

  it('shows figures of the older documents exactly as the occupations carry them', () => {
    const known = new Set(
      published.flatMap(({ figures }) =>
        figures.map(({ value, unit, period, source }) => [value, unit, period, source].join('|')),
      ),
    )
    const quoted = [...figuresOf('pay'), ...figuresOf('outlook')].map(({ value, unit, period, source }) =>
      [value, unit, period, source].join('|'),
    )
    expect(quoted.length).toBeGreaterThanOrEqual(13)
    expect(quoted.filter((figure) => !known.has(figure))).toEqual([])
    expect([...known].filter((figure) => !quoted.includes(figure))).toEqual([])
  })

  it('leads with official figures wherever it quotes older ones on pay or outlook', () => {
    const quoting = catalog.guide.filter(({ figures }) =>
      figures.some(({ unit }) => /^USD per (year|hour)$|^percent$/.test(unit)),
    )
    const withoutLead = quoting.filter(({ occupations }) => occupations.length === 0).map(({ id }) => id)
    // No official figure tells what holders of a credential earn.
    expect(withoutLead).toEqual(['is-certification-worth-it'])
  })

  it('copies no official reading, which the yearly refresh would leave behind', () => {
    const official = /^(?:oews|ep20|ob20)/
    expect(catalog.guide.flatMap(({ figures }) => figures).filter(({ source }) => official.test(source))).toEqual([])
  })

  it('says in what every figure counts', () => {
    for (const { id, figures } of catalog.guide)
      for (const figure of figures) expect([id, figure.note]).toEqual([id, expect.stringMatching(/\w/)])
  })

  it('gives each page its source and finds it by id', () => {
    for (const entry of catalog.guide) {
      expect(guideEntry.safeParse({ ...entry, sources: [] }).success).toBe(false)
      expect(findGuideEntry(catalog, entry.id)).toBe(entry)
    }
    expect(findGuideEntry(catalog, 'constructor')).toBeNull()
  })

  it('is held against the rest of the catalog', async () => {
    const broken = await changed((copy) => {
      const page = the(copy.guide, ({ id }) => id === 'how-to-read-pay', 'how-to-read-pay')
      page.occupations = ['99-9999']
      page.sources = ['no-such']
      copy.guide.push(structuredClone(the(copy.guide, ({ id }) => id === 'meetings', 'meetings')))
    })
    expect(checkCatalog(broken)).toEqual([
      { file: 'guide.json', path: 'meetings', reason: 'two entries have the id "meetings"' },
      { file: 'guide.json', path: 'how-to-read-pay.occupations', reason: 'there is no occupation "99-9999"' },
      { file: 'guide.json', path: 'how-to-read-pay.sources.0', reason: 'there is no source "no-such"' },
    ])
  })
})
