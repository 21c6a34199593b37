import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { say, type Translate } from '../../../src/core/message'
import { addDays } from '../../../src/core/planning/dates'
import { newEditedPlan } from '../../../src/core/planning/edit'
import type { EditedPlan } from '../../../src/core/planning/edited-plan'
import { goalAnswers } from '../../../src/core/planning/goal-answer'
import { goalChoices } from '../../../src/core/planning/goal-choices'
import type { GoalWhat } from '../../../src/core/planning/goals'
import { planOf, realCatalog, realTexts, student } from './support'

let catalog: Catalog
let t: Translate
const intake = student({ gradeLevel: '11', graduation: '2027-06', state: 'NY' })
const planFor = (route: string): EditedPlan =>
  newEditedPlan(planOf({ intake, catalog, specialty: 'geriatric', route, today: '2026-11-22' }), t)
const answerOf = (plan: EditedPlan, what: GoalWhat, date: string) =>
  goalAnswers({ intake, catalog, plan }, [{ what, date }], t)[0]!
beforeAll(async () => {
  catalog = await realCatalog()
  t = await realTexts()
})

describe('the answer to a goal date', () => {
  const job: GoalWhat = { kind: 'first-job' }

  it('says how much is left over, in days, weeks or months', () => {
    const plan = planFor('bsw')
    const earliest = answerOf(plan, job, '2099-01-01').check.earliest!
    const spare = (days: number): string => say(t, answerOf(plan, job, addDays(earliest, days)).spare!)
    expect(spare(0)).toBe('That is the very day: there is no time to spare.')
    expect(spare(1)).toBe('That leaves one day to spare.')
    expect(spare(13)).toBe('That leaves 13 days to spare.')
    expect(spare(30)).toBe('That leaves about 4 weeks to spare.')
    expect(spare(200)).toBe('That leaves about 6 months to spare.')
    expect(answerOf(plan, job, addDays(earliest, -1)).spare).toBeNull()
  })

  it('names the routes that would make it, the soonest first, and none where this one does', () => {
    const plan = planFor('advanced-standing')
    const own = answerOf(plan, job, '2099-01-01')
    expect(own.others).toEqual([])
    const bsw = answerOf(planFor('bsw'), job, '2099-01-01').check.earliest!
    const { check, others } = answerOf(plan, job, bsw)
    expect(check.status).toBe('late')
    expect(others.length).toBeGreaterThan(0)
    expect(others.every(({ meets, date }) => meets && date <= bsw)).toBe(true)
    expect(others.map(({ route }) => route)).toContain('bsw')
    expect(others.map(({ date }) => date)).toEqual(others.map(({ date }) => date).toSorted())
  })

  it('names the one that comes nearest where none makes it, and nothing where none is sooner', () => {
    const { others } = answerOf(planFor('advanced-standing'), job, '2027-01-01')
    expect(others).toHaveLength(1)
    expect(others[0]!.meets).toBe(false)
    const soonest = planFor(others[0]!.route)
    expect(answerOf(soonest, job, '2027-01-01').others).toEqual([])
  })

  it('points to another route for what this one does not lead to', () => {
    const { check, others } = answerOf(planFor('bsw'), { kind: 'credential', id: 'c-aswcm' }, '2050-01-01')
    expect(check.status).toBe('absent')
    expect(others.map(({ route }) => route)).toContain('advanced-standing')
  })

  it('sees where the counselor has moved the step past the date', () => {
    const plan = planFor('bsw')
    const steps = plan.current.steps.map((step) =>
      step.kind === 'job' ? { ...step, start: '2040-02-01', end: '2040-02-01' } : step,
    )
    const moved = { ...plan, current: { ...plan.current, steps } }
    expect(answerOf(moved, job, '2039-01-01').planned).toBe('2040-02-01')
    expect(answerOf(moved, job, '2040-02-01').planned).toBeNull()
    expect(answerOf(plan, job, '2039-01-01').planned).toBeNull()
  })

  it('offers the first job, what the plan leads to, and what other routes do, each thing once', () => {
    const choices = goalChoices(planFor('bsw'), catalog, 'NY')
    expect(choices[0]).toEqual({ what: job, title: null, inPlan: true })
    const titles = choices.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(choices.find(({ what }) => what.kind === 'credential' && what.id === 'c-swcm')?.inPlan).toBe(true)
    expect(choices.find(({ what }) => what.kind === 'credential' && what.id === 'c-aswcm')?.inPlan).toBe(false)
  })
})
