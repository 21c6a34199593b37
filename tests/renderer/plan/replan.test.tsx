import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EditedPlan, PlanContent } from '../../../src/core/planning/edited-plan'
import { replan } from '../../../src/core/planning/merge'
import { addStep, editStep, removeStep } from '../../../src/renderer/features/plan/edits'
import { carryToOtherRoute, differenceOf, isDifferent } from '../../../src/renderer/features/plan/replan'
import { content, planOf, step } from './fixture'

const carryOver = (before: EditedPlan, next: EditedPlan): EditedPlan => replan(before, next).plan
const old = content([step('a', '2027-01-01'), step('b', '2027-02-01'), step('c', '2027-03-01')])
const fresh = planOf(content([step('a', '2027-06-01'), step('b', '2027-07-01'), step('d', '2027-09-01')]))
const after = (edit: (plan: PlanContent) => PlanContent) => carryOver(planOf(old, edit(old)), fresh).current

describe('planning again', () => {
  it('takes the new dates where nothing was edited', () => {
    expect(after((plan) => plan)).toEqual(fresh.base)
  })

  it('keeps an edited date and takes the other new one', () => {
    const kept = after((plan) => editStep(plan, 'a', { end: '2027-12-24' })).steps[0]
    expect(kept).toMatchObject({ start: '2027-06-01', end: '2027-12-24' })
  })

  it('keeps ticks and notes', () => {
    const kept = after((plan) => editStep(plan, 'b', { status: 'done', notes: 'Signed' })).steps[1]
    expect(kept).toMatchObject({ id: 'b', status: 'done', notes: 'Signed', start: '2027-07-01' })
  })

  it('does not bring back a step that was taken out', () => {
    expect(after((plan) => removeStep(plan, 'b')).steps.map(({ id }) => id)).toEqual(['a', 'd'])
  })

  it('keeps an edited step that the new plan no longer has, and drops an untouched one', () => {
    expect(after((plan) => plan).steps.some(({ id }) => id === 'c')).toBe(false)
    expect(after((plan) => editStep(plan, 'c', { notes: 'Important' })).steps.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })

  it('keeps an own step behind the step it stood behind', () => {
    const own = addStep(
      content([old.steps[0]!]),
      { kind: 'step', title: 'Mine', start: '2027-01-01', end: '2027-01-01' },
      'x',
    )
    expect(
      carryOver(planOf(old, { ...own, steps: [...own.steps, old.steps[1]!, old.steps[2]!] }), fresh).current.steps.map(
        ({ id }) => id,
      ),
    ).toEqual(['a', 'own-x', 'b', 'd'])
  })

  it('never loses an edit, an own step or a removal, whatever the new plan is', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-01-${String(n).padStart(2, '0')}`)
    const proposal = fc
      .uniqueArray(fc.constantFrom(...ids))
      .chain((chosen) => fc.tuple(...chosen.map((id) => day.map((start) => step(id, start)))).map(content))
    const edit = fc.record({ id: fc.constantFrom(...ids), title: fc.string({ maxLength: 5 }), remove: fc.boolean() })
    fc.assert(
      fc.property(proposal, proposal, fc.array(edit, { maxLength: 6 }), fc.nat(3), (before, later, edits, own) => {
        let current = edits.reduce(
          (plan, one) => (one.remove ? removeStep(plan, one.id) : editStep(plan, one.id, { title: one.title })),
          before,
        )
        for (let i = 0; i < own; i += 1)
          current = addStep(
            current,
            { kind: 'step', title: `Own ${i}`, start: '2027-01-01', end: '2027-01-01' },
            String(i),
          )
        const merged = carryOver(planOf(before, current), planOf(later)).current.steps
        for (const kept of current.steps) {
          const was = before.steps.find(({ id }) => id === kept.id)
          if (!was || was.title !== kept.title) expect(merged.find(({ id }) => id === kept.id)?.title).toBe(kept.title)
        }
        for (const { id } of before.steps)
          if (!current.steps.some((kept) => kept.id === id)) expect(merged.some((one) => one.id === id)).toBe(false)
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length)
      }),
      { numRuns: 500 },
    )
  })

  it('says how many steps would move, come and go, and does not count wording', () => {
    expect(differenceOf(old, fresh.base)).toEqual({ moved: 2, added: 1, dropped: 1 })
    const renamed = content(old.steps.map((one) => ({ ...one, title: 'En otro idioma' })))
    expect(isDifferent(differenceOf(old, renamed))).toBe(false)
  })
})

describe('choosing another route', () => {
  it('carries own steps, own actions, notes and ticks; dates and wording are the new plan’s', () => {
    const edited = editStep(
      addStep(old, { kind: 'step', title: 'Mine', start: '2027-01-01', end: '2027-01-01' }, 'x'),
      'a',
      { status: 'done', title: 'Mine too' },
    )
    const carried = carryToOtherRoute(planOf(old, { ...edited, notes: 'Call home' }), fresh).current
    expect(carried.notes).toBe('Call home')
    expect(carried.steps.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'own-x'])
    expect(carried.steps[0]).toMatchObject({ status: 'done', title: 'Title of a', start: '2027-06-01' })
  })
})
