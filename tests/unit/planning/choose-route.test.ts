import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { chooseRoute } from '../../../src/core/planning/choose-route'
import { compareRoutes } from '../../../src/core/planning/compare-routes'
import { realCatalog, student } from './support'

let catalog: Catalog
beforeAll(async () => {
  catalog = await realCatalog()
})

/** A specialty with the given routes, so that these cases do not depend on what the specialties list today. */
const withRoutes = (...routes: string[]): Catalog => ({
  ...catalog,
  specialties: catalog.specialties.map((specialty) =>
    specialty.id === 'healthcare' ? { ...specialty, routes } : specialty,
  ),
})
type Education = Parameters<typeof student>[1]
const chosen = (education: Education, ...routes: string[]): string =>
  chooseRoute({
    intake: student({ gradeLevel: '12', state: 'TX' }, education),
    catalog: withRoutes(...routes),
    specialty: 'healthcare',
  })

describe('the route proposed first', () => {
  it('is the usual one for a student who has nothing yet and sets no limit', () => {
    expect(chosen({}, 'other-major', 'bsw', 'nursing-bsn')).toBe('other-major')
  })

  it('keeps within the schooling the student wants', () => {
    expect(chosen({ highestWilling: 'bachelor' }, 'other-major', 'bsw', 'nursing-adn')).toBe('bsw')
    expect(chosen({ highestWilling: 'associate' }, 'other-major', 'bsw', 'nursing-adn')).toBe('nursing-adn')
    expect(chosen({ highestWilling: 'hs-diploma' }, 'other-major', 'bsw')).toBe('other-major')
  })

  it("builds on a license first, then on a degree of the route's own field, then on any degree", () => {
    const bsw = { level: 'bachelor', field: 'social-work', completed: '2020-05' } as const
    const psychology = { level: 'bachelor', field: 'psychology', completed: '2020-05' } as const
    expect(chosen({ licenses: [{ id: 'rn' }] }, 'other-major', 'bsw', 'nursing-bsn')).toBe('nursing-bsn')
    expect(chosen({ degrees: [bsw] }, 'other-major', 'advanced-standing', 'nursing-bsn')).toBe('advanced-standing')
    expect(chosen({ degrees: [psychology] }, 'bsw', 'other-major', 'nursing-bsn')).toBe('other-major')
    expect(
      chosen(
        { degrees: [{ level: 'associate', field: 'human services', completed: '2020-05' }] },
        'bsw',
        'associate-first',
      ),
    ).toBe('associate-first')
  })

  it('does not hold an old wish against schooling already done', () => {
    const msw = { level: 'master', field: 'MSW', completed: '2020-05' } as const
    expect(chosen({ highestWilling: 'bachelor', degrees: [msw] }, 'bsw', 'other-major')).toBe('other-major')
  })

  it('sends no one to school for a degree below the one they have, where a route needs no study', () => {
    for (const level of ['master', 'doctorate'] as const)
      for (const highestWilling of ['hs-diploma', 'bachelor', 'doctorate'] as const) {
        expect(chosen({ level, highestWilling }, 'bsw', 'related-bachelors', 'associate-first')).toBe(
          'related-bachelors',
        )
        expect(chosen({ level, highestWilling }, 'other-major', 'related-bachelors')).toBe('related-bachelors')
      }
  })

  it('keeps the usual route, however long, for a graduate who builds on the degree they have', () => {
    const psychology = { level: 'bachelor', field: 'psychology', completed: '2020-05' } as const
    expect(chosen({ degrees: [psychology] }, 'other-major', 'related-bachelors')).toBe('other-major')
    expect(chosen({ degrees: [psychology] }, 'related-bachelors', 'associate-first')).toBe('related-bachelors')
  })

  it('takes a master of social work for the plain one unless there is a BSW too', () => {
    const msw = { level: 'master', field: 'social-work', completed: '2020-05' } as const
    const bsw = { level: 'bachelor', field: 'social-work', completed: '2018-05' } as const
    expect(chosen({ degrees: [msw] }, 'bsw', 'advanced-standing', 'other-major')).toBe('other-major')
    expect(chosen({ degrees: [bsw, msw] }, 'bsw', 'other-major', 'advanced-standing')).toBe('advanced-standing')
  })

  it('builds on a degree that is named for a later day', () => {
    expect(
      chosen({ degrees: [{ level: 'bachelor', field: 'nursing', completed: '2029-05' }] }, 'bsw', 'nursing-bsn'),
    ).toBe('nursing-bsn')
  })

  it('is nothing for a specialty that is not known', () => {
    expect(chooseRoute({ intake: student(), catalog, specialty: 'juggling' })).toBe('')
  })
})

