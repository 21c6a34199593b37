import { describe, expect, it } from 'vitest'
import { lastDays, outdated } from '../../../../src/node/vault/backup/rotation'

const at = (iso: string) => {
  const stamp = iso.replace(/T(..):(..):(..).*/, '-$1$2$3')
  return { name: stamp, at: stamp }
}
/** One backup every `hours` for `count` times, the last at noon on November 22, 2026. */
const every = (hours: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    at(new Date(Date.UTC(2026, 10, 22, 12) - n * hours * 3_600_000).toISOString()),
  )

const kept = (backups: ReturnType<typeof every>) => {
  const gone = new Set(outdated(backups).map(({ name }) => name))
  return backups.filter(({ name }) => !gone.has(name)).map(({ name }) => name)
}

describe('which backups are kept', () => {
  it('keeps all of a few', () => expect(outdated(every(24, 7))).toEqual([]))

  it('keeps the last three, seven days, five weeks and twelve months of two years of hourly backups', () => {
    const left = kept(every(1, 2 * 365 * 24))
    // Today's newest stands for its day, its week and its month too.
    expect(left).toHaveLength(3 + 6 + 4 + 11)
    expect(left.slice(0, 3)).toEqual(['2026-11-22-120000', '2026-11-22-110000', '2026-11-22-100000'])
    expect(left.at(-1)).toBe('2025-12-31-230000')
  })

  it('reaches the same when it runs after each backup as when it runs once', () => {
    const all = every(7, 600).toReversed()
    let present: typeof all = []
    for (const backup of all) {
      present = [...present, backup]
      const gone = outdated(present)
      present = present.filter((one) => !gone.includes(one))
    }
    // Thinned out day by day, never a gap of more than a month.
    const months = new Set(present.map(({ at: stamp }) => stamp.slice(0, 7)))
    expect([...months]).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'])
    expect(present.length).toBeLessThan(25)
  })
})

describe('until when a backup is kept', () => {
  it('is the day on which a backup a day, kept on, makes it go', () => {
    const backups = every(24, 40).filter((backup) => !outdated(every(24, 40)).includes(backup))
    const now = new Date('2026-11-22T12:00:00Z')
    const days = lastDays(backups, now)
    for (const { name } of backups) {
      const day = days.get(name)
      expect(day, name).toBeDefined()
      const until = (last: Date) => {
        let kept = backups
        for (let at = new Date(now.getTime() + 86_400_000); at <= last; at = new Date(at.getTime() + 86_400_000)) {
          const all = [...kept, { name: at.toISOString(), at: `${at.toISOString().slice(0, 10)}-120000` }]
          const gone = new Set(outdated(all))
          kept = all.filter((one) => !gone.has(one))
        }
        return kept.some((one) => one.name === name)
      }
      const last = new Date(`${day}T12:00:00Z`)
      expect([until(new Date(last.getTime() - 86_400_000)), until(last)]).toEqual([true, false])
    }
  })
})
