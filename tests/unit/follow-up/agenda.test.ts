import { describe, expect, it } from 'vitest'
import { agendaOf, reschedule, rescheduledDay, setDone } from '../../../src/core/follow-up/agenda'
import { noFollowUp, type FollowUp } from '../../../src/core/follow-up/schema'
import { stampDone } from '../../../src/core/follow-up/stamp-done'
import type { PlanContent } from '../../../src/core/planning/edited-plan'
import { step } from '../../renderer/plan/fixture'

const today = '2026-12-10'
const action = (id: string, due: string, done = false) => ({ id, title: `Title of ${id}`, detail: '', due, done })
const content: PlanContent = {
  steps: [
    step('late', '2026-09-01', '2026-12-01'),
    step('soon', '2027-01-05', '2027-02-01'),
    step('under-way', '2026-08-25', '2027-06-15'),
    step('far', '2028-08-25', '2032-05-15'),
    step('dropped', '2026-10-01', '2026-10-01', { status: 'dropped' }),
    step('held', '2026-01-01', '2026-01-01', { status: 'done' }),
  ],
  firstNinetyDays: [action('today', today), action('ticked', '2026-12-05', true)],
  notes: '',
}
const met = (on: string): FollowUp['checkIns'][number] => ({
  id: '7b0f3d0e-6f0a-4a3c-9b44-1f1f2a3b4c5d',
  on,
  by: 'Ana Whitfield',
  notes: '',
})
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('what a meeting is about', () => {
  it('is what is due, what was done since the last one, and what comes within ninety days or is under way', () => {
    const agenda = agendaOf(content, { ...noFollowUp, doneOn: { ticked: '2026-12-06' } }, today)
    expect(ids(agenda.due)).toEqual(['late', 'today'])
    expect(ids(agenda.next)).toEqual(['soon', 'under-way'])
    expect(ids(agenda.done)).toEqual(['ticked'])
    expect(agenda.last).toBeNull()
  })

  it('counts from the meeting before this one, not from today’s', () => {
    const followUp = { ...noFollowUp, checkIns: [met('2026-12-08'), met(today)], doneOn: { ticked: '2026-12-06' } }
    const agenda = agendaOf(content, followUp, today)
    expect(agenda.last?.on).toBe('2026-12-08')
    expect(agenda.done).toEqual([])
  })

  it('shows the nearest thing where nothing is near', () => {
    const far = { ...content, firstNinetyDays: [], steps: content.steps.filter(({ id }) => id === 'far') }
    expect(ids(agendaOf(far, noFollowUp, today).next)).toEqual(['far'])
  })
})

describe('moving something to another day', () => {
  it.each([
    ['two-weeks', '2026-12-01', '2026-12-24'],
    ['one-month', '2026-12-01', '2027-01-10'],
    ['next-term', '2026-12-01', '2027-01-15'],
    ['two-weeks', '2027-02-01', '2027-02-15'],
    ['next-term', '2027-01-15', '2027-08-25'],
  ] as const)('by %s, due %s, goes to %s', (choice, due, day) => {
    expect(rescheduledDay(choice, due, today)).toBe(day)
  })

  it('keeps the beginning of what takes time, unless it would end before it begins; a moment stays a moment', () => {
    const moved = (id: string, day: string) => {
      const { start, end } = reschedule(content, { kind: 'step', id }, day).steps.find((one) => one.id === id)!
      return [start, end]
    }
    expect(moved('late', '2027-01-15')).toEqual(['2026-09-01', '2027-01-15'])
    expect(moved('soon', '2026-12-20')).toEqual(['2026-12-20', '2026-12-20'])
    expect(moved('held', '2027-01-15')).toEqual(['2027-01-15', '2027-01-15'])
    expect(reschedule(content, { kind: 'action', id: 'today' }, '2027-01-15').firstNinetyDays[0]!.due).toBe(
      '2027-01-15',
    )
  })
})

describe('the day on which something was done', () => {
  it('is kept when it is ticked and forgotten when it is opened again', () => {
    const ticked = setDone(setDone(content, { kind: 'step', id: 'late' }, true), { kind: 'action', id: 'today' }, true)
    const kept = stampDone(noFollowUp, content, ticked, today)
    expect(kept.doneOn).toEqual({ late: today, today })
    expect(stampDone(kept, ticked, content, '2027-01-01').doneOn).toEqual({})
  })

  it('stays the first one, and nothing changes where nothing was ticked', () => {
    const followUp = { ...noFollowUp, doneOn: { ticked: '2026-12-06' } }
    expect(stampDone(followUp, content, { ...content, notes: 'new' }, today)).toBe(followUp)
  })
})
