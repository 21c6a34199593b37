import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  birthdayOf,
  dayOf,
  daysBetween,
  firstOfNextMonth,
  makeDay,
  monthsBetween,
} from '../../../src/core/planning/dates'
import { days } from './support'

describe('days', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-12-15', 1, '2028-01-15'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-08-25', 45, '2031-05-25'],
    ['2096-02-29', 48, '2100-02-28'],
  ])('%s and %i months are %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-12-31', 1, '2028-01-01'],
    ['2027-03-14', 1, '2027-03-15'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days are %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
  })

  it('knows the first of the next month from any day of the month', () => {
    expect(firstOfNextMonth('2027-12-31')).toBe('2028-01-01')
    expect(firstOfNextMonth('2028-02-01')).toBe('2028-03-01')
  })

  it('refuses the years it cannot count, and moves none of them', () => {
    for (const day of ['0026-11-22', '0099-12-31', '0999-12-31'])
      for (const move of [() => addMonths(day, 1), () => addDays(day, 0), () => firstOfNextMonth(day)])
        expect(move, day).toThrow(new RangeError('not a day of the years 1000–9999'))
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => makeDay(Number.NaN, 1, 1)).toThrow(new RangeError('not a day of the years 1000–9999'))
    expect([addMonths('1000-01-31', 1), addDays('9998-12-31', 1)]).toEqual(['1000-02-28', '9999-01-01'])
  })

  it('takes a month for its fifteenth and a day for itself', () => {
    expect(dayOf('2027-05')).toBe('2027-05-15')
    expect(dayOf('2027-05-31')).toBe('2027-05-31')
  })

  it('counts months by the calendar: August 2027 to May 2031 are 45', () => {
    expect(monthsBetween('2027-08-25', '2031-05-15')).toBe(45)
  })

  it('gives a leap-day child its birthday on March 1 in a common year', () => {
    expect(birthdayOf('2008-02-29', 18)).toBe('2026-03-01')
    expect(birthdayOf('2008-02-29', 20)).toBe('2028-02-29')
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
  })

  it('refuses a day past the year 9999 instead of writing one that no reader knows', () => {
    expect(() => makeDay(10_000, 1, 1)).toThrow(RangeError)
  })

  it('never loses or gains a day, whichever way it counts', () => {
    fc.assert(
      fc.property(days(1950, 2150), fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day)
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps order: a later day is not overtaken by adding the same months', () => {
    fc.assert(
      fc.property(days(1950, 2150), fc.nat(2000), fc.nat(600), (day, later, months) => {
        expect(addMonths(addDays(day, later), months) >= addMonths(day, months)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('turns an age on the birthday and not a day before', () => {
    fc.assert(
      fc.property(days(1950, 2020), fc.integer({ min: 1, max: 90 }), (birth, age) => {
        const birthday = birthdayOf(birth, age)
        expect([ageOn(birth, addDays(birthday, -1)), ageOn(birth, birthday)]).toEqual([age - 1, age])
      }),
      { numRuns: 500 },
    )
  })
})
