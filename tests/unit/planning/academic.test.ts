import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inferredGraduation, nextTermStart, studyEnd } from '../../../src/core/planning/academic'
import { addDays } from '../../../src/core/planning/dates'
import { days } from './support'

describe('terms', () => {
  it.each([
    ['2027-06-15', 'term', '2027-08-25'],
    ['2027-08-25', 'term', '2027-08-25'],
    ['2027-08-26', 'term', '2028-01-15'],
    ['2027-08-26', 'fall', '2028-08-25'],
    ['2028-01-15', 'term', '2028-01-15'],
    ['2028-01-16', 'term', '2028-08-25'],
    ['2027-12-31', 'fall', '2028-08-25'],
  ] as const)('after %s the next %s starts on %s', (day, terms, expected) => {
    expect(nextTermStart(day, terms)).toBe(expected)
  })

  it.each([
    ['2027-08-25', 48, '2031-05-15'],
    ['2028-01-15', 48, '2031-12-15'],
    ['2031-08-25', 24, '2033-05-15'],
    ['2031-08-25', 12, '2032-05-15'],
    ['2031-08-25', 16, '2032-12-15'],
    ['2031-08-25', 32, '2034-05-15'],
    ['2032-01-15', 32, '2034-12-15'],
    ['2032-01-15', 20, '2033-12-15'],
  ])('study from %s for %i months ends on %s', (start, months, expected) => {
    expect(studyEnd(start, months)).toBe(expected)
  })

  it('never ends earlier by starting later', () => {
    fc.assert(
      fc.property(days(2020, 2060), fc.nat(900), fc.integer({ min: 1, max: 96 }), (day, later, months) => {
        const first = nextTermStart(day, 'term')
        const second = nextTermStart(addDays(day, later), 'term')
        expect(studyEnd(second, months) >= studyEnd(first, months)).toBe(true)
        expect(studyEnd(first, months) > first).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('graduation from the grade', () => {
  it.each([
    [12, '2026-11-22', '2027-06-15'],
    [11, '2026-11-22', '2028-06-15'],
    [9, '2027-03-01', '2030-06-15'],
    [12, '2027-03-01', '2027-06-15'],
    [9, '2027-07-01', '2031-06-15'],
  ])('grade %i on %s graduates on %s', (grade, day, expected) => {
    expect(inferredGraduation(grade, day)).toBe(expected)
  })
})
