import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors'
import { asDiskError, isMissing } from '../files/disk-errors'
import { replaceFile } from '../files/replace-file'
import { isTemporaryName } from '../files/temporary-names'
import { createFolderLock, lockFileName } from './folder-lock'

/**
 * Copies a vault into another folder, compares every byte, has the new place written down, and only then gives the old folder
 * another name. Until that moment the old place is the vault; nothing is removed. Answers the old folder's name now.
 * @throws AppError `folder-not-empty` where something lies already, and what the disks refuse
 */
export async function moveVault(from: string, to: string, now: Date, settle: () => Promise<void>): Promise<string> {
  if (isInside(from, to)) throw new AppError('folder-not-empty', 'The new place lies in the old one')
  const present = await readdir(to).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw asDiskError(error)
  })
  if (present.length > 0) throw new AppError('folder-not-empty', 'Something lies in the new place already')
  try {
    await createFolderLock({ dir: from }).run(async (stillOurs) => {
      await copyFolder(from, to)
      await stillOurs()
      await settle()
    })
  } catch (error) {
    await rm(to, { recursive: true, force: true }).catch(() => {})
    throw asDiskError(error)
  }
  const kept = `${from}.moved-${now.toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}`
  // Where it cannot be renamed it stays: sealed as it is, and no longer the vault.
  return rename(from, kept).then(
    () => kept,
    () => from,
  )
}

const isInside = (outer: string, inner: string): boolean => {
  const relative = path.relative(outer, inner)
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target)
    if (!entry.isFile() || isTemporaryName(entry.name) || entry.name.startsWith(lockFileName)) continue
    const bytes = await readFile(source)
    await replaceFile(target, bytes)
    if (digest(await readFile(target)) !== digest(bytes))
      throw new AppError('io', 'The new disk gave back something else')
  }
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
