import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stairsOf } from '../../../src/core/follow-up/chart'
import { progressOf } from '../../../src/core/follow-up/progress'
import { noFollowUp } from '../../../src/core/follow-up/schema'
import { content, planOf, step } from '../../renderer/plan/fixture'

const today = '2027-03-01'
const steps = [
  step('held', '2020-01-01', '2020-01-01', { status: 'done' }),
  step('one', '2026-12-01', '2026-12-15', { status: 'done' }),
  step('two', '2027-01-01', '2027-01-20'),
  step('three', '2027-02-01', '2027-05-15', { status: 'done' }),
  step('unknown', '2027-02-01', '2027-02-15', { status: 'done' }),
  step('far', '2029-02-01', '2031-02-15'),
]
const base = content(steps.map((one) => (one.id === 'held' ? one : { ...one, status: 'planned' as const })))
const plan = planOf(base, content(steps))
const followUp = { ...noFollowUp, doneOn: { one: '2027-01-10', three: '2027-02-20' } }

describe('how a plan goes', () => {
  it('counts what was to be done by each day against what was done by then', () => {
    const progress = progressOf(plan, followUp, today)
    expect(progress).toMatchObject({ from: '2026-11-22', today, to: '2027-05-15' })
    expect(progress.planned.map(({ on, count }) => [on, count])).toEqual([
      ['2026-11-22', 0],
      ['2026-12-15', 1],
      ['2027-01-20', 2],
      ['2027-02-15', 3],
      ['2027-05-15', 4],
    ])
    expect(progress.done.map(({ on, count }) => [on, count])).toEqual([
      ['2026-11-22', 0],
      ['2027-01-10', 1],
      ['2027-02-20', 2],
    ])
    expect(progress).toMatchObject({ plannedByToday: 3, doneByToday: 2, total: 4, undated: 1 })
  })

  it('leaves out what was done when the plan was made, and what lies more than a year ahead', () => {
    const { total } = progressOf(plan, followUp, '2026-11-22')
    expect(total).toBe(4)
    expect(progressOf(plan, followUp, '2030-06-01').total).toBe(5)
  })
})

describe('the drawing', () => {
  const day = fc
    .integer({ min: 0, max: 900 })
    .map((n) => new Date(Date.UTC(2026, 10, 22 + n)).toISOString().slice(0, 10))
  it('always stays on the paper, never goes back in time and never falls', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ due: day, done: fc.option(day) }), { maxLength: 30 }), day, (given, now) => {
        const all = given.map(({ due, done }, i) =>
          step(`s${i}`, due, due, { status: done === null ? 'planned' : 'done' }),
        )
        const doneOn = Object.fromEntries(given.flatMap(({ done }, i) => (done === null ? [] : [[`s${i}`, done]])))
        const open = all.map((one) => ({ ...one, status: 'planned' as const }))
        const stairs = stairsOf(progressOf(planOf(content(open), content(all)), { ...noFollowUp, doneOn }, now))
        for (const corners of [stairs.planned, stairs.done])
          for (const [i, [x, y]] of corners.entries()) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
            expect(Math.max(x, y)).toBeLessThanOrEqual(1)
            if (i > 0) expect(x >= corners[i - 1]![0] && y >= corners[i - 1]![1]).toBe(true)
          }
      }),
    )
  })
})
