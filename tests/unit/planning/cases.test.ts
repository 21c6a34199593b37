import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { say, type Translate } from '../../../src/core/message'
import type { GeneratedPlan } from '../../../src/core/planning/types'
import { datesOf, explanationOf, milestoneOf, noticeKeys, planOf, realCatalog, realTexts, student } from './support'

/** Students written out by hand, with the dates a counselor would work out on paper. */

let catalog: Catalog
let t: Translate
beforeAll(async () => {
  catalog = await realCatalog()
  t = await realTexts()
})

const today = '2026-11-22'
const explained = (plan: GeneratedPlan, id: string): string => explanationOf(plan, id, t)

describe('Rosa, grade 11 in Texas, graduating in June 2027, toward geriatric work by the BSW', () => {
  const rosa = student(
    { gradeLevel: '11', graduation: '2027-06', state: 'TX' },
    { level: 'high-school', highestWilling: 'master', enrollment: 'full-time' },
    [{ kind: 'volunteer', setting: 'nursing-home', hours: 60, from: '2025-09', to: '2026-05' }],
  )
  let plan: GeneratedPlan
  beforeAll(() => {
    plan = planOf({ intake: rosa, catalog, specialty: 'geriatric', route: 'bsw', today })
  })

  it.each([
    ['hs-volunteering', '2026-11-22', '2027-02-24'],
    ['hs-diploma', '2026-11-22', '2027-06-15'],
    ['hs-courses', '2027-01-15', '2027-06-15'],
    ['bsw', '2027-08-25', '2031-05-15'],
    ['bsw-field', '2030-08-25', '2031-05-15'],
    ['aswb-bachelors', '2031-06-01', '2031-06-01'],
    ['licence-bachelors', '2031-07-01', '2031-07-01'],
    ['first-job-bsw', '2031-08-01', '2031-08-01'],
    ['swcm-experience', '2031-08-01', '2034-08-01'],
    ['c-swcm', '2034-09-01', '2034-09-01'],
    ['ccm-experience', '2031-08-01', '2033-08-01'],
    ['ccm', '2033-09-01', '2033-09-01'],
  ])('dates %s from %s to %s', (id, start, end) => {
    expect(datesOf(plan, id)).toEqual([start, end])
  })

  it('names the license as Texas does and cites the Texas sources', () => {
    const licence = milestoneOf(plan, 'licence-bachelors')!
    expect(licence.title).toBe('State license: Licensed Baccalaureate Social Worker (LBSW)')
    expect(licence.state).toBe('TX')
    expect(licence.sources).toEqual(expect.arrayContaining(catalog.states.find(({ code }) => code === 'TX')!.sources))
  })

  it('explains the degree as start plus months', () => {
    expect(explained(plan, 'bsw')).toContain('May 2031 = August 2027 start + 45 months')
  })

  it('counts the volunteer hours she has and asks for the rest', () => {
    expect(explained(plan, 'hs-volunteering')).toContain('60 of 100 hours are done; 40 are left.')
    const enough = student({ ...rosa.student }, rosa.education, [{ kind: 'Volunteer', hours: 1000, to: '2026-05' }])
    const done = milestoneOf(
      planOf({ intake: enough, catalog, specialty: 'geriatric', route: 'bsw', today }),
      'hs-volunteering',
    )
    expect([done?.done, done?.end]).toEqual([true, '2026-05-15'])
  })

  it('offers the gerontology credential here and not in another specialty', () => {
    expect(milestoneOf(plan, 'sw-g')?.credential).toBe('sw-g')
    const other = planOf({ intake: rosa, catalog, specialty: 'child-family', route: 'bsw', today })
    expect(milestoneOf(other, 'sw-g')).toBeUndefined()
    expect(noticeKeys(other)).toEqual([])
  })

  it('gives her first ninety days dates and does not send her where she already volunteers', () => {
    expect(plan.firstNinetyDays.map(({ due }) => due)).toEqual([
      '2026-12-06',
      '2026-12-20',
      '2027-01-03',
      '2027-01-17',
      '2027-01-31',
      '2027-02-14',
    ])
    expect(plan.firstNinetyDays.map(({ id }) => id)).not.toContain('nursing-home-volunteer')
    expect(say(t, plan.firstNinetyDays[0]!.title)).toBe('Talk to your counselor about courses for January 2027')
  })
})

