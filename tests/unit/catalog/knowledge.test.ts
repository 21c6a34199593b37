import { describe, expect, it } from 'vitest'
import { findCredential, findOccupation, stateLicensingOf } from '../../../src/core/catalog/lookup'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { catalogFolder, the } from './support'

const { catalog } = await loadCatalog(catalogFolder)

const statesAndDc = (
  'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA ' +
  'RI SC SD TN TX UT VA VT WA WI WV WY'
).split(' ')

describe('what the catalog knows of pay and outlook', () => {
  it('holds sixteen occupations and the group of all social workers', () => {
    expect(catalog.occupations.map(({ soc }) => soc)).toEqual([
      '11-9151',
      '13-1071',
      '21-1012',
      '21-1015',
      '21-1018',
      '21-1020',
      '21-1021',
      '21-1022',
      '21-1023',
      '21-1029',
      '21-1092',
      '21-1093',
      '21-1094',
      '21-1099',
      '23-2011',
      '29-1141',
      '43-4061',
    ])
  })

  it('can compare every occupation in May 2024, with every percentile, and keeps May 2025 apart', () => {
    const ofYear = (period: string) =>
      catalog.occupations.flatMap(({ soc, readings }) =>
        readings.filter((entry) => entry.period === period).map((reading) => ({ soc, reading })),
      )
    expect(ofYear('May 2024')).toHaveLength(17)
    for (const { reading } of ofYear('May 2024'))
      for (const figure of [...Object.values(reading.annual), ...Object.values(reading.hourly), reading.employment])
        expect(figure?.value).toBeGreaterThan(0)
    expect(ofYear('May 2025').map(({ soc }) => soc)).toEqual(['21-1018', '21-1021', '21-1022', '21-1023', '21-1094'])
    expect(catalog.occupations.every(({ comparablePeriod }) => comparablePeriod === 'May 2024')).toBe(true)
  })

  it('gives the official figures as published', () => {
    const medians = (soc: string) =>
      findOccupation(catalog, soc)?.readings.map((r) => [r.period, r.annual.median?.value])
    expect(medians('21-1022')).toEqual([
      ['May 2025', 67_880],
      ['May 2024', 68_090],
    ])
    expect(medians('29-1141')).toEqual([['May 2024', 93_600]])
    expect(medians('21-1020')).toEqual([['May 2024', 61_330]])
    const { baseEmployment, projectedEmployment, percentChange, annualOpenings } = findOccupation(
      catalog,
      '21-1029',
    )!.outlook!
    expect([baseEmployment, projectedEmployment, percentChange, annualOpenings].map(({ value }) => value)).toEqual([
      81_000, 84_100, 3.9, 7_000,
    ])
  })

  it('shows an unknown figure as unknown, with the reason', () => {
    const reading = the(findOccupation(catalog, '21-1022')!.readings, ({ period }) => period === 'May 2025', 'May 2025')
    expect(reading.hourly.p90).toMatchObject({ value: null, note: expect.stringContaining('whole-dollar') })
  })

  it('carries what the older documents publish beside the official figures, never as one of them', () => {
    const published = findOccupation(catalog, '21-1020')?.published ?? []
    expect(published.flatMap(({ facts }) => facts).sort()).toEqual([
      'SF-030',
      'SF-031',
      'SF-032',
      'SF-110',
      'SF-131',
      'SF-132',
      'SF-213',
    ])
    const official = catalog.occupations.flatMap(({ readings }) =>
      readings.flatMap(({ annual, hourly }) => [...Object.values(annual), ...Object.values(hourly)]),
    )
    expect(official.filter((figure) => /^d\d$/.test(figure?.source ?? ''))).toEqual([])
  })

  it('gives medians by state for registered nurses alone, all 51 of them', () => {
    const tables = catalog.occupations.filter(({ stateMedians }) => stateMedians !== null)
    expect(tables.map(({ soc }) => soc)).toEqual(['29-1141'])
    expect(Object.keys(tables[0]?.stateMedians?.annual ?? {}).sort()).toEqual(statesAndDc)
    expect(tables[0]?.stateMedians?.period).toBe('May 2020')
  })

  it('holds fifteen interest profiles with job zone and work values', () => {
    const profiles = catalog.occupations.flatMap(({ interests }) => interests)
    expect(profiles).toHaveLength(15)
    for (const { jobZone, workValues } of profiles) {
      expect(jobZone?.value).toBeGreaterThanOrEqual(1)
      expect(Object.keys(workValues?.scores ?? {})).toHaveLength(6)
    }
    expect(findOccupation(catalog, '21-1092')?.interests[0]?.scores).toEqual({
      R: 2.35,
      I: 3.44,
      A: 2.15,
      S: 5.56,
      E: 3.92,
      C: 4.18,
    })
  })
})

