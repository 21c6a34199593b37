import { readdir, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intake } from '../../../src/core/intake/schema'
import { chooseRoute } from '../../../src/core/planning/choose-route'
import { addDays } from '../../../src/core/planning/dates'
import { newEditedPlan } from '../../../src/core/planning/edit'
import type { EditedPlan } from '../../../src/core/planning/edited-plan'
import { generatePlan } from '../../../src/core/planning/generate'
import { moveFollowing, orderConflicts } from '../../../src/core/planning/order'
import { readCatalog } from '../../renderer/plan/fixture'

const catalog = await readCatalog()
const samples = await Promise.all(
  (await readdir('resources/samples')).map(async (file) =>
    intake.parse(JSON.parse(await readFile(`resources/samples/${file}`, 'utf8'))),
  ),
)
const specialties = catalog.specialties.filter(({ routes }) => routes.length > 0).map(({ id }) => id)

function planOf(student: number, specialty: string): EditedPlan {
  const asked = { intake: samples[student]!, catalog, specialty }
  const made = generatePlan({ ...asked, route: chooseRoute(asked), today: '2026-11-22' })
  if (!made.ok) throw new Error(made.problem.key)
  return newEditedPlan(made.plan, (key) => key)
}
const dated = (plan: EditedPlan, id: string, days: number): EditedPlan => ({
  ...plan,
  current: {
    ...plan.current,
    steps: plan.current.steps.map((step) => (step.id === id ? { ...step, end: addDays(step.end, days) } : step)),
  },
})

describe('the order of edited dates', () => {
  it.each(specialties)('holds in what is proposed for %s', (specialty) => {
    for (const student of samples.keys()) expect(orderConflicts(planOf(student, specialty), catalog)).toEqual([])
  })

  it('says what starts before the degree that was put off, and moves it when asked', () => {
    const plan = planOf(
      samples.findIndex(({ student }) => student.givenName === 'Rosa'),
      'geriatric',
    )
    const late = dated(plan, 'bsw', 1000)
    const found = orderConflicts(late, catalog)
    expect(found.map(({ waitsFor }) => waitsFor?.id)).toContain('bsw')
    const moved = { ...late, current: moveFollowing(late, catalog) }
    expect(orderConflicts(moved, catalog)).toEqual([])
    const job = (one: EditedPlan) => one.current.steps.find(({ kind }) => kind === 'job')!
    expect(job(moved).start > job(plan).start).toBe(true)
    expect(moved.current.steps.find(({ id }) => id === 'bsw')).toEqual(
      late.current.steps.find(({ id }) => id === 'bsw'),
    )
  })

  it('names a step that ends before it starts', () => {
    const plan = planOf(0, 'geriatric')
    const step = plan.current.steps.find(({ status }) => status === 'planned')!
    const found = orderConflicts(dated(plan, step.id, -5000), catalog)
    expect(found[0]).toMatchObject({ step: { id: step.id }, waitsFor: null })
  })

  it('is whole again after any one date was moved, and no step was moved forward', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: samples.length - 1 }),
        fc.constantFrom(...specialties),
        fc.nat(),
        fc.integer({ min: 1, max: 3000 }),
        (student, specialty, pick, days) => {
          const plan = planOf(student, specialty)
          const { steps } = plan.current
          const late = dated(plan, steps[pick % steps.length]!.id, days)
          const after = moveFollowing(late, catalog)
          expect(orderConflicts({ ...late, current: after }, catalog)).toEqual([])
          for (const [i, step] of after.steps.entries()) expect(step.start >= late.current.steps[i]!.start).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})
