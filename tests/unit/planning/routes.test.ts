import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { findRoute } from '../../../src/core/catalog/lookup'
import { chooseRoute } from '../../../src/core/planning/choose-route'
import { datesOf, milestoneOf, noticeKeys, planOf, realCatalog, student } from './support'

/** The ways into the work that a counselor expects to find, each with the specialty and route that carries it. */

let catalog: Catalog
beforeAll(async () => {
  catalog = await realCatalog()
})

const today = '2026-11-22'
/** Grade 12 in Texas: study starts in August 2027. */
const senior = student({ gradeLevel: '12', graduation: '2027-06', state: 'TX' })
const plan = (specialty: string, route: string, intake = senior) => planOf({ intake, catalog, specialty, route, today })

/** What the way is, where it stands, and the milestones it is made of, in the order of their dates. */
const ways: readonly [way: string, specialty: string, route: string, milestones: readonly string[]][] = [
  ['BSW', 'social-work', 'bsw', ['bsw', 'licence-bachelors', 'first-job-bsw', 'c-swcm']],
  ['related bachelor’s', 'housing', 'related-bachelors', ['bachelor-related', 'first-job-related', 'hs-bcp']],
  ['bachelor’s elsewhere, two-year MSW', 'clinical', 'other-major', ['bachelor-related', 'msw', 'c-aswcm']],
  ['16-month full-time MSW', 'clinical', 'msw-16-months', ['bachelor-related', 'msw-16-months', 'c-aswcm']],
  ['part-time MSW', 'clinical', 'msw-beside-work', ['first-job-related', 'msw-beside-work', 'first-job-msw']],
  ['advanced standing', 'clinical', 'advanced-standing', ['bsw', 'msw-advanced', 'licence-clinical']],
  ['BSN', 'nurse', 'nursing-bsn', ['bsn', 'nclex', 'rn-licence', 'nurse-cm-job', 'acm-rn', 'ccm']],
  ['ADN', 'nurse', 'nursing-adn', ['adn', 'nclex', 'rn-licence', 'rn-experience', 'nurse-cm-job', 'cmgt-bc', 'ccm']],
  [
    'ADN, then RN to BSN',
    'nurse',
    'nursing-adn-bsn',
    ['adn', 'nclex', 'rn-licence', 'rn-to-bsn', 'nurse-cm-job', 'ccm'],
  ],
  ['associate degree first', 'housing', 'associate-first', ['associate', 'assistant-job', 'bachelor-completion']],
  ['certificate first', 'housing', 'certificate-first', ['chw-training', 'chw', 'first-job-chw', 'associate']],
  ['community health worker apprenticeship', 'healthcare', 'apprenticeship-chw', ['chw-apprentice', 'chw']],
  ['peer apprenticeship', 'mental-health', 'apprenticeship-peer', ['peer-apprentice', 'peer-state', 'ncps']],
  ['counselor apprenticeship', 'substance-use', 'apprenticeship-addiction', ['adc-apprentice', 'adc']],
  ['paralegal studies, legal', 'legal', 'paralegal', ['paralegal-degree', 'first-job-legal']],
  ['paralegal studies, immigration', 'immigration', 'paralegal', ['paralegal-degree', 'nala-cp']],
  ['paralegal after any bachelor’s', 'legal', 'related-bachelors', ['bachelor-related', 'nala-cp-degree']],
  ['DOJ accreditation, immigration', 'immigration', 'immigration-doj', ['doj-training', 'doj-partial', 'doj-full']],
  ['DOJ accreditation, legal', 'legal', 'immigration-doj', ['first-job-immigration', 'doj-partial', 'doj-full']],
  ['addiction counselor, diploma', 'substance-use', 'addiction-levels', ['first-job-recovery', 'adc', 'ncac-1']],
  ['addiction counselor, bachelor’s', 'substance-use', 'related-bachelors', ['adc-hours-degree', 'adc', 'ncac-2']],
  ['addiction counselor, master’s', 'substance-use', 'other-major', ['msw', 'aadc', 'mac']],
  ['rehabilitation master’s', 'rehabilitation', 'rehab-masters', ['bachelor-related', 'rehab-masters', 'crc']],
  ['school social work', 'school', 'school-social-work', ['msw', 'school-credential', 'first-job-school', 'c-ssws']],
  ['supervisor', 'supervisor', 'supervisor-step', ['first-job-msw', 'c-aswcm', 'supervisor-role']],
  ['macro practice', 'policy', 'macro-step', ['first-job-msw', 'c-aswcm', 'policy-role']],
]