describe('states', () => {
  const senior = (state?: 'CA' | 'NH' | 'OH' | 'KY' | 'IL' | 'LA' | 'TX') =>
    student({ gradeLevel: '12', graduation: '2027-06', ...(state ? { state } : {}) })

  it('leaves out a license the state does not give and takes the exam as the way to the C-SWCM', () => {
    const plan = planOf({ intake: senior('CA'), catalog, specialty: 'housing', route: 'bsw', today })
    expect(milestoneOf(plan, 'licence-bachelors')).toBeUndefined()
    expect(noticeKeys(plan)).toContain('noLicence')
    expect(datesOf(plan, 'aswb-bachelors')).toEqual(['2031-06-01', '2031-06-01'])
    // No license to wait for: the job comes a month after the degree.
    expect(datesOf(plan, 'first-job-bsw')).toEqual(['2031-06-01', '2031-06-01'])
    expect(milestoneOf(plan, 'c-swcm')?.end).toBe('2034-07-01')
  })

  it('goes on without a master-level license in New Hampshire, and still reaches the clinical one', () => {
    const plan = planOf({ intake: senior('NH'), catalog, specialty: 'clinical', route: 'advanced-standing', today })
    expect(milestoneOf(plan, 'licence-masters')).toBeUndefined()
    expect(noticeKeys(plan)).toContain('noLicence')
    expect(milestoneOf(plan, 'licence-clinical')?.title).toContain('(LICSW)')
  })

  it('gives MSW graduates in Ohio the license that the state gives to both', () => {
    const plan = planOf({ intake: senior('OH'), catalog, specialty: 'clinical', route: 'advanced-standing', today })
    expect(milestoneOf(plan, 'licence-masters')?.title).toBe('State license: Licensed Social Worker (LSW)')
    expect(datesOf(plan, 'licence-masters')).toEqual(['2032-07-01', '2032-07-01'])
    expect(noticeKeys(plan)).not.toContain('noLicence')
    expect(milestoneOf(plan, 'licence-clinical')?.title).toContain('(LISW)')
  })

  it('asks an LSW of Ohio for no second one, and takes no MSW for granted', () => {
    const worker = (state: 'OH' | 'TX', level: 'bachelor' | 'master') =>
      planOf({
        intake: student(
          { gradeLevel: 'adult', state },
          {
            degrees: [{ level, field: 'social-work', completed: '2022-05' }],
            licenses: [{ id: 'LSW', state: 'OH', since: '2022-09' }],
          },
        ),
        catalog,
        specialty: 'clinical',
        route: 'other-major',
        today,
      })
    expect(milestoneOf(worker('OH', 'master'), 'licence-masters')).toMatchObject({ done: true, end: '2022-09-15' })
    expect(milestoneOf(worker('OH', 'bachelor'), 'licence-masters')).toBeUndefined()
    expect(milestoneOf(worker('OH', 'bachelor'), 'msw-advanced')?.done).toBe(false)
    expect(milestoneOf(worker('TX', 'bachelor'), 'licence-masters')?.done).toBe(false)
  })

  it('leaves out the exam that Illinois has dropped', () => {
    const plan = planOf({ intake: senior('IL'), catalog, specialty: 'clinical', route: 'other-major', today })
    expect(milestoneOf(plan, 'aswb-masters')).toBeUndefined()
    expect(noticeKeys(plan)).toContain('notInState')
    expect(milestoneOf(plan, 'licence-masters')?.title).toContain('(LSW)')
    expect(milestoneOf(plan, 'c-aswcm')).toBeDefined()
  })

  it('asks for no exam before the registration of California, where there is none at that level', () => {
    const plan = planOf({ intake: senior('CA'), catalog, specialty: 'clinical', route: 'other-major', today })
    expect(milestoneOf(plan, 'aswb-masters')).toBeUndefined()
    expect(noticeKeys(plan)).toContain('notInState')
    expect(milestoneOf(plan, 'licence-masters')?.title).toContain('a registration')
    expect(milestoneOf(plan, 'aswb-clinical')).toBeDefined()
  })

  it('counts months where Kentucky states no hours, and says so', () => {
    const plan = planOf({ intake: senior('KY'), catalog, specialty: 'clinical', route: 'other-major', today })
    const [start, end] = datesOf(plan, 'clinical-hours')!
    expect([start, end]).toEqual(['2033-08-01', '2035-08-01'])
    expect(explained(plan, 'clinical-hours')).toContain('No number of hours was found for Kentucky')
  })

  it('takes the longer of the hours and the common minimum in Louisiana', () => {
    const plan = planOf({ intake: senior('LA'), catalog, specialty: 'clinical', route: 'other-major', today })
    // 5,760 hours at 40 a week are 144 weeks: longer than two years.
    expect(datesOf(plan, 'clinical-hours')).toEqual(['2033-08-01', '2036-05-05'])
    expect(explained(plan, 'clinical-hours')).toContain('No least time was found for Louisiana')
  })

  it('speaks in general words without a state, and says so', () => {
    const plan = planOf({ intake: senior(), catalog, specialty: 'housing', route: 'bsw', today })
    expect(milestoneOf(plan, 'licence-bachelors')?.title).toBe('State license: bachelor’s-level social work license')
    expect(milestoneOf(plan, 'licence-bachelors')?.state).toBeNull()
    expect(noticeKeys(plan)).toContain('stateUnknown')
  })
})

