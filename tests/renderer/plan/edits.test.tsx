import { describe, expect, it } from 'vitest'
import {
  addStep,
  editStep,
  moveStep,
  originOf,
  removeStep,
  removedSteps,
  restoreStep,
  revertStep,
} from '../../../src/renderer/features/plan/edits'
import { content, step } from './fixture'

const base = content([step('a', '2027-01-01'), step('b', '2027-02-01'), step('c', '2027-03-01')])
const ids = ({ steps }: typeof base) => steps.map(({ id }) => id)

describe('editing a plan', () => {
  it('tells a proposed step from a changed one and from an own one', () => {
    const edited = editStep(
      addStep(base, { kind: 'step', title: 'Mine', start: '2027-01-01', end: '2027-01-01' }, 'x'),
      'b',
      { start: '2027-02-15', title: 'Other' },
    )
    expect(edited.steps.map((one) => originOf(one, base))).toEqual([
      { kind: 'proposed' },
      { kind: 'changed', fields: ['title', 'start'] },
      { kind: 'proposed' },
      { kind: 'own' },
    ])
  })

  it('does not call a ticked or annotated step changed: these are the counselor’s from the start', () => {
    const edited = editStep(base, 'a', { status: 'done', notes: 'Went well' })
    expect(originOf(edited.steps[0]!, base)).toEqual({ kind: 'proposed' })
  })

  it('reverts to what was proposed and keeps status and notes', () => {
    const edited = editStep(base, 'b', {
      title: 'Other',
      end: '2028-01-01',
      owner: 'family',
      status: 'done',
      notes: 'N',
    })
    expect(revertStep(edited, 'b', base).steps[1]).toEqual({ ...base.steps[1], status: 'done', notes: 'N' })
  })

  it('takes an end that was set for a date, not for the earliest possible, until it is reverted', () => {
    const open = content([step('a', '2027-01-01', '2027-06-01', { earliest: true })])
    expect(editStep(open, 'a', { title: 'Other', start: '2027-02-01' }).steps[0]!.earliest).toBe(true)
    const set = editStep(open, 'a', { end: '2028-01-01' })
    expect(set.steps[0]!.earliest).toBe(false)
    expect(revertStep(set, 'a', open)).toEqual(open)
  })

  it('moves a step past its neighbour in the stage, whatever stands between them in the plan', () => {
    expect(ids(moveStep(base, 'a', 1, ['a', 'c']))).toEqual(['b', 'c', 'a'])
    expect(ids(moveStep(base, 'c', -1, ['a', 'c']))).toEqual(['c', 'a', 'b'])
  })

  it('does not move the first step up or the last one down', () => {
    expect(moveStep(base, 'a', -1, ['a', 'b', 'c'])).toBe(base)
    expect(moveStep(base, 'c', 1, ['a', 'b', 'c'])).toBe(base)
  })

  it('puts a removed step back where it was proposed', () => {
    const without = removeStep(removeStep(base, 'a'), 'b')
    expect(removedSteps(without, base).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(ids(restoreStep(without, 'b', base))).toEqual(['b', 'c'])
    expect(ids(restoreStep(restoreStep(without, 'a', base), 'b', base))).toEqual(['a', 'b', 'c'])
  })

  it('restores nothing twice', () => {
    expect(restoreStep(base, 'a', base)).toBe(base)
  })
})
