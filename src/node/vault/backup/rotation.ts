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

/** Longer than the oldest one is kept, in days. */
const longEnough = 31 * (months + 2)

/** The day on which each backup goes, if one is made every day after `now`. */
export function lastDays(backups: readonly DatedBackup[], now: Date): Map<string, string> {
  const days = new Map<string, string>()
  let kept: readonly DatedBackup[] = backups
  for (let n = 1; n <= longEnough && days.size < backups.length; n += 1) {
    const at = new Date(now.getTime() + n * 86_400_000).toISOString()
    const fresh = { name: `day ${n}`, at: `${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}` }
    const all = [...kept, fresh]
    const gone = new Set(outdated(all))
    for (const { name } of gone) if (backups.some((one) => one.name === name)) days.set(name, dayOf(at))
    kept = all.filter((one) => !gone.has(one))
  }
  return days
}

const dayOf = (at: string): string => at.slice(0, 10)
const monthOf = (at: string): string => at.slice(0, 7)
/** The week by its number since 1970; it begins on a Monday. */
const weekOf = (at: string): string => String(Math.floor((Date.parse(`${dayOf(at)}T00:00:00Z`) / 86_400_000 + 3) / 7))
