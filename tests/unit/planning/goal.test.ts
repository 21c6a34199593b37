import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { say, type Translate } from '../../../src/core/message'
import { compareRoutes } from '../../../src/core/planning/compare-routes'
import { addDays } from '../../../src/core/planning/dates'
import { checkGoal } from '../../../src/core/planning/goal'
import type { GeneratedPlan } from '../../../src/core/planning/types'
import { anyStudent, milestoneOf, planOf, realCatalog, realTexts, student, today } from './support'

let catalog: Catalog
let t: Translate
let plan: GeneratedPlan
beforeAll(async () => {
  catalog = await realCatalog()
  t = await realTexts()
  plan = planOf({
    intake: student({ gradeLevel: '11', graduation: '2027-06', state: 'NY' }),
    catalog,
    specialty: catalog.specialties.find(({ routes }) => routes.includes('bsw'))!.id,
    route: 'bsw',
    today: '2026-09-01',
  })
})

describe('a goal date', () => {
  it('is met on the earliest day itself, and missed the day before', () => {
    const { end } = milestoneOf(plan, 'bsw')!
    const goal = (date: string) => checkGoal(plan, { what: { kind: 'milestone', id: 'bsw' }, date }, t)
    expect(goal(end)).toMatchObject({ status: 'met', earliest: end })
    expect(goal(addDays(end, -1))).toMatchObject({ status: 'late', earliest: end })
    expect(say(t, goal(end).message)).toContain('can be done')
  })

  it('given as a month means any day of it', () => {
    const month = milestoneOf(plan, 'bsw')!.end.slice(0, 7)
    expect(checkGoal(plan, { what: { kind: 'milestone', id: 'bsw' }, date: month }, t).status).toBe('met')
  })

  it('that is too early is answered with the earliest one and the whole chain of reasons', () => {
    const check = checkGoal(plan, { what: { kind: 'first-job' }, date: '2029-01-01' }, t)
    expect(check.status).toBe('late')
    const said = say(t, check.message)
    // Back from the job over the degree to the graduation that everything waits for.
    expect(said).toMatch(/The first job by January 1, 2029 is too early\. The earliest date is \w+ \d+, 2031/)
    expect(said).toContain('August 2027 start + 45 months')
    expect(said).toContain('Graduation as you gave it: June 2027.')
    expect(said).not.toMatch(/planning:|\{\{|undefined/)
  })

  it('for a credential is held against the credential, not against its exam', () => {
    const held = plan.milestones.find(({ credential, kind }) => credential !== null && kind !== 'exam')!
    const check = checkGoal(plan, { what: { kind: 'credential', id: held.credential! }, date: '2060-01-01' }, t)
    expect(check).toMatchObject({ status: 'met', earliest: held.end })
  })

  it('for something the plan does not lead to has no date', () => {
    const check = checkGoal(plan, { what: { kind: 'credential', id: 'not-one' }, date: '2060-01-01' }, t)
    expect(check).toMatchObject({ status: 'absent', earliest: null })
  })

  it('for what is done is done, however early the goal', () => {
    const done = planOf({
      intake: student(
        { gradeLevel: 'adult' },
        { degrees: [{ level: 'bachelor', field: 'social-work', completed: '2020-05' }] },
      ),
      catalog,
      specialty: plan.specialty,
      route: 'bsw',
      today: '2026-09-01',
    })
    expect(checkGoal(done, { what: { kind: 'milestone', id: 'bsw' }, date: '2019-01-01' }, t).status).toBe('done')
  })

  it('for a job that goes on is reached when it starts, and for a job later on when that one does', () => {
    const jobs = (...starts: string[]) =>
      starts.map((start, i) => ({ ...milestoneOf(plan, 'first-job-bsw')!, id: `job-${i}`, start, end: '2040-01-01' }))
    const working = { ...plan, milestones: jobs('2033-01-01', '2032-01-01') }
    expect(checkGoal(working, { what: { kind: 'first-job' }, date: '2032-01' }, t)).toMatchObject({
      status: 'met',
      earliest: '2032-01-01',
    })
    const later = checkGoal(working, { what: { kind: 'milestone', id: 'job-0' }, date: '2032-12' }, t)
    expect(later).toMatchObject({ status: 'late', earliest: '2033-01-01' })
  })

  it('for the first job agrees with the comparison of routes, for any student and route', () => {
    const pairs = catalog.specialties.flatMap(({ id, routes }) => routes.map((route) => ({ specialty: id, route })))
    fc.assert(
      fc.property(anyStudent, today, fc.constantFrom(...pairs), (intake, day, { specialty, route }) => {
        const made = planOf({ intake, catalog, specialty, route, today: day })
        const row = compareRoutes({ intake, catalog, specialty, today: day }).find((found) => found.route === route)!
        const check = checkGoal(made, { what: { kind: 'first-job' }, date: day }, t)
        if (row.firstJob !== null) expect(check.earliest).toBe(row.firstJob)
        if (check.status === 'late') expect(check.because.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
