import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors'
import type { BackupPreview } from '../../shared/ipc/contract'
import type { StudentRecord } from '../../shared/record'
import { noteLater } from '../../node/vault/activity/pending'
import { backupHeader, readBackup } from '../../node/vault/backup/read-backup'
import { restoreBackup } from '../../node/vault/backup/restore-backup'
import { keyByEither } from '../../node/vault/change-keys'
import type { VaultSession } from '../../node/vault/session'

/** The one backup that a person is looking at. Its file and its key stay in main, and go when the vault locks. */
export interface OpenedBackup {
  /** Its preview, or its day where a passphrase is needed first. */
  open(file: string): Promise<{ state: 'sealed'; madeAt: string } | { state: 'open'; preview: BackupPreview }>
  unlock(secret: string): Promise<BackupPreview>
  bringBack(ids: readonly string[]): Promise<{ count: number }>
  restoreAll(): Promise<{ keptAt: string | null; students: number }>
  forget(): void
}

export function openedBackup(session: VaultSession, now: () => Date = () => new Date()): OpenedBackup {
  let file: string | null = null
  let key: Buffer | null = null

  const forget = (): void => {
    key?.fill(0)
    key = null
    file = null
  }
  const chosen = (): { file: string; keyFor: () => Promise<Buffer> } => {
    const held = key
    if (file === null || !held) throw new AppError('not-found', 'No backup is open')
    return { file, keyFor: async () => Buffer.from(held) }
  }

  async function preview(): Promise<BackupPreview> {
    const { file: from, keyFor } = chosen()
    const reading = await readBackup(from, keyFor)
    const vault = session.isOpen() && session.kind() === 'sealed' ? session.current() : null
    const here = new Map((await vault?.list())?.students.map((one) => [one.id, one.updatedAt]))
    return {
      madeAt: reading.madeAt,
      sameVault: vault?.id === reading.header.id,
      lost: reading.lost.length,
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
    async open(from) {
      forget()
      const { header, madeAt } = await backupHeader(from)
      file = from
      key = session.isOpen() ? session.current().keyOf(header.id) : null
      return key ? { state: 'open', preview: await preview() } : { state: 'sealed', madeAt }
    },
    async unlock(secret) {
      if (file === null) throw new AppError('not-found', 'No backup is open')
      const { header } = await backupHeader(file)
      key = await keyByEither(header, secret)
      return preview()
    },
    async bringBack(ids) {
      const { file: from, keyFor } = chosen()
      const vault = session.current()
      const wanted = new Set(ids)
      const records: StudentRecord[] = []
      await readBackup(from, keyFor, (record) => {
        if (wanted.has(record.id)) records.push(record)
      })
      for (const record of records) {
        // Whose record was destroyed stays destroyed, and on the list: what was chosen by name comes as a record of its own.
        const id = (await vault.destructions.wasDestroyed(record.id)) ? randomUUID() : record.id
        await vault.bringBack({ ...record, id })
      }
      return { count: records.length }
    },
    async restoreAll() {
      const { file: from, keyFor } = chosen()
      const { reading, keptAt } = await session.whileClosed(async (dir) => {
        const restored = await restoreBackup({ file: from, keyFor, dir, now: now(), partial: true })
        await noteLater(dir, restored.reading.header.id, { at: now().toISOString(), what: 'restored' })
        return restored
      })
      forget()
      return { keptAt, students: reading.students.length + reading.newer }
    },
  }
}
