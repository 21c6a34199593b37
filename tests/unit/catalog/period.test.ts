import { describe, expect, it } from 'vitest'
import { lastDayOf } from '../../../src/core/catalog/period'

const cases: [period: string, day: string | null][] = [
  ['May 2024', '2024-05-31'],
  ['Feb 2024', '2024-02-29'],
  ['February 2023', '2023-02-28'],
  ['as published April 2023', '2023-04-30'],
  ['updated April 20, 2023', '2023-04-20'],
  ['June 29, 2022', '2022-06-29'],
  ['per-state sources, newest March 2026', '2026-03-31'],
  ['1998 to May 2020', '2020-05-31'],
  ['02/2026', '2026-02-28'],
  ['rows dated 12/2025', '2025-12-31'],
  ['2021', '2021-12-31'],
  ['2023 or later', '2023-12-31'],
  ['rows dated 2008 to 2012', '2012-12-31'],
  ['2008-2012', '2012-12-31'],
  ['about 2025-2026', '2026-12-31'],
  ['2024-25', '2025-12-31'],
  // Projections are as old as the year they start from.
  ['2024-34', '2024-12-31'],
  ['2020-2030', '2020-12-31'],
  ['2024-34 annual average', '2024-12-31'],
  ['through 2031', null],
  ['undated', null],
  ['undated (2025-2026)', null],
  ['a while ago', null],
  ['', null],
]

describe('the last day that a period speaks of', () => {
  it.each(cases)('"%s" ends on %s', (period, day) => {
    expect(lastDayOf(period)).toBe(day)
  })
})