describe('the ways into the work', () => {
  it.each(ways)('%s: %s by %s', (_, specialty, route, milestones) => {
    expect(catalog.specialties.find(({ id }) => id === specialty)?.routes).toContain(route)
    const made = plan(specialty, route)
    const ends = milestones.map((id) => milestoneOf(made, id)?.end ?? `${id} is missing`)
    expect(ends).toEqual(ends.toSorted())
  })

  it('leads through every specialty and both advancement roles, by routes the catalog has', () => {
    expect(catalog.specialties.filter(({ kind }) => kind === 'entry')).toHaveLength(17)
    expect(catalog.specialties.filter(({ kind }) => kind === 'advancement')).toHaveLength(2)
    for (const { id, routes } of catalog.specialties)
      expect(
        routes.filter((route) => findRoute(catalog, route) === null).concat(routes.length > 0 ? [] : [id]),
      ).toEqual([])
  })
})

describe('lengths of the MSW', () => {
  const months = (route: string, degree: string) => datesOf(plan('clinical', route), degree)
  it('are two years, 16 months, 32 months beside a job, and about a year after a BSW', () => {
    expect(months('other-major', 'msw')).toEqual(['2031-08-25', '2033-05-15'])
    expect(months('msw-16-months', 'msw-16-months')).toEqual(['2031-08-25', '2032-12-15'])
    expect(months('msw-beside-work', 'msw-beside-work')).toEqual(['2031-08-25', '2034-05-15'])
    expect(months('advanced-standing', 'msw-advanced')).toEqual(['2031-08-25', '2032-05-15'])
  })

  it('show an MSW in hand as what it is, whatever the route calls it', () => {
    const holder = student(
      { gradeLevel: 'adult', state: 'TX' },
      { degrees: [{ level: 'master', field: 'social-work', completed: '2020-05' }] },
    )
    for (const route of ['msw-16-months', 'msw-beside-work']) {
      const made = plan('clinical', route, holder)
      expect(milestoneOf(made, 'msw')).toMatchObject({ done: true, title: 'Master of Social Work (MSW)' })
      expect(milestoneOf(made, route)).toBeUndefined()
    }
  })
})

describe('advanced standing', () => {
  const adult = (...degrees: { level: 'bachelor' | 'master'; field?: string; completed?: string }[]) =>
    student({ gradeLevel: 'adult', state: 'TX' }, { level: 'bachelor', degrees })

  it('is closed to someone with another bachelor’s degree, who takes the plain MSW and is told', () => {
    const made = plan(
      'clinical',
      'advanced-standing',
      adult({ level: 'bachelor', field: 'psychology', completed: '2020-05' }),
    )
    for (const id of ['bsw', 'bsw-field', 'msw-advanced', 'msw-advanced-field'])
      expect(milestoneOf(made, id)).toBeUndefined()
    expect(milestoneOf(made, 'bachelor-related')).toMatchObject({ done: true, end: '2020-05-15' })
    expect(datesOf(made, 'msw')).toEqual(['2027-01-15', '2028-12-15'])
    expect(milestoneOf(made, 'msw-field')).toBeDefined()
    expect(noticeKeys(made)).toContain('shortcutClosed')
  })

  it('stays open to a BSW holder, to one who has the day of a BSW, and to one who has no degree yet', () => {
    const holder = adult({ level: 'bachelor', field: 'social-work', completed: '2020-05' })
    const both = adult(
      { level: 'bachelor', field: 'psychology', completed: '2018-05' },
      { level: 'bachelor', field: 'social-work', completed: '2028-05' },
    )
    for (const intake of [holder, both, senior]) {
      const made = plan('clinical', 'advanced-standing', intake)
      expect(milestoneOf(made, 'msw-advanced')).toMatchObject({ done: false })
      expect(noticeKeys(made)).not.toContain('shortcutClosed')
    }
  })
})

describe('routes for those who ask for them', () => {
  it('are never proposed first, however little school the student wants', () => {
    for (const { id } of catalog.specialties)
      for (const highestWilling of ['hs-diploma', 'associate', 'bachelor', 'master'] as const) {
        const route = chooseRoute({ intake: student(senior.student, { highestWilling }), catalog, specialty: id })
        expect(findRoute(catalog, route)?.onRequest, `${id}: ${route}`).toBeUndefined()
      }
  })

  it('do not keep a paid way from a student who wants no college', () => {
    const intake = student(senior.student, { highestWilling: 'hs-diploma' })
    expect(chooseRoute({ intake, catalog, specialty: 'housing' })).toBe('apprenticeship-chw')
  })
})

describe('nursing by steps', () => {
  it('does not send someone with a BSN back for the ADN', () => {
    const holder = student(
      { gradeLevel: 'adult', state: 'TX' },
      { degrees: [{ level: 'bachelor', field: 'nursing', completed: '2024-05' }] },
    )
    const made = plan('nurse', 'nursing-adn-bsn', holder)
    expect(made.milestones.filter(({ kind, done }) => kind === 'degree' && !done)).toEqual([])
    expect(milestoneOf(made, 'nclex')?.done).toBe(false)
  })
})
