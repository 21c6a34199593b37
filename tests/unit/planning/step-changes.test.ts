import { describe, expect, it } from 'vitest'
import { stepChanges } from '../../../src/core/planning/step-changes'
import { stepOf } from './content-support'

const [a, b, c] = ['a', 'b', 'c'].map((id) => stepOf(id)) as [
  ReturnType<typeof stepOf>,
  ReturnType<typeof stepOf>,
  ReturnType<typeof stepOf>,
]

describe('what a table would change', () => {
  it('is nothing where the steps are the same', () => {
    expect(stepChanges([a, b, c], [a, b, { ...c }])).toEqual([])
  })

  it('is told field by field, with what was and what is', () => {
    const now = { ...b, title: 'Visit two colleges', end: '2027-05-01', status: 'done' as const }
    expect(stepChanges([a, b, c], [a, now, c])).toEqual([
      {
        kind: 'changed',
        step: now,
        fields: [
          { field: 'title', was: 'Step b', now: 'Visit two colleges' },
          { field: 'end', was: '2027-06-01', now: '2027-05-01' },
          { field: 'status', was: 'planned', now: 'done' },
        ],
      },
    ])
  })

  it('leaves unsaid what a table does not show', () => {
    expect(stepChanges([a], [{ ...a, explanation: 'New reason.', facts: ['SF-001'], earliest: true }])).toEqual([])
  })

  it('names what is new, and takes nothing out', () => {
    const own = stepOf('own-1')
    expect(stepChanges([a, b], [own, a])).toEqual([{ kind: 'added', step: own }])
  })

  it('names the one step that moved, not those it passed', () => {
    expect(stepChanges([a, b, c], [c, a, b])).toEqual([{ kind: 'moved', step: c }])
  })

  it('tells a step that was changed and moved as changed', () => {
    const now = { ...c, notes: 'Ask Ms. Whitfield.' }
    expect(stepChanges([a, b, c], [now, a, b]).map(({ kind, step }) => [kind, step.id])).toEqual([['changed', 'c']])
  })
})
