import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/core/day-of'
import { buildDocument } from '../../../src/core/documents/registry'
import { contextOf, planned, sample } from '../../fixtures/documents/context'

describe('the day of a moment', () => {
  // Seven in the evening on the East Coast; by then it is tomorrow in Greenwich.
  const evening = '2026-11-21T00:00:00.000Z'

  it.each([
    ['America/New_York', evening, '2026-11-20'],
    ['America/New_York', '2026-07-01T03:59:00.000Z', '2026-06-30'],
    ['America/New_York', '2026-07-01T04:00:00.000Z', '2026-07-01'],
    ['Pacific/Honolulu', '2027-01-01T09:59:00.000Z', '2026-12-31'],
    ['Pacific/Honolulu', '2027-01-01T10:00:00.000Z', '2027-01-01'],
    ['UTC', evening, '2026-11-21'],
  ])('is the day there: %s', (zone, stamp, day) => expect(dayOf(stamp, zone)).toBe(day))

  it('leaves a day as it is', () => expect(dayOf('2026-11-20', 'Pacific/Honolulu')).toBe('2026-11-20'))

  it.each([
    'summary',
    'guardian-copy',
    'state-form',
    'disclosure-record',
    'destruction-list',
    'caseload-list',
  ] as const)('is what the %s says', (document) => {
    const student = planned(sample('rosa-delgado'))
    const choice = { ...student.choice!, chosenAt: evening }
    const line = { day: '2026-01-02', by: '', title: 'x', pages: 1, to: 'x', interest: 'x', purpose: '' } as const
    const disclosures = [{ ...line, basis: 'other', struck: { at: evening, by: '', reason: 'x' } }] as const
    const name = { givenName: 'A', familyName: 'B' }
    const entry = { ...name, preferredName: '', gradeLevel: '', state: '', answered: 0, stage: 'intake' } as const
    const said = (timeZone: string): string => {
      const made = buildDocument(
        document,
        contextOf(
          { ...student, choice, disclosures },
          {
            timeZone,
            options: { form: 'az-ecap' },
            caseload: [{ ...entry, specialty: null, updatedAt: evening }],
            destroyed: [{ ...name, studentId: '', createdAt: evening, at: evening, by: 'x', reason: '' }],
          },
        ),
      )
      return JSON.stringify(made)
    }
    expect(said('America/New_York')).toMatch(/(November|Nov\.?) 20/)
    expect(said('America/New_York')).not.toMatch(/(November|Nov\.?) 21/)
    expect(said('UTC')).toMatch(/(November|Nov\.?) 21/)
  })
})
