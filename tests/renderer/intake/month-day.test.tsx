import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, readDate } from '../../../src/renderer/features/intake/forms/month-day'

describe('a date being typed', () => {
  it.each([
    ['', '', '', { kind: 'empty' }],
    ['2028', '05', '', { kind: 'date', value: '2028-05' }],
    ['2028', '02', '29', { kind: 'date', value: '2028-02-29' }],
    ['2027', '02', '29', { kind: 'no-such-day' }],
    ['2027', '02', '7', { kind: 'date', value: '2027-02-07' }],
    ['2027', '', '', { kind: 'incomplete' }],
    ['', '05', '', { kind: 'incomplete' }],
    ['202', '05', '', { kind: 'incomplete' }],
    ['1899', '05', '', { kind: 'incomplete' }],
    ['2027', '05', '0', { kind: 'no-such-day' }],
  ])('%s-%s-%s reads as %j', (year, month, day, expected) => {
    expect(readDate({ year, month, day })).toEqual(expected)
  })

  it('comes back as it was kept', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.boolean(),
        (date, withDay) => {
          const value = date.toISOString().slice(0, withDay ? 10 : 7)
          expect(readDate(partsOf(value))).toEqual({ kind: 'date', value })
        },
      ),
    )
  })
})
