import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Destruction } from '../../../shared/record/destruction'
import { asDiskError } from '../../files/disk-errors'
import { readLines } from '../../files/lines'
import { listBackups } from './backup-folder'
import { lastDays } from './rotation'

/**
 * The automatic backups that still hold a student, and the day on which the rotation lets each go, if one is made a day
 * from now on. What was saved elsewhere by hand is not known.
 * @throws AppError what the disk refuses: then nobody can tell
 */
export async function backupsHolding(
  folder: string,
  vaultId: string,
  student: string,
  now: Date,
): Promise<NonNullable<Destruction['backups']>> {
  // A folder that was never made holds none; one on a drive that is not there now may hold some.
  await stat(path.dirname(folder)).catch((error: unknown) => {
    throw asDiskError(error)
  })
  const all = await listBackups(folder, vaultId)
  const days = lastDays(all, now)
  const found: NonNullable<Destruction['backups']> = []
  for (const { name, madeAt } of all)
    // One that cannot be read to its end may hold them too.
    if (await holds(path.join(folder, name), student).catch(() => true))
      found.push({ name, madeAt, until: days.get(name) ?? null })
  return found
}

/** By the names that stand in clear in a backup: no key is needed. */
async function holds(file: string, student: string): Promise<boolean> {
  const start = `{"path":"students/${student}`
  for await (const { text } of readLines(file)) if (text.startsWith(start)) return true
  return false
}
