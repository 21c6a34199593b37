import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { asDiskError, isMissing } from '../../files/disk-errors'
import { removeAbandoned } from '../../files/temporary-names'
import { backupEnding } from './format'
import { outdated, type DatedBackup } from './rotation'

/** The automatic backups of one vault in a folder, which may hold those of others and other files too. */

export interface KeptBackup extends DatedBackup {
  /** ISO time, from its name. */
  readonly madeAt: string
  /** Bytes. */
  readonly size: number
}

/** `casepath-1a2b3c4d-2026-11-22-101500.casepath-backup`: the vault's first characters and the time, in UTC. */
export function backupName(vaultId: string, now: Date): string {
  const [day = '', time = ''] = now.toISOString().split('T')
  return `casepath-${vaultId.slice(0, 8)}-${day}-${time.slice(0, 8).replaceAll(':', '')}${backupEnding}`
}

const isoOf = (at: string): string => at.replace(/^(.{10})-(..)(..)(..)$/, '$1T$2:$3:$4.000Z')

/** The vault's backups in a folder, newest first; none where the folder is not there. */
export async function listBackups(folder: string, vaultId: string): Promise<KeptBackup[]> {
  const pattern = new RegExp(`^casepath-${vaultId.slice(0, 8)}-(\\d{4}-\\d{2}-\\d{2}-\\d{6})\\${backupEnding}$`)
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw asDiskError(error)
  })
  const found: KeptBackup[] = []
  for (const name of names) {
    const at = pattern.exec(name)?.[1]
    const size =
      at === undefined
        ? null
        : await stat(path.join(folder, name)).then(
            (one) => one.size,
            () => null,
          )
    if (at !== undefined && size !== null) found.push({ name, at, madeAt: isoOf(at), size })
  }
  return found.toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

/**
 * Makes one more backup, read back before it counts, and only then removes those that are outdated.
 * @throws AppError what the vault or the disk refuses; older backups are then all still there
 */
export async function addBackup<Reading>(
  folder: string,
  vaultId: string,
  now: Date,
  write: (file: string) => Promise<Reading>,
): Promise<{ readonly file: string; readonly reading: Reading }> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw asDiskError(error)
  })
  await removeAbandoned(folder)
  const file = path.join(folder, backupName(vaultId, now))
  const reading = await write(file)
  // By a clock that was set back the one just made may look long outdated.
  const others = outdated(await listBackups(folder, vaultId)).filter(({ name }) => name !== path.basename(file))
  for (const { name } of others) await rm(path.join(folder, name), { force: true }).catch(() => {})
  return { file, reading }
}
