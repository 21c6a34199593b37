import { describe, expect, it } from 'vitest'
import type { StudentSummary } from '../../../src/shared/record'
import { dueRecords, keptUntil } from '../../../src/shared/record/retention'

const student = (familyName: string, more: Partial<StudentSummary>): StudentSummary => ({
  id: '11111111-2222-4333-8444-555555555555',
  revision: 1,
  givenName: 'Ana',
  familyName,
  preferredName: '',
  studentId: '',
  gradeLevel: '',
  state: '',
  answered: 0,
  stage: 'intake',
  specialty: null,
  nextAppointment: null,
  updatedAt: '2026-11-22T09:00:00.000Z',
  ...more,
})
const names = (list: ReturnType<typeof dueRecords>) => list.map((one) => one.student.familyName)

describe('which records are due', () => {
  const everyone = [
    student('Yesterday', { leftOn: '2021-11-21' }),
    student('Today', { leftOn: '2021-11-22' }),
    student('Tomorrow', { leftOn: '2021-11-23' }),
    student('Long', { leftOn: '2001-06-15' }),
    student('Held', { leftOn: '2001-06-15', held: true }),
    student('Trashed', { leftOn: '2001-06-15', trashed: '2026-01-01T00:00:00.000Z' }),
    student('Still here', {}),
  ]
  it('lists those whose years are over, the longest due first, and never one on hold or in the trash', () =>
    expect(names(dueRecords(everyone, 5, '2026-11-22'))).toEqual(['Long', 'Yesterday', 'Today']))

  it('proposes nothing where no rule was entered', () => {
    expect(dueRecords(everyone, null, '2026-11-22')).toEqual([])
    expect(dueRecords(everyone, undefined, '2026-11-22')).toEqual([])
    expect(names(dueRecords(everyone, 0, '2021-11-21'))).toEqual(['Long', 'Yesterday'])
  })

  it('counts calendar years, from a leap day too', () => {
    expect(keptUntil('2021-11-22', 7)).toBe('2028-11-22')
    expect(keptUntil('2024-02-29', 5)).toBe('2029-03-01')
    expect(keptUntil('2024-02-29', 4)).toBe('2028-02-29')
  })
})
