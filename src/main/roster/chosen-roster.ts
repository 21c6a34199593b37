import { compareRoster, type RosterEntry } from '../../core/roster/compare'
import type { RosterReading } from '../../core/roster/read-roster'
import { takeIn } from '../../node/roster/take-in'
import type { Vault } from '../../node/vault/vault'
import { AppError } from '../../shared/errors'
import type { Output } from '../../shared/ipc/contract'

type Progress = Output<'roster.takeIn'>

/** The roster a counselor has chosen and not yet taken in. Kept in main: the window shows it and says when to go on. */
export interface ChosenRoster {
  /** Compares what was read with who is there, and keeps it for `takeIn`. */
  choose(vault: Vault, reading: Extract<RosterReading, { ok: true }>): Promise<readonly RosterEntry[]>
  /**
   * Takes in the next lines, `most` of them, each on the disk before the next. A line that cannot be saved is counted and
   * tried again when everything is asked for once more; nobody is added twice.
   * @throws AppError `not-found` when no roster is chosen, `locked` when the vault was locked meanwhile
   */
  takeIn(vault: Vault, options: { readonly update: boolean; readonly most: number }): Promise<Progress>
  /** Lets go of everything: on locking, and when the window is done with it. */
  forget(): void
}

export function chosenRoster(): ChosenRoster {
  let waiting: RosterEntry[] = []
  let failed: RosterEntry[] = []
  let total = 0
  let progress = { added: 0, updated: 0 }

  function start(entries: readonly RosterEntry[]): void {
    waiting = [...entries]
    failed = []
    total = entries.length
    progress = { added: 0, updated: 0 }
  }

  return {
    async choose(vault, { students }) {
      const entries = compareRoster(students, (await vault.list()).students)
      start(entries)
      return entries
    },
    async takeIn(vault, { update, most }) {
      if (total === 0) throw new AppError('not-found', 'No roster is chosen')
      if (waiting.length === 0) [waiting, failed] = [failed, []]
      let saved = 0
      for (const entry of waiting.splice(0, most)) {
        try {
          const { did } = await takeIn(vault, entry, { update })
          if (did === 'nothing') continue
          progress[did] += 1
          saved += 1
        } catch (error) {
          // Everything was let go of: what is left of this call must not be kept after all.
          if (error instanceof AppError && error.code === 'locked') throw error
          failed.push(entry)
        }
      }
      const done = total - waiting.length - failed.length
      return { ...progress, failed: failed.length, saved, done, total, finished: waiting.length === 0 }
    },
    forget: () => start([]),
  }
}
