import { compareRoster, type RosterEntry } from '../../core/roster/compare'
import type { RosterReading } from '../../core/roster/read-roster'
import { knownTo, takeIn, type TakeInOptions } from '../../node/roster/take-in'
import type { Vault } from '../../node/vault/vault'
import { asDiskError } from '../../node/files/disk-errors'
import { AppError, type ErrorCode } from '../../shared/errors'
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
  takeIn(vault: Vault, options: TakeInOptions & { readonly most: number }): Promise<Progress>
  /** Lets go of everything: on locking, and when the window is done with it. */
  forget(): void
}

interface Failed {
  readonly entry: RosterEntry
  readonly why: ErrorCode
}

const counterOf = { added: 'added', updated: 'updated', 'put-back': 'putBack', 'held-back': 'heldBack' } as const

export function chosenRoster(): ChosenRoster {
  let waiting: RosterEntry[] = []
  let failed: Failed[] = []
  let total = 0
  let progress = { added: 0, updated: 0, putBack: 0, heldBack: 0 }

  function start(entries: readonly RosterEntry[]): void {
    waiting = [...entries]
    failed = []
    total = entries.length
    progress = { added: 0, updated: 0, putBack: 0, heldBack: 0 }
  }

  return {
    async choose(vault, { students }) {
      const entries = compareRoster(students, await knownTo(vault))
      start(entries)
      return entries
    },
    async takeIn(vault, { most, ...options }) {
      if (total === 0) throw new AppError('not-found', 'No roster is chosen')
      if (waiting.length === 0) [waiting, failed] = [failed.map(({ entry }) => entry), []]
      let saved = 0
      const untrashed: string[] = []
      for (const entry of waiting.splice(0, most)) {
        try {
          const { id, did } = await takeIn(vault, entry, options)
          if (did === 'nothing') continue
          if (did === 'put-back') untrashed.push(id)
          progress[counterOf[did]] += 1
          if (did === 'added' || did === 'updated') saved += 1
        } catch (error) {
          // Everything was let go of: what is left of this call must not be kept after all.
          if (error instanceof AppError && error.code === 'locked') throw error
          failed.push({ entry, why: asDiskError(error).code })
        }
      }
      const done = total - waiting.length - failed.length
      const reasons = failed.map(({ entry: { line }, why }) => ({ line, why }))
      return { ...progress, untrashed, failed: reasons, saved, done, total, finished: waiting.length === 0 }
    },
    forget: () => start([]),
  }
}
