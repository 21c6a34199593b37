import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../../shared/errors'
import type { Destruction } from '../../../shared/record/destruction'
import { asDiskError, isMissing } from '../../files/disk-errors'
import { flushFolder, replaceFile } from '../../files/replace-file'
import { makeVaultFolder } from '../access'
import { activityFolder, listLogFiles } from '../activity/files'
import { partsOf } from '../conflict-names'
import { holdKey } from '../data-key'
import { openLine, type lineOf } from '../ended'
import { stampOf } from '../stamps'
import { createFolderLock } from '../folder-lock'
import type { SealedHeader } from '../header'
import { readHeader } from '../header-file'
import { studentsFolder } from '../student-document'
import { filesIn, listOf, readBackup, type BackupReading } from './read-backup'

interface RestoreOptions {
  readonly file: string
  /** The key for the header in the backup. It is zeroed here. */
  keyFor(header: SealedHeader): Promise<Buffer>
  /** The vault's folder: made, or put aside as a whole when there is one. */
  readonly dir: string
  readonly now: Date
  /** Put back what is sound of a backup that is not whole. */
  readonly partial?: boolean
}

export interface Restored {
  readonly reading: BackupReading
  /** Where the folder that was there before is now; `null` when there was none. */
  readonly keptAt: string | null
  /** Who is in the backup and was destroyed since: they stay destroyed, and their lines stay on the list. */
  readonly destroyed: readonly Destruction[]
}

/**
 * Puts a whole vault back. Everything is read and checked, then written beside the vault's folder, and only then do the
 * two change places: what was there is kept under another name, and a failure leaves it where it was.
 * @throws AppError `not-a-backup`, `backup-damaged`, `wrong-passphrase`, `vault-newer`, and what the disk refuses
 */
export async function restoreBackup({ file, keyFor, dir, now, partial = false }: RestoreOptions): Promise<Restored> {
  let bytes: Buffer | null = null
  const reading = await readBackup(file, async (header) => {
    bytes = await keyFor(header)
    return Buffer.from(bytes)
  })
  const key = holdKey(bytes ?? Buffer.alloc(0))
  const fresh = `${dir}.restoring-${randomUUID().slice(0, 8)}`
  try {
    if (!partial) reading.assertWhole()
    await makeVaultFolder(fresh, reading.header)
    const lost = new Set(reading.lost)
    const isSame = await isSameVault(dir, reading.header)
    const ended = isSame
      ? await keepLines({ dir, vaultId: reading.header.id, key }, fresh)
      : new Map<string, Destruction>()
    const destroyed = new Map<string, Destruction>()
    const list = await listOf(file, reading.header, key)
    for await (const entry of filesIn(file, reading.header, key, list)) {
      if (lost.has(entry.path)) continue
      const { student = '', own = '' } = partsOf(path.posix.basename(entry.path)) ?? {}
      const line = ended.get(student)
      if (line && !own.includes('destroyed')) destroyed.set(student, line)
      if (line) continue
      const target = path.join(fresh, ...entry.path.split('/'))
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      await replaceFile(target, entry.text)
    }
    // Whatever was done since then was done: the log goes on, it does not go back.
    if (isSame) await keepLog(dir, fresh)
    return { reading, keptAt: await changePlaces(dir, fresh, now), destroyed: [...destroyed.values()] }
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {})
    throw asDiskError(error)
  } finally {
    key.destroy()
  }
}

const isSameVault = (dir: string, { id }: SealedHeader): Promise<boolean> =>
  readHeader(dir).then(
    (found) => found?.header.id === id,
    () => false,
  )

/** The destruction list never gets shorter: its lines come along, whatever they say. Answers the sound ones. */
async function keepLines(place: Parameters<typeof lineOf>[0], fresh: string): Promise<Map<string, Destruction>> {
  const sound = new Map<string, Destruction>()
  for (const name of await readdir(studentsFolder(place.dir))) {
    const parts = partsOf(name)
    if (!parts?.own.includes('destroyed')) continue
    const text = await readFile(path.join(studentsFolder(place.dir), name), 'utf8')
    await replaceFile(path.join(studentsFolder(fresh), name), text)
    const line = openLine(place, parts.student, text)
    if (line) sound.set(parts.student, line)
  }
  return sound
}

/** Files of the log only grow: whichever is longer has all that is in the other. */
async function keepLog(dir: string, fresh: string): Promise<void> {
  for (const { name } of await listLogFiles(dir)) {
    const [from, to] = [path.join(activityFolder(dir), name), path.join(activityFolder(fresh), name)]
    const [there, restored] = [await stampOf(from), await stampOf(to)]
    if (!there || there.size <= (restored?.size ?? -1)) continue
    await mkdir(activityFolder(fresh), { recursive: true, mode: 0o700 })
    await replaceFile(to, await readFile(from))
  }
}

/** Under the lock of what is there, so that nobody is in the middle of a save when its folder gets another name. */
async function changePlaces(dir: string, fresh: string, now: Date): Promise<string | null> {
  if (!(await exists(dir))) {
    await rename(fresh, dir)
    await flushFolder(path.dirname(dir))
    return null
  }
  const kept = await freeName(`${dir}.before-restore-${now.toISOString().slice(0, 10)}`)
  const swap = async (): Promise<void> => {
    await rename(dir, kept)
    await rename(fresh, dir).catch(async (error: unknown) => {
      await rename(kept, dir)
      throw error
    })
    await flushFolder(path.dirname(dir))
  }
  if (await exists(studentsFolder(dir))) await createFolderLock({ dir }).run(swap)
  else await swap()
  // The lock went along with the folder it stood in.
  await rm(path.join(kept, 'writing.lock'), { force: true })
  return kept
}

async function freeName(wanted: string): Promise<string> {
  for (let n = 1; n < 1000; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`
    if (!(await exists(name))) return name
  }
  throw new AppError('io', 'There is no free name for the folder that is kept')
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
