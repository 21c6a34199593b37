/** The calendar day of a moment in the machine's own time zone, as `YYYY-MM-DD`: what a counselor calls today. */
export function localDay(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
