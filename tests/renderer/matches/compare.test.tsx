import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { leadingReading } from '../../../src/core/catalog/leading'
import { findOccupation, findSpecialty } from '../../../src/core/catalog/lookup'
import { matchStudent, type Match } from '../../../src/core/matching'
import { compareColumns, toggleCompared } from '../../../src/renderer/features/matches/compare'
import { routesFor } from '../../../src/renderer/features/plan/planner'
import { readCatalog, rosa } from '../plan/fixture'

let catalog: Catalog
let matches: readonly Match[]
beforeAll(async () => {
  catalog = await readCatalog()
  matches = matchStudent(rosa, catalog)
})
const today = '2026-11-22'
const columns = (compared: readonly string[]) => compareColumns({ matches, compared, intake: rosa, catalog, today })

describe('picking what to compare', () => {
  it('takes up to three and gives each back', () => {
    const three = ['a', 'b', 'c'].reduce<readonly string[]>(toggleCompared, [])
    expect(three).toEqual(['a', 'b', 'c'])
    expect(toggleCompared(three, 'd')).toEqual(three)
    expect(toggleCompared(three, 'b')).toEqual(['a', 'c'])
  })
})

describe('specialties side by side', () => {
  it('keep the order in which they were picked, and leave out what is not ranked', () => {
    expect(columns(['nurse', 'supervisor', 'geriatric']).map(({ match }) => match.specialty)).toEqual([
      'nurse',
      'geriatric',
    ])
  })

  it('have bars that add up to the fit', () => {
    for (const { match, tenths } of columns(['nurse', 'geriatric', 'correctional']))
      expect([...tenths.values()].reduce((sum, value) => sum + value, 0)).toBe(Math.round(match.fit * 10) - 500)
  })

  it('leave out only the sections that were not read: one that moved nothing stands at zero', () => {
    const [nurse] = columns(['nurse'])
    expect(nurse!.match.contributions.some(({ section }) => section === 'conditions')).toBe(false)
    expect(nurse!.tenths.get('conditions')).toBe(0)
    expect(nurse!.tenths.has('values')).toBe(false)
  })

  it('date the first job by the route proposed to this student', () => {
    const [column] = columns(['geriatric'])
    const { routes, proposed } = routesFor({ intake: rosa, catalog, specialty: 'geriatric', today })
    const route = routes.find((one) => one.route === proposed)!
    expect(column).toMatchObject({ route: route.name, firstJob: route.firstJob })
    expect(column!.firstJob! > today).toBe(true)
  })

  it('lead with the newest official pay and its period, and give none where no figure is known', () => {
    const [column] = columns(['geriatric'])
    const occupation = findOccupation(catalog, findSpecialty(catalog, 'geriatric')!.occupation.soc)!
    const reading = leadingReading(occupation)!
    expect(column!.pay).toMatchObject({
      period: reading.period,
      stale: true,
      median: reading.annual.median!.value,
      sameYear: null,
    })
    const [nurse, healthcare] = columns(['nurse', 'healthcare'])
    expect([nurse!.pay!.period, healthcare!.pay!.period]).toEqual(['May 2024', 'May 2025'])
    expect(healthcare!.pay!.sameYear).toEqual({ period: 'May 2024', median: 68_090 })
    const poorer = { ...catalog, occupations: [] }
    const [unknown] = compareColumns({ matches, compared: ['geriatric'], intake: rosa, catalog: poorer, today })
    expect(unknown!.pay).toBeNull()
  })
})