describe('wishes', () => {
  const bsw = { level: 'bachelor', field: 'social-work', completed: '2024-05' } as const

  it('uses the stated part-time length where a source has one', () => {
    const holder = (enrollment: 'part-time' | 'full-time') =>
      student(
        { gradeLevel: 'adult', state: 'TX' },
        { enrollment, degrees: [{ level: 'bachelor', field: 'psychology', completed: '2020-05' }] },
      )
    const dates = (enrollment: 'part-time' | 'full-time') =>
      datesOf(
        planOf({ intake: holder(enrollment), catalog, specialty: 'clinical', route: 'other-major', today }),
        'msw',
      )
    expect(dates('full-time')).toEqual(['2027-01-15', '2028-12-15'])
    // 32 months, as one source states: January 2027 to September 2029, to the end of that fall term.
    expect(dates('part-time')).toEqual(['2027-01-15', '2029-12-15'])
  })

  it('plans a route beyond the chosen ceiling all the same, and says that it is', () => {
    const plan = planOf({
      intake: student({ gradeLevel: '12', state: 'TX' }, { highestWilling: 'associate' }),
      catalog,
      specialty: 'clinical',
      route: 'other-major',
      today,
    })
    expect(plan.notices.find(({ kind }) => kind === 'conflict')?.message.key).toBe('planning:notices.ceiling')
    expect(say(t, plan.notices.find(({ kind }) => kind === 'conflict')!.message)).toBe(
      'This route needs a master’s degree, which is more school than you chose (an associate degree).',
    )
    expect(milestoneOf(plan, 'msw')).toBeDefined()
  })

  it('speaks of a ceiling wherever the plan goes on beyond it, whatever the student has besides', () => {
    const doctor = student({ gradeLevel: 'adult', state: 'TX' }, { level: 'master', highestWilling: 'hs-diploma' })
    const plan = planOf({ intake: doctor, catalog, specialty: 'housing', route: 'bsw', today })
    expect(plan.notices.find(({ message }) => message.key === 'planning:notices.ceiling')?.message.params).toEqual({
      needed: 'bachelor',
      wished: 'hs-diploma',
    })
    const chosen = planOf({ intake: doctor, catalog, specialty: 'housing', today })
    expect(chosen.route).toBe('related-bachelors')
    expect(noticeKeys(chosen)).not.toContain('ceiling')
    expect(chosen.milestones.filter(({ kind, done }) => kind === 'degree' && !done)).toEqual([])
  })

  it('does not speak of a ceiling to someone who has the schooling already', () => {
    const holder = student({ gradeLevel: 'adult', state: 'TX' }, { highestWilling: 'associate', degrees: [bsw] })
    expect(noticeKeys(planOf({ intake: holder, catalog, specialty: 'housing', route: 'bsw', today }))).not.toContain(
      'ceiling',
    )
  })

  it('refuses a date before the earliest one, with the reason', () => {
    const hopeful = student({ gradeLevel: '10', state: 'TX' }, { licenses: [{ id: 'lbsw', since: '2028-01' }] })
    const plan = planOf({ intake: hopeful, catalog, specialty: 'housing', route: 'bsw', today })
    expect(noticeKeys(plan)).toContain('plannedTooSoon')
    expect(milestoneOf(plan, 'licence-bachelors')?.start).toBe('2033-07-01')
  })
})

describe('graduation', () => {
  const route = { specialty: 'housing', route: 'bsw', today } as const
  it('is counted from the grade when no date is given, and said as an assumption', () => {
    const plan = planOf({ intake: student({ gradeLevel: '10', state: 'TX' }), catalog, ...route })
    expect(datesOf(plan, 'hs-diploma')).toEqual([today, '2029-06-15'])
    expect(noticeKeys(plan)).toEqual(['graduationFromGrade'])
  })

  it('moves the start of study to January after a December graduation', () => {
    const plan = planOf({
      intake: student({ gradeLevel: '12', graduation: '2026-12', state: 'TX' }),
      catalog,
      ...route,
    })
    expect(datesOf(plan, 'bsw')).toEqual(['2027-01-15', '2030-12-15'])
    expect(explained(plan, 'bsw')).toContain('only in the fall')
  })

  it('leaves out courses when no term is left to take them', () => {
    const plan = planOf({
      intake: student({ gradeLevel: '12', graduation: '2027-06', state: 'TX' }),
      catalog,
      ...route,
      today: '2027-02-01',
    })
    expect(milestoneOf(plan, 'hs-courses')).toBeUndefined()
    expect(noticeKeys(plan)).toContain('noTermLeft')
  })

  it('takes an adult as finished only with a word about it', () => {
    expect(noticeKeys(planOf({ intake: student({ gradeLevel: 'adult', state: 'TX' }), catalog, ...route }))).toContain(
      'diplomaAssumed',
    )
    const stated = planOf({
      intake: student({ gradeLevel: 'adult', state: 'TX' }, { level: 'hs-diploma' }),
      catalog,
      ...route,
    })
    expect(noticeKeys(stated)).not.toContain('diplomaAssumed')
    expect(datesOf(stated, 'bsw')?.[0]).toBe('2027-01-15')
  })

  it('plans the diploma for an adult who has none', () => {
    const plan = planOf({
      intake: student({ gradeLevel: 'adult', state: 'TX' }, { level: 'high-school' }),
      catalog,
      ...route,
    })
    expect(milestoneOf(plan, 'hs-diploma')?.done).toBe(false)
    expect(noticeKeys(plan)).toContain('length')
  })
})
