/**
 * The calendar day, as `YYYY-MM-DD`, on which a moment fell in a time zone: what people there call that day. `stamp` is an
 * ISO time; what is a day already stays that day. @throws RangeError for a zone or a time that is none
 */
export function dayOf(stamp: string, timeZone: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(stamp)) return stamp
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const parts = new Map(format.formatToParts(new Date(stamp)).map(({ type, value }) => [type, value]))
  return [parts.get('year')?.padStart(4, '0'), parts.get('month'), parts.get('day')].join('-')
}

/** The zone the computer is set to. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