describe('what the catalog knows of licenses and credentials', () => {
  it('holds every state and DC', () => {
    expect(catalog.states.map(({ code }) => code).sort()).toEqual(statesAndDc)
  })

  it('knows that letters do not carry across states', () => {
    expect(stateLicensingOf(catalog, 'MA')?.levels.masters?.abbr).toBe('LCSW')
    expect(stateLicensingOf(catalog, 'MD')?.levels.advancedGeneralist?.abbr).toBe('LCSW')
    expect(stateLicensingOf(catalog, 'TX')?.levels.clinical?.abbr).toBe('LCSW')
  })

  it('knows which states license no bachelor, and which name no total of hours', () => {
    const codes = (is: (state: (typeof catalog.states)[number]) => boolean) =>
      catalog.states
        .filter(is)
        .map(({ code }) => code)
        .sort()
    expect(codes(({ levels }) => levels.bachelors === null)).toEqual([
      'CA',
      'CO',
      'CT',
      'FL',
      'GA',
      'IL',
      'NY',
      'RI',
      'VT',
      'WA',
    ])
    expect(codes(({ clinicalHours }) => clinicalHours === null)).toEqual(['KY', 'ME', 'SD'])
    expect(stateLicensingOf(catalog, 'LA')?.clinicalHours).toBe(5760)
  })

  it('holds 51 credentials, each with a source and a way to be eligible', () => {
    expect(catalog.credentials).toHaveLength(51)
    for (const { id, eligibility, sources } of catalog.credentials) {
      expect(eligibility, id).not.toHaveLength(0)
      expect(sources, id).not.toHaveLength(0)
    }
  })

  it('shows both what the documents say of a credential and where they differ', () => {
    const cswcm = findCredential(catalog, 'c-swcm')
    expect(cswcm?.published.map(({ source }) => source)).toEqual(['d0', 'd2', 'd3'])
    expect(cswcm?.facts).toEqual(expect.arrayContaining(['SF-014', 'SF-015', 'SF-210', 'SF-305']))
    expect(cswcm?.conflict).toContain('4,500 hours')
  })
})

describe('where the knowledge comes from', () => {
  it('attributes O*NET as its license asks: owner, license with link, trademark, changes, release', () => {
    const { text } = the(catalog.manifest.attributions, ({ id }) => id === 'onet', 'attribution for O*NET')
    for (const part of [
      'O*NET Database',
      'U.S. Department of Labor, Employment and Training Administration',
      'CC BY 4.0',
      'https://creativecommons.org/licenses/by/4.0/',
      'O*NET® is a trademark',
      'modified',
      'release number',
    ])
      expect(text).toContain(part)
    expect(the(catalog.manifest.attributions, ({ id }) => id === 'bls', 'attribution for BLS').text).toContain(
      'U.S. Bureau of Labor Statistics',
    )
  })

  it('sends nobody to an address that no source showed', () => {
    const site = (url: string) => new URL(url).hostname.replace(/^www\./, '')
    const seen = new Set(
      catalog.sources.flatMap(({ url, officialUrl }) => [url, officialUrl]).flatMap((url) => (url ? [site(url)] : [])),
    )
    const unseen = catalog.organisations.filter(({ url }) => url !== null && !seen.has(site(url)))
    expect(unseen).toEqual([])
  })

  it('lists each page once', () => {
    const urls = catalog.sources.flatMap(({ url }) => (url === null ? [] : [url]))
    expect(urls.filter((url, i) => urls.indexOf(url) !== i)).toEqual([])
  })
})

describe('how the catalog speaks', () => {
  const { credentials, states, occupations, experiences, organisations, manifest } = catalog
  const texts = [...sentences({ credentials, states, occupations, experiences, organisations, manifest }, [])]

  it('writes American English', () => {
    const british =
      /licence|programme|counsell|organis|behaviour|recognis|specialis(?!t)|\bcentre|per cent|neighbour|ageing/i
    expect(texts.filter(({ text }) => british.test(text))).toEqual([])
  })

  it('never shows the letters and file names of our own notes', () => {
    expect(texts.filter(({ text }) => /\bD[0-3]\b|\bSF-\d|\.json|seed/.test(text))).toEqual([])
  })
})

/** Everything a person may read, with its place; ids, addresses and keys are not sentences. */
function* sentences(value: unknown, trail: readonly string[]): Generator<{ path: string; text: string }> {
  if (
    trail.some((key) =>
      ['id', 'url', 'source', 'sources', 'checkedAgainst', 'appliesTo', 'specialties', 'facts'].includes(key),
    )
  )
    return
  if (typeof value === 'string') yield { path: trail.join('.'), text: value }
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) yield* sentences(entry, [...trail, key])
}
