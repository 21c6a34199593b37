import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { say, type Translate } from '../../../src/core/message'
import type { GeneratedPlan } from '../../../src/core/planning/types'
import { explanationOf, milestoneOf, planOf, realCatalog, realTexts, student } from './support'

/** What the plan cannot know: hours no source states, and answers that cannot all be true. */

let catalog: Catalog
let t: Translate
beforeAll(async () => {
  catalog = await realCatalog()
  t = await realTexts()
})

const today = '2026-11-22'
const explained = (plan: GeneratedPlan, id: string): string => explanationOf(plan, id, t)

describe('credentials whose hours no source states', () => {
  it('come after the experience they plausibly need, where the pathways have it', () => {
    for (const route of ['nursing-bsn', 'nursing-adn']) {
      const intake = student({ gradeLevel: '12', graduation: '2027-06', state: 'TX' })
      const plan = planOf({ intake, catalog, specialty: 'nurse', route, today })
      expect(milestoneOf(plan, 'cmgt-bc')!.start > milestoneOf(plan, 'acm-rn-experience')!.end).toBe(true)
    }
  })

  it('say that their date is only the earliest possible', () => {
    const senior = student({ gradeLevel: '12', graduation: '2027-06', state: 'TX' })
    const earliest = (specialty: string, route: string, id: string) =>
      expect(explained(planOf({ intake: senior, catalog, specialty, route, today }), id)).toContain(
        'This date is only the earliest possible',
      )
    earliest('geriatric', 'bsw', 'sw-g')
    earliest('geriatric', 'other-major', 'asw-g')
    earliest('nurse', 'nursing-bsn', 'cmgt-bc')
    earliest('immigration', 'immigration-doj', 'doj-full')
    earliest('policy', 'macro-step', 'licence-advanced')
  })
})

describe('answers that contradict each other', () => {
  const pupil = (education: Parameters<typeof student>[1], facts = {}) =>
    student({ gradeLevel: '11', graduation: '2028-06', state: 'TX', ...facts }, education)
  const told = (plan: GeneratedPlan) =>
    plan.notices.filter(({ kind }) => kind === 'conflict').map(({ message }) => say(t, message))
  const jobs = (plan: GeneratedPlan) => plan.milestones.filter(({ kind, done }) => kind === 'job' && !done)

  it('are said: a pupil with a bachelor degree, who starts no job before graduation', () => {
    const bachelor = { level: 'bachelor', field: 'psychology', completed: '2020-05' } as const
    for (const education of [{ level: 'bachelor' as const }, { degrees: [bachelor] }]) {
      const plan = planOf({
        intake: pupil(education),
        catalog,
        specialty: 'housing',
        route: 'related-bachelors',
        today,
      })
      expect(told(plan)).toEqual([
        'The answers say high school and also a bachelor’s degree. One of them cannot be right: check both. The plan dates no job before graduation.',
      ])
      expect(milestoneOf(plan, 'hs-diploma')).toMatchObject({ done: false, end: '2028-06-15' })
      expect(jobs(plan).map(({ start }) => start)).toEqual(['2028-07-01'])
    }
  })

  it('are said: a pupil who is a registered nurse', () => {
    const plan = planOf({
      intake: pupil({ licenses: [{ id: 'RN', since: '2020-05' }] }),
      catalog,
      specialty: 'nurse',
      route: 'nursing-adn',
      today,
    })
    expect(told(plan)[0]).toContain('the license RN')
    expect(jobs(plan).map(({ start }) => start)).toEqual(['2028-07-01', '2029-08-01'])
  })

  it('are not seen where there are none: an early college degree, a credential open to pupils, a plan for later', () => {
    const plan = planOf({
      intake: pupil({
        level: 'associate',
        degrees: [{ level: 'bachelor', field: 'psychology', completed: '2032-05' }],
        licenses: [{ id: 'soar' }],
      }),
      catalog,
      specialty: 'housing',
      route: 'related-bachelors',
      today,
    })
    expect(told(plan)).toEqual([])
  })

  it('are said: a birth date to come, which counts for nothing', () => {
    const unborn = pupil({}, { birthDate: '2030-01-01' })
    const plan = planOf({ intake: unborn, catalog, specialty: 'housing', route: 'related-bachelors', today })
    expect(told(plan)).toEqual(['The birth date 2030-01-01 is in the future and was not used.'])
    const without = planOf({ intake: pupil({}), catalog, specialty: 'housing', route: 'related-bachelors', today })
    expect(plan.milestones).toEqual(without.milestones)
  })
})
