/** Which backups are kept. Like a good office: the last few, one a day, one a week, one a month. */
const lastFew = 3
const days = 7
const weeks = 5
const months = 12

/** One backup as its name tells. `at`: `YYYY-MM-DD-HHMMSS`, UTC. */
export interface DatedBackup {
  readonly name: string
  readonly at: string
}

/** The ones that may go, oldest first. The newest of a day stands for it, and so for weeks and months. */
export function outdated(backups: readonly DatedBackup[]): DatedBackup[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const kept = new Set(newestFirst.slice(0, lastFew))
  for (const [count, periodOf] of [
    [days, dayOf],
    [weeks, weekOf],
    [months, monthOf],
  ] as const) {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      const period = periodOf(backup.at)
      if (seen.has(period)) continue
      if (seen.size === count) break
      seen.add(period)
      kept.add(backup)
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup)).toReversed()
}

const dayOf = (at: string): string => at.slice(0, 10)
const monthOf = (at: string): string => at.slice(0, 7)
/** The week by its number since 1970; it begins on a Monday. */
const weekOf = (at: string): string => String(Math.floor((Date.parse(`${dayOf(at)}T00:00:00Z`) / 86_400_000 + 3) / 7))
