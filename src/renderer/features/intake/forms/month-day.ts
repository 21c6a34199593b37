import { monthOrDay } from '../../../../core/intake/schema'

/** A date as it is being typed: any part may be missing. */
export interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

export const emptyDate: DateParts = { year: '', month: '', day: '' }

/** `2027-05` or `2027-05-31` in parts. */
export function partsOf(value: string | undefined): DateParts {
  const [year = '', month = '', day = ''] = (value ?? '').split('-')
  return { year, month, day: day.replace(/^0/, '') }
}

export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'incomplete' | 'no-such-day' }

/** What the parts say so far. */
export function readDate({ year, month, day }: DateParts): DateReading {
  if (!year && !month && !day) return { kind: 'empty' }
  if (!month || !monthOrDay.safeParse(`${year}-${month}`).success) return { kind: 'incomplete' }
  if (!day) return { kind: 'date', value: `${year}-${month}` }
  const value = `${year}-${month}-${day.padStart(2, '0')}`
  return monthOrDay.safeParse(value).success ? { kind: 'date', value } : { kind: 'no-such-day' }
}