describe('routes side by side', () => {
  it('tell first job, study and credentials for the same student and day', () => {
    const intake = student({ gradeLevel: '12', graduation: '2027-06', state: 'TX' })
    const rows = compareRoutes({
      intake,
      catalog: withRoutes('nursing-adn', 'nursing-bsn', 'bsw', 'advanced-standing', 'other-major'),
      specialty: 'healthcare',
      today: '2026-11-22',
    })
    expect(rows.map(({ route, firstJob, studyYears }) => [route, firstJob, studyYears])).toEqual([
      ['nursing-adn', '2029-08-01', 2],
      ['nursing-bsn', '2031-08-01', 4],
      ['bsw', '2031-08-01', 4],
      ['advanced-standing', '2032-08-01', 5],
      ['other-major', '2033-08-01', 6],
    ])
    expect(rows[0]?.credentials.map(({ credential, date, earliest }) => [credential, date, earliest])).toEqual([
      ['rn', '2029-07-01', false],
      ['acm-rn', '2031-10-01', false],
      ['ccm', '2032-10-01', false],
    ])
  })

  it('count no study that is behind the student', () => {
    const intake = student(
      { gradeLevel: 'adult', state: 'TX' },
      { degrees: [{ level: 'bachelor', field: 'social-work', completed: '2020-05' }] },
    )
    const [bsw, advanced] = compareRoutes({
      intake,
      catalog: withRoutes('bsw', 'advanced-standing'),
      specialty: 'healthcare',
      today: '2026-11-22',
    })
    expect([bsw?.studyYears, advanced?.studyYears]).toEqual([0, 1])
  })
  const adult = (state: 'TX' | 'CA', enrollment: 'full-time' | 'part-time') =>
    student(
      { gradeLevel: 'adult', state },
      { enrollment, degrees: [{ level: 'bachelor', field: 'psychology', completed: '2020-05' }] },
    )
  const rowFor = (intake: Parameters<typeof compareRoutes>[0]['intake'], specialty: string, route: string) =>
    compareRoutes({ intake, catalog, specialty, today: '2026-11-22' }).find((row) => row.route === route)!

  it('name a license as the state does, and say where the state has none', () => {
    const named = (state: 'TX' | 'CA') => rowFor(adult(state, 'full-time'), 'social-work', 'bsw')
    expect(named('TX').credentials.find(({ credential }) => credential === 'lbsw')).toMatchObject({
      name: 'Licensed Baccalaureate Social Worker',
      abbr: 'LBSW',
    })
    expect(named('CA').credentials.map(({ credential }) => credential)).not.toContain('lbsw')
    expect(named('CA').assumptions.map(({ key }) => key)).toContain('planning:notices.noLicence')
  })

  it('mark study counted part time, and lengths that are full-time ones for want of another', () => {
    const part = rowFor(adult('TX', 'part-time'), 'social-work', 'bsw')
    expect(part.partTime).toBe(true)
    expect(part.firstJobEarliest).toBe(true)
    expect(part.assumptions.map(({ key }) => key)).toContain('planning:notices.partTime')
    const full = rowFor(adult('TX', 'full-time'), 'social-work', 'bsw')
    expect([full.partTime, full.firstJobEarliest]).toEqual([false, false])
    // The MSW has a part-time length of its own: the date is a date.
    expect(rowFor(adult('TX', 'part-time'), 'clinical', 'other-major')).toMatchObject({
      partTime: true,
      firstJobEarliest: false,
    })
  })

  it('mark dates behind which a length is not stated, and what waits for them', () => {
    const { credentials, endEarliest } = rowFor(adult('TX', 'full-time'), 'immigration', 'immigration-doj')
    expect(credentials).toMatchObject([{ credential: 'doj-ar', earliest: true }])
    expect(endEarliest).toBe(true)
  })
})
