import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors'
import type { BackupPreview } from '../../shared/ipc/contract'
import type { StudentRecord } from '../../shared/record'
import { noteLater } from '../../node/vault/activity/pending'
import { backupHeader, readBackup } from '../../node/vault/backup/read-backup'
import { restoreBackup } from '../../node/vault/backup/restore-backup'
import { keyByEither } from '../../node/vault/change-keys'
import type { VaultSession } from '../../node/vault/session'

/** How long a backup that nobody brings back keeps its key in main, in milliseconds. */
const patienceMs = 15 * 60_000

/**
 * The one backup that a person is looking at. Its file and its key stay in main, and go when the person closes it, when the
 * vault locks or nobody is there, and after a while by themselves.
 */
export interface OpenedBackup {
  /** Its preview, or its day where a passphrase is needed first. */
  open(file: string): Promise<{ state: 'sealed'; madeAt: string } | { state: 'open'; preview: BackupPreview }>
  unlock(secret: string): Promise<BackupPreview>
  bringBack(ids: readonly string[]): Promise<{ count: number }>
  restoreAll(): Promise<{ keptAt: string | null; students: number }>
  /** Its key is in memory. */
  isUnsealed(): boolean
  forget(): void
}

interface OpenedBackupOptions {
  readonly session: VaultSession
  readonly now?: () => Date
  readonly forgetAfterMs?: number
  /** It was forgotten though nobody asked for that: whoever shows it takes it off the screen. */
  onTimeUp?(): void
}

export function openedBackup(options: OpenedBackupOptions): OpenedBackup {
  const { session, now = () => new Date(), forgetAfterMs = patienceMs } = options
  /** A new one for each file that is opened, so that late answers know theirs. */
  let opened: { readonly file: string; key: Buffer | null } | null = null
  let timer: NodeJS.Timeout | null = null

  const forget = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
    opened?.key?.fill(0)
    opened = null
  }
  const hold = (key: Buffer | null): void => {
    if (!opened) return
    opened.key?.fill(0)
    opened.key = key
    if (timer) clearTimeout(timer)
    timer = key && setTimeout(timeUp, forgetAfterMs).unref()
  }
  const timeUp = (): void => {
    forget()
    options.onTimeUp?.()
  }
  /** A copy of the key for whoever zeroes it: ours may be forgotten any moment. */
  const chosen = (): { file: string; key: Buffer } => {
    if (!opened?.key) throw new AppError('not-found', 'No backup is open')
    return { file: opened.file, key: Buffer.from(opened.key) }
  }

  async function preview(): Promise<BackupPreview> {
    const asked = opened
    const { file, key } = chosen()
    const reading = await readBackup(file, async () => key)
    if (opened !== asked) throw closedMeanwhile()
    const vault = session.isOpen() && session.kind() === 'sealed' ? session.current() : null
    const here = new Map((await vault?.list())?.students.map((one) => [one.id, one.updatedAt]))
    return {
      madeAt: reading.madeAt,
      sameVault: vault?.id === reading.header.id,
      lost: reading.lost.length,
      damaged: reading.damaged,
      extra: reading.extra,
      complete: reading.complete,
      students: reading.students.map(({ id, givenName, familyName, updatedAt }) => ({
        id,
        givenName,
        familyName,
        updatedAt,
        here: here.get(id) ?? null,
      })),
    }
  }

  return {
    forget,
    isUnsealed: () => Boolean(opened?.key),
    async open(file) {
      forget()
      const { header, madeAt } = await backupHeader(file)
      forget()
      opened = { file, key: null }
      hold(session.isOpen() ? session.current().keyOf(header.id) : null)
      return opened.key ? { state: 'open', preview: await preview() } : { state: 'sealed', madeAt }
    },
    async unlock(secret) {
      const asked = opened
      if (!asked) throw new AppError('not-found', 'No backup is open')
      const { header } = await backupHeader(asked.file)
      const key = await keyByEither(header, secret)
      // Closed, or another one opened, while the key was worked out: it must neither stay nor meet another file.
      if (opened !== asked) {
        key.fill(0)
        throw closedMeanwhile()
      }
      hold(key)
      return preview()
    },
    async bringBack(ids) {
      const { file, key } = chosen()
      const vault = session.current()
      const wanted = new Set(ids)
      const records: StudentRecord[] = []
      await readBackup(
        file,
        async () => key,
        (record) => {
          if (wanted.has(record.id)) records.push(record)
        },
      )
      for (const record of records) {
        // Whose record was destroyed stays destroyed, and on the list: what was chosen by name comes as a record of its own.
        const id = (await vault.destructions.wasDestroyed(record.id)) ? randomUUID() : record.id
        await vault.bringBack({ ...record, id })
      }
      return { count: records.length }
    },
    async restoreAll() {
      // Taken before the vault locks, which forgets it.
      const { file, key } = chosen()
      const { reading, keptAt, destroyed } = await session
        .whileClosed(async (dir) => {
          const restored = await restoreBackup({ file, keyFor: async () => key, dir, now: now(), partial: true })
          await noteLater(dir, restored.reading.header.id, { at: now().toISOString(), what: 'restored' })
          return restored
        })
        .finally(() => key.fill(0))
      forget()
      return { keptAt, students: reading.students.length + reading.newer - destroyed.length }
    },
  }
}

const closedMeanwhile = (): AppError => new AppError('not-found', 'The backup was closed meanwhile')
