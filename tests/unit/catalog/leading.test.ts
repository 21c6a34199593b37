import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { leadingReading, paySideBySide, readingOf, sharedPeriod } from '../../../src/core/catalog/leading'
import { findOccupation, findSpecialty } from '../../../src/core/catalog/lookup'
import type { Occupation } from '../../../src/core/catalog/occupation'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { catalogFolder } from './support'

let ours: Catalog
beforeAll(async () => {
  ours = (await loadCatalog(catalogFolder)).catalog
})

const occupation = (soc: string): Occupation => findOccupation(ours, soc)!

describe('the reading that leads', () => {
  it('is the newest official one, wherever it stands in the file', () => {
    const healthcare = occupation('21-1022')
    expect(leadingReading(healthcare)).toMatchObject({ period: 'May 2025', annual: { median: { value: 67_880 } } })
    const reversed = { ...healthcare, readings: healthcare.readings.toReversed() }
    expect(leadingReading(reversed)?.period).toBe('May 2025')
    expect(leadingReading(occupation('29-1141'))?.period).toBe('May 2024')
  })

  it('has a median: a newer reading without one does not lead', () => {
    const healthcare = occupation('21-1022')
    const [newest, older] = healthcare.readings
    const bare = { ...newest!, annual: { ...newest!.annual, median: null } }
    expect(leadingReading({ ...healthcare, readings: [bare, older!] })?.period).toBe('May 2024')
    expect(leadingReading({ ...healthcare, readings: [bare] })).toBeNull()
    expect(readingOf({ ...healthcare, readings: [bare] }, 'May 2025')).toBeNull()
  })
})

describe('pay side by side', () => {
  it('names the newest year that all have, beside figures of different years only', () => {
    const of = (...ids: string[]) =>
      paySideBySide(
        ours,
        ids.map((id) => findSpecialty(ours, id)!),
      )
    const [nurse, healthcare] = of('nurse', 'healthcare')
    expect([nurse!.reading.period, healthcare!.reading.period]).toEqual(['May 2024', 'May 2025'])
    expect(nurse!.sameYear).toBeNull()
    expect(healthcare!.sameYear).toMatchObject({ period: 'May 2024', annual: { median: { value: 68_090 } } })
    expect(of('healthcare')[0]!.sameYear).toBeNull()
    expect(paySideBySide({ ...ours, occupations: [] }, [findSpecialty(ours, 'nurse')!])).toEqual([null])
  })

  it('has no shared year where there is none', () => {
    const healthcare = occupation('21-1022')
    const other = { ...healthcare, readings: healthcare.readings.map((one) => ({ ...one, period: 'May 1999' })) }
    expect(sharedPeriod([healthcare, other])).toBeNull()
    expect(sharedPeriod([healthcare, occupation('21-1021')])).toBe('May 2025')
    expect(sharedPeriod([])).toBeNull()
  })
})
