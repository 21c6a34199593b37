import { describe, expect, it } from 'vitest'
import type { EditedPlan, PlanContent } from '../../../src/core/planning/edited-plan'
import { replan } from '../../../src/core/planning/merge'
import { carryToOtherRoute } from '../../../src/renderer/features/plan/replan'
import { content, planOf, step } from '../../renderer/plan/fixture'

const [school, course, job] = [step('school', '2027-01-01'), step('course', '2027-02-01'), step('job', '2031-01-01')]
const fresh = (...steps: PlanContent['steps']): EditedPlan => planOf(content(steps))
const ids = ({ current }: EditedPlan): string[] => current.steps.map(({ id }) => id)

describe('a step that was taken out', () => {
  const without = planOf(content([school, course, job]), content([school, job]))

  it('stays out when a later plan has it again, though the plan between had not', () => {
    const between = replan(without, fresh(school, job)).plan
    expect(between.takenOut).toEqual(['course'])
    const { plan, report } = replan(between, fresh(school, course, job))
    expect(ids(plan)).toEqual(['school', 'job'])
    expect(plan.base.steps.map(({ id }) => id)).toContain('course')
    expect(report.changed).toEqual([])
    expect(report.kept.map(({ id }) => id)).toEqual(['course'])
  })

  it('stays out on another route', () => {
    const { takenOut, current } = carryToOtherRoute(without, fresh(school, course))
    expect(current.steps.map(({ id }) => id)).toEqual(['school'])
    expect(takenOut).toContain('course')
  })

  it('is forgotten as taken out once it is put back', () => {
    const between = replan(without, fresh(school, job)).plan
    const back = { ...between, current: content([school, course, job]) }
    expect(replan(back, fresh(school, job)).plan.takenOut).toEqual([])
  })
})

describe('a step from the library', () => {
  const added = step('own-lib-course', '2028-05-05', '2028-06-06', {
    title: course.title,
    notes: 'Ms. Ortiz teaches it',
  })
  const before: EditedPlan = {
    ...planOf(content([school, job]), content([school, added, job])),
    smartGoals: [
      {
        id: 'g',
        specific: 'Pass',
        measure: '',
        achievable: '',
        relevant: '',
        by: null,
        steps: [added.id],
        reached: false,
      },
    ],
  }

  it('becomes the proposed one when a new plan has it: once, with the counselor’s words and dates', () => {
    const proposed = { ...course, explanation: 'Because' }
    for (const { current, smartGoals } of [replan(before, fresh(school, proposed, job)).plan]) {
      expect(current.steps.map(({ id }) => id).toSorted()).toEqual(['course', 'job', 'school'])
      expect(current.steps.find(({ id }) => id === 'course')).toMatchObject({
        notes: 'Ms. Ortiz teaches it',
        start: '2028-05-05',
        end: '2028-06-06',
        explanation: 'Because',
      })
      expect(smartGoals[0]!.steps).toEqual(['course'])
    }
  })

  it('stays the counselor’s own while no plan has it', () => {
    expect(ids(replan(before, fresh(school, job)).plan)).toEqual(['school', 'own-lib-course', 'job'])
  })
})

describe('goals', () => {
  it('stay when the plan is made again or goes another way', () => {
    const before: EditedPlan = {
      ...fresh(school),
      goalDates: [{ id: 'd', what: { kind: 'first-job' }, date: '2031-01-01' }],
      smartGoals: [
        { id: 'g', specific: 'Visit', measure: '', achievable: '', relevant: '', by: null, steps: [], reached: true },
      ],
    }
    for (const after of [replan(before, fresh(school, job)).plan, carryToOtherRoute(before, fresh(job))]) {
      expect(after.goalDates).toEqual(before.goalDates)
      expect(after.smartGoals).toEqual(before.smartGoals)
    }
  })
})
