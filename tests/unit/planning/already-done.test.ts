import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { say, type Translate } from '../../../src/core/message'
import { generatedPlanJson } from '../../../src/core/planning/export-json'
import { datesOf, milestoneOf, noticeKeys, planOf, realCatalog, realTexts, student } from './support'

/** Students who bring degrees, licenses and hours: what is done is ticked, and what led to it is not asked again. */

let catalog: Catalog
let t: Translate
beforeAll(async () => {
  catalog = await realCatalog()
  t = await realTexts()
})

const today = '2026-11-22'

describe('what is already done', () => {
  it('starts a registered nurse at the job, not at nursing school', () => {
    const nurse = student(
      { gradeLevel: 'adult', state: 'TX' },
      { level: 'associate', licenses: [{ id: 'rn', state: 'TX', since: '2016-02' }] },
    )
    const plan = planOf({ intake: nurse, catalog, specialty: 'nurse', today })
    expect(plan.route).toMatch(/^nursing-/)
    expect(milestoneOf(plan, 'rn-licence')).toMatchObject({ done: true, start: '2016-02-15', end: '2016-02-15' })
    expect(plan.milestones.filter(({ kind, done }) => kind === 'degree' && !done)).toEqual([])
    expect(datesOf(plan, 'first-job-rn')).toEqual(['2026-12-01', '2026-12-01'])
    // A year at the bedside, then the job as a case manager: only from there the months for the CCM count.
    expect(datesOf(plan, 'rn-experience')).toEqual(['2026-12-01', '2027-12-01'])
    expect(datesOf(plan, 'nurse-cm-job')).toEqual(['2028-01-01', '2028-01-01'])
    expect(datesOf(plan, 'ccm-experience')?.[0]).toBe('2028-01-01')
    expect(milestoneOf(plan, 'ccm')?.end).toBe('2030-02-01')
  })

  it('does not send someone with a job in the work to try it out as a volunteer', () => {
    const worker = (kind: 'paid' | 'volunteer') =>
      student(
        { gradeLevel: 'adult', state: 'TX' },
        { level: 'associate', degrees: [{ level: 'associate', field: 'human services', completed: '2021-05' }] },
        [{ kind, setting: 'government', from: '2024-01' }],
      )
    const tries = (kind: 'paid' | 'volunteer') =>
      planOf({
        intake: worker(kind),
        catalog,
        specialty: 'housing',
        route: 'associate-first',
        today,
      }).firstNinetyDays.filter(({ title }) => title.key === 'planning:actions.experience.title').length
    expect([tries('paid'), tries('volunteer')]).toEqual([0, 2])
  })

  it('does not propose to a pupil what the catalog plans for after high school', () => {
    const proposed = (gradeLevel: '12' | 'adult') =>
      planOf({
        intake: student({ gradeLevel, state: 'TX' }),
        catalog,
        specialty: 'mental-health',
        today,
      }).firstNinetyDays.map(({ id }) => id)
    expect(proposed('12')).not.toContain('crisis-text-line')
    expect(catalog.experiences.filter(({ afterSchool }) => afterSchool).map(({ id }) => id)).toContain(
      'crisis-text-line',
    )
    expect(proposed('adult').length).toBeGreaterThanOrEqual(3)
  })

  it('ticks the first job of a nurse who has worked in a hospital since the license', () => {
    const nurse = student(
      { gradeLevel: 'adult', state: 'TX' },
      { licenses: [{ id: 'RN', state: 'TX', since: '2016-02' }] },
      [{ kind: 'paid', setting: 'hospital', hours: 8000, from: '2016-06' }],
    )
    const plan = planOf({ intake: nurse, catalog, specialty: 'nurse', route: 'nursing-adn', today })
    expect(milestoneOf(plan, 'first-job-rn')).toMatchObject({ done: true, end: '2016-06-15' })
    expect(milestoneOf(plan, 'rn-experience')).toMatchObject({ done: true, end: '2017-06-15' })
    expect(datesOf(plan, 'nurse-cm-job')).toEqual(['2026-12-01', '2026-12-01'])
    expect(datesOf(plan, 'ccm-experience')).toEqual(['2026-12-01', '2028-12-01'])
    expect(noticeKeys(plan)).toContain('paidHours')
  })

  it('plans the license anew where it is held in another state, without asking for the exam again', () => {
    const nurse = student(
      { gradeLevel: 'adult', state: 'TX' },
      { licenses: [{ id: 'rn', state: 'OK', since: '2016-02' }] },
    )
    const plan = planOf({ intake: nurse, catalog, specialty: 'healthcare', route: 'nursing-bsn', today })
    expect(milestoneOf(plan, 'nclex')?.done).toBe(true)
    expect(milestoneOf(plan, 'rn-licence')).toMatchObject({ done: false, start: '2026-12-01' })
    expect(noticeKeys(plan)).toContain('licenceElsewhere')
    expect(milestoneOf(plan, 'bsn')).toBeUndefined()
  })

  it('reads LCSW as the master-level license in Massachusetts and as the clinical one in Texas', () => {
    const worker = (state: 'MA' | 'TX') =>
      student({ gradeLevel: 'adult', state }, { level: 'master', licenses: [{ id: 'LCSW', since: '2024-03' }] })
    const massachusetts = planOf({ intake: worker('MA'), catalog, specialty: 'clinical', route: 'other-major', today })
    expect(milestoneOf(massachusetts, 'licence-masters')?.done).toBe(true)
    expect(milestoneOf(massachusetts, 'licence-clinical')?.done).toBe(false)
    const texas = planOf({ intake: worker('TX'), catalog, specialty: 'clinical', route: 'other-major', today })
    expect(milestoneOf(texas, 'licence-clinical')?.done).toBe(true)
  })

  it('sends a BSW holder to advanced standing in place of the full MSW', () => {
    const holder = student(
      { gradeLevel: 'adult', state: 'TX' },
      { level: 'bachelor', degrees: [{ level: 'bachelor', field: 'Social Work', completed: '2024-05' }] },
    )
    const plan = planOf({ intake: holder, catalog, specialty: 'school', route: 'school-social-work', today })
    expect(milestoneOf(plan, 'msw')).toBeUndefined()
    expect(datesOf(plan, 'msw-advanced')).toEqual(['2027-01-15', '2027-12-15'])
    expect(milestoneOf(plan, 'bachelor-related')).toMatchObject({ done: true, end: '2024-05-15' })
  })

  it('keeps the plain MSW of someone without a BSW, also on the way by advanced standing', () => {
    const holder = (...more: { level: 'bachelor'; field: string; completed: string }[]) =>
      student(
        { gradeLevel: 'adult', state: 'TX' },
        { degrees: [{ level: 'master', field: 'social-work', completed: '2024-05' }, ...more] },
      )
    const input = { catalog, specialty: 'healthcare', today } as const
    const chosen = planOf({ ...input, intake: holder() })
    expect(chosen.route).toBe('other-major')
    expect(milestoneOf(chosen, 'msw')).toMatchObject({ done: true, end: '2024-05-15' })
    const short = planOf({ ...input, intake: holder(), route: 'advanced-standing' })
    expect(milestoneOf(short, 'msw')).toMatchObject({ done: true, end: '2024-05-15' })
    expect(milestoneOf(short, 'msw-advanced')).toBeUndefined()
    expect(short.milestones.filter(({ kind, done }) => kind === 'degree' && !done)).toEqual([])
    const both = holder({ level: 'bachelor', field: 'social-work', completed: '2023-05' })
    expect(milestoneOf(planOf({ ...input, intake: both, route: 'advanced-standing' }), 'msw-advanced')?.done).toBe(true)
  })

  it('keeps the plain MSW under way, with its own placement', () => {
    const intake = student(
      { gradeLevel: 'adult', state: 'TX' },
      {
        degrees: [
          { level: 'bachelor', field: 'psychology', completed: '2024-05' },
          { level: 'master', field: 'social-work', completed: '2028-05' },
        ],
      },
    )
    const plan = planOf({ intake, catalog, specialty: 'healthcare', route: 'advanced-standing', today })
    expect(milestoneOf(plan, 'msw')?.end).toBe('2028-05-15')
    expect(milestoneOf(plan, 'msw-field')?.end).toBe('2028-05-15')
    expect(milestoneOf(plan, 'msw-advanced-field')).toBeUndefined()
  })

  it('knows a registered nurse however it is written, and says which licenses it does not know', () => {
    for (const id of ['R.N.', 'Registered Nurse', 'RN license', 'rn']) {
      const nurse = student({ gradeLevel: 'adult', state: 'TX' }, { licenses: [{ id, state: 'TX', since: '2016-02' }] })
      const plan = planOf({ intake: nurse, catalog, specialty: 'nurse', today })
      expect(milestoneOf(plan, 'rn-licence'), id).toMatchObject({ done: true, end: '2016-02-15' })
      expect(noticeKeys(plan)).not.toContain('licenceUnknown')
    }
    const other = student(
      { gradeLevel: '11', state: 'TX' },
      { licenses: [{ id: 'foo' }, { id: ' LPN ' }, { id: 'LBSW' }, { id: 'NCAC I' }, { id: '?' }] },
    )
    const plan = planOf({ intake: other, catalog, specialty: 'nurse', today })
    const unknown = plan.notices.filter(({ message }) => message.key === 'planning:notices.licenceUnknown')
    expect(unknown.map(({ kind, message }) => [kind, message.params?.['licence']])).toEqual([
      ['unknown', 'foo'],
      ['unknown', 'LPN'],
      ['unknown', '?'],
    ])
  })

  it('lets an unknown license excuse from nothing', () => {
    const pupil = (licenses: { id: string }[]) => student({ gradeLevel: '11', state: 'TX' }, { licenses })
    const milestones = (licenses: { id: string }[]) =>
      planOf({ intake: pupil(licenses), catalog, specialty: 'nurse', today }).milestones
    expect(milestones([{ id: 'foo' }])).toEqual(milestones([]))
  })

  it('says of what is done on no known day that its date was not given', () => {
    const nurse = student({ gradeLevel: 'adult', state: 'TX' }, { licenses: [{ id: 'rn', state: 'TX' }] })
    const plan = planOf({ intake: nurse, catalog, specialty: 'nurse', today })
    const dated = planOf({
      intake: student({ gradeLevel: 'adult', state: 'TX' }, { licenses: [{ id: 'rn', since: '2016-02' }] }),
      catalog,
      specialty: 'nurse',
      today,
    })
    const known = (of: typeof plan) =>
      of.milestones.filter(({ done }) => done).map(({ id, dateKnown }) => [id, dateKnown])
    expect(known(plan)).toEqual([
      ['nclex', false],
      ['rn-licence', false],
    ])
    // The day of the license is not the day of the exam before it.
    expect(known(dated)).toEqual([
      ['nclex', false],
      ['rn-licence', true],
    ])
    for (const { explanation, dateKnown } of [...plan.milestones, ...dated.milestones])
      expect(explanation.some((message) => say(t, message).includes('date not given'))).toBe(!dateKnown)
    expect(plan.milestones.filter(({ done }) => !done).every(({ dateKnown }) => dateKnown)).toBe(true)
    const told = generatedPlanJson(plan, t) as { milestones: { id: string; dateKnown: boolean }[] }
    expect(told.milestones.find(({ id }) => id === 'rn-licence')?.dateKnown).toBe(false)
  })

  it('uses the date of a degree that is under way', () => {
    const junior = student(
      { gradeLevel: 'postsecondary', state: 'TX' },
      { level: 'some-college', degrees: [{ level: 'bachelor', field: 'social-work', completed: '2027-05' }] },
    )
    const plan = planOf({ intake: junior, catalog, specialty: 'housing', route: 'advanced-standing', today })
    expect(datesOf(plan, 'bsw')).toEqual([today, '2027-05-15'])
    expect(datesOf(plan, 'msw-advanced')).toEqual(['2027-08-25', '2028-05-15'])
  })

  it('lets an associate degree count for two of the four years', () => {
    const adult = student(
      { gradeLevel: 'adult', state: 'OH' },
      {
        level: 'associate',
        enrollment: 'part-time',
        degrees: [{ level: 'associate', field: 'human services', completed: '2015-05' }],
      },
    )
    const plan = planOf({ intake: adult, catalog, specialty: 'housing', today })
    expect(plan.route).toBe('associate-first')
    expect(datesOf(plan, 'bachelor-completion')).toEqual(['2027-01-15', '2028-12-15'])
    // No source states a part-time length for it.
    expect(noticeKeys(plan)).toContain('partTime')
  })

  it('does not take a level for a field: a bachelor of unknown field is not a BSW', () => {
    const holder = student({ gradeLevel: 'adult', state: 'TX' }, { level: 'bachelor' })
    expect(
      milestoneOf(planOf({ intake: holder, catalog, specialty: 'housing', route: 'bsw', today }), 'bsw')?.done,
    ).toBe(false)
    expect(
      milestoneOf(
        planOf({ intake: holder, catalog, specialty: 'housing', route: 'related-bachelors', today }),
        'bachelor-related',
      )?.done,
    ).toBe(true)
  })
})
