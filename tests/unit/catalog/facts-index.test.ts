import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsIndex, type Carrier, type Place } from '../../../src/core/catalog/facts-index'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { catalogFolder, changed } from './support'

const { catalog } = await loadCatalog(catalogFolder)
/** Every fact our source documents state, and where a user must meet it. */
const seed = JSON.parse(readFileSync('tests/fixtures/seed-fact-ids.json', 'utf8')) as { id: string; shows: Place[] }[]
const index = factsIndex(catalog)
const carriers = (id: string): readonly Carrier[] => index.get(id) ?? []

describe('the facts of our source documents', () => {
  it('are all carried by the catalog', () => {
    expect(seed).toHaveLength(84)
    for (const { id } of seed)
      console.log(
        `${id}: ${
          carriers(id)
            .map((at) => `${at.file}#${at.id}`)
            .join(', ') || 'nowhere'
        }`,
      )
    expect(seed.map(({ id }) => id).filter((id) => carriers(id).length === 0)).toEqual([])
  })

  it.each(seed)('$id can be met where it must be', ({ id, shows }) => {
    const places = new Set(carriers(id).flatMap((carrier) => carrier.shows))
    expect(shows.filter((place) => !places.has(place))).toEqual([])
  })

  it('are the only ones that the catalog claims to carry', () => {
    const known = new Set(seed.map(({ id }) => id))
    expect([...index.keys()].filter((id) => !known.has(id))).toEqual([])
  })

  it('are missed when the entries that carry one go', async () => {
    const without = await changed((copy) => {
      copy.guide = copy.guide.filter(({ facts }) => !facts.includes('SF-205'))
      for (const specialty of copy.specialties) specialty.facts = specialty.facts.filter((fact) => fact !== 'SF-205')
    })
    expect(factsIndex(without).get('SF-205')).toBeUndefined()
    expect(index.get('SF-205')).toBeDefined()
  })

  it('are found inside an entry too, and an entry is named once', () => {
    expect(carriers('SF-305').filter(({ file, id }) => file === 'credentials.json' && id === 'c-swcm')).toHaveLength(1)
    expect(carriers('SF-030').map(({ file, id }) => [file, id])).toContainEqual(['occupations.json', '21-1020'])
  })

  it('show in the intake only where an item of it asks', () => {
    const shownBy = (id: string) =>
      carriers('SF-203')
        .concat(carriers('SF-128'))
        .find((carrier) => carrier.id === id)?.shows
    expect(shownBy('four-areas-of-life')).toContain('intake')
    expect(shownBy('nasw-ten-standards')).toEqual(['library'])
  })
})
