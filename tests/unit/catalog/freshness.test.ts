import { describe, expect, it } from 'vitest'
import { isStale, staleFigures, uncheckedSources, whatToRefresh } from '../../../src/core/catalog/freshness'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { catalogFolder, changed, the } from './support'

const { catalog } = await loadCatalog(catalogFolder)
const namesOf = (today: string, from = catalog) =>
  staleFigures(from, today).map(({ entry, path, period }) => `${entry} ${path} ${period}`)

describe('figures that have grown old', () => {
  it('are those whose data ended more than a year before today, to the day', () => {
    const reading = '21-1022 readings.May 2024 May 2024'
    expect(namesOf('2025-05-31')).not.toContain(reading)
    expect(namesOf('2025-06-01')).toContain(reading)
    expect(isStale('May 2024', '2025-05-31')).toBe(false)
    expect(isStale('May 2024', '2025-06-01')).toBe(true)
    expect(isStale('undated', '2025-06-01')).toBeNull()
  })

  it('are named once a reading, not once a percentile', () => {
    const of = namesOf('2026-11-22').filter((name) => name.startsWith('29-1141'))
    expect(of.filter((name) => name.includes('readings'))).toEqual(['29-1141 readings.May 2024 May 2024'])
    expect(of).toContain('29-1141 stateMedians May 2020')
    expect(of).toContain('29-1141 outlook 2024-34')
  })

  it('include a part that is older than the whole around it', () => {
    const names = namesOf('2026-11-22')
    expect(names).toContain('11-9151 interests.11-9151.00.workValues 06/2008')
    expect(names).toContain('11-9151 interests.11-9151.00.jobZone 08/2018')
    expect(names.some((name) => name.startsWith('11-9151 interests.11-9151.00 '))).toBe(false)
  })

  it('come oldest first, each with its source', () => {
    const stale = staleFigures(catalog, '2026-11-22')
    expect(stale.map(({ datedTo }) => datedTo)).toEqual(stale.map(({ datedTo }) => datedTo).toSorted())
    for (const { sources } of stale) expect(sources.length).toBeGreaterThan(0)
  })

  it('leave out what the older documents publish, which keeps its date', () => {
    expect(namesOf('2026-11-22').filter((name) => name.includes('published'))).toEqual([])
  })

  it('are none on the day after everything was measured', async () => {
    const fresh = await changed((copy) => {
      copy.occupations = copy.occupations.filter(({ soc }) => soc === '11-9151')
      copy.pathways.milestones = []
      const occupation = the(copy.occupations, () => true, 'occupation')
      occupation.interests = []
    })
    expect(staleFigures(fresh, '2024-06-01')).toEqual([])
  })

  it('say nothing of a figure that was never found', async () => {
    const unknown = await changed((copy) => {
      const [profile] = the(copy.occupations, ({ soc }) => soc === '11-9151', '11-9151').interests
      profile!.jobZone!.value = null
    })
    expect(namesOf('2026-11-22', unknown)).not.toContain('11-9151 interests.11-9151.00.jobZone 08/2018')
  })
})

describe('what to refresh', () => {
  it('names the publisher’s own page, not the copy that was read', () => {
    const list = whatToRefresh(catalog, '2026-11-22')
    const pages = new Map(list.map(({ source, from }) => [source.id, from]))
    expect(pages.get('oews2024')).toBe('https://www.bls.gov/oes/tables.htm')
    expect(pages.get('ep2024')).toBe('https://data.bls.gov/projections/occupationProj')
    expect(pages.get('onet-wv')).toBe('https://www.onetcenter.org/database.html')
  })

  it('counts every stale figure under each of its sources and under no other', () => {
    const stale = staleFigures(catalog, '2026-11-22')
    const list = whatToRefresh(catalog, '2026-11-22')
    expect(new Set(list.flatMap(({ figures }) => figures.map((figure) => JSON.stringify(figure)))).size).toBe(
      stale.length,
    )
    for (const { source, figures } of list) for (const { sources } of figures) expect(sources).toContain(source.id)
    expect(list[0]!.figures.length).toBeGreaterThanOrEqual(list.at(-1)!.figures.length)
  })

  it('names sources that no one has read again for a year', () => {
    expect(uncheckedSources(catalog, '2027-11-22')).toEqual([])
    expect(uncheckedSources(catalog, '2027-11-23')).toHaveLength(catalog.sources.length)
    expect(uncheckedSources(catalog, '2028-02-29')).toHaveLength(catalog.sources.length)
  })
})
