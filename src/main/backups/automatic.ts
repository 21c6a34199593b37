import { AppError, type ErrorCode } from '../../shared/errors'
import { addBackup, listBackups, type KeptBackup } from '../../node/vault/backup/backup-folder'
import type { VaultSession } from '../../node/vault/session'

/** Backups that nobody has to think of: one a day while the vault is open, thinned out as they grow older. */
export interface AutomaticBackups {
  /** Makes one when the newest is a day old and there are students. Never throws. */
  whenDue(): Promise<void>
  /** @throws AppError what the vault or the disk refuses */
  makeNow(): Promise<void>
  list(): Promise<{ folder: string; backups: Omit<KeptBackup, 'at'>[]; failed: ErrorCode | null }>
}

interface AutomaticBackupsOptions {
  readonly session: VaultSession
  folder(): string
  readonly now?: () => Date
  onMade?(report: { readonly students: number; readonly leftOut: number }): void
  onFailed?(error: unknown): void
}

/** A little less than a day, so that a counselor who comes at nine every morning has one every morning. */
const dueAfterMs = 20 * 3_600_000

export function automaticBackups(options: AutomaticBackupsOptions): AutomaticBackups {
  const { session, folder, now = () => new Date() } = options
  let failed: ErrorCode | null = null
  let last: Promise<unknown> = Promise.resolve()

  async function make(onlyWhenDue: boolean): Promise<void> {
    if (session.kind() !== 'sealed') return
    const vault = session.current()
    if (onlyWhenDue) {
      const [newest] = await listBackups(folder(), vault.id)
      // A clock that was set back must not stop backups for good.
      const age = newest ? Math.abs(now().getTime() - Date.parse(newest.madeAt)) : Infinity
      if (age < dueAfterMs || (await vault.list()).students.length === 0) return
    }
    const { reading } = await addBackup(folder(), vault.id, now(), (file) => vault.backUp(file))
    failed = null
    options.onMade?.({ students: reading.students.length, leftOut: reading.leftOut.length })
  }
  const inTurn = (onlyWhenDue: boolean): Promise<void> => {
    const turn = last.then(() => make(onlyWhenDue))
    last = turn.catch(() => {})
    return turn
  }
  return {
    whenDue: () =>
      inTurn(true).catch((error: unknown) => {
        // Locked in the middle of it: the next opening makes it.
        if (error instanceof AppError && error.code === 'locked') return
        failed = error instanceof AppError ? error.code : 'internal'
        options.onFailed?.(error)
      }),
    makeNow: () => inTurn(false),
    async list() {
      const kept = await listBackups(folder(), session.current().id)
      return { folder: folder(), backups: kept.map(({ name, madeAt, size }) => ({ name, madeAt, size })), failed }
    },
  }
}
