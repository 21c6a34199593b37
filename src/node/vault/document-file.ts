import { randomUUID } from 'node:crypto'
import { copyFile, link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors'
import { asDiskError, errnoOf, isMissing } from '../files/disk-errors'
import { moveIntoPlace, writeTemporary } from '../files/replace-file'
import { temporaryBeside } from '../files/temporary-names'
import { claimedRevision, headLength } from './envelope'
import type { FolderLock } from './folder-lock'

/** Where the two kept versions of one document lie. */
export interface DocumentPaths {
  readonly current: string
  readonly previous: string
}

/** What tells, without opening a file, whether it is the one that was seen. */
export interface Stamp {
  readonly size: number
  readonly mtimeMs: number
}

export async function stampOf(file: string): Promise<Stamp | null> {
  try {
    const { size, mtimeMs } = await stat(file)
    return { size, mtimeMs }
  } catch (error) {
    if (isMissing(error)) return null
    throw asDiskError(error)
  }
}

/** The text of a file; `null` when there is none, `''` when the disk cannot give it back. */
export async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    if (['EIO', 'EISDIR'].includes(errnoOf(error) ?? '')) return ''
    throw asDiskError(error)
  }
}

/**
 * Puts a new version where revision `expected` is, and keeps that one as the previous version. At every moment a whole
 * version stands in `current`. Answers the stamp of the new file.
 * @throws AppError `conflict` when another revision is on disk, or what the disk refuses.
 */
export function replaceVersion(paths: DocumentPaths, lock: FolderLock, expected: number, text: string): Promise<Stamp> {
  return lock.run(async (stillOurs) => {
    const found = await revisionOnDisk(paths.current)
    if (typeof found === 'number' && found !== expected)
      throw new AppError('conflict', 'The document was changed meanwhile', { details: { expected, found } })
    const temporary = await writeTemporary(paths.current, text)
    try {
      const stamp = await stampOf(temporary)
      if (!stamp) throw new AppError('folder-gone', 'The file that was just written is gone')
      if (typeof found === 'number') await keepPrevious(paths)
      await stillOurs()
      // A version nobody can read is no previous version, but it is not ours to throw away either.
      if (found === 'unreadable') await setAside(paths.current)
      await moveIntoPlace(temporary, paths.current)
      return stamp
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {})
      throw asDiskError(error)
    }
  })
}

/** Puts the previous version back in place of a damaged or missing one; the damaged file stays, under another name. */
export function restorePrevious(
  paths: DocumentPaths,
  lock: FolderLock,
  isStillDamaged: () => Promise<boolean>,
): Promise<void> {
  return lock.run(async (stillOurs) => {
    if (!(await isStillDamaged())) return
    // A copy, not a second name: whatever damaged one of them in place must not reach both.
    const temporary = await writeTemporary(paths.current, await readFile(paths.previous))
    await stillOurs()
    if (await stampOf(paths.current)) await setAside(paths.current)
    await moveIntoPlace(temporary, paths.current)
  })
}

async function revisionOnDisk(file: string): Promise<number | 'missing' | 'unreadable'> {
  try {
    const handle = await open(file, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0)
      return claimedRevision(buffer.toString('latin1', 0, bytesRead)) ?? 'unreadable'
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (isMissing(error)) return 'missing'
    if (['EIO', 'EISDIR'].includes(errnoOf(error) ?? '')) return 'unreadable'
    throw asDiskError(error)
  }
}

/** A second name for the same bytes, put in place by a rename; a copy where the file system has no hard links. */
async function keepPrevious({ current, previous }: DocumentPaths): Promise<void> {
  const temporary = temporaryBeside(previous)
  try {
    await link(current, temporary).catch(() => copyFile(current, temporary))
    await rename(temporary, previous)
  } finally {
    // A rename between two names of one file does nothing at all, so the first name is still there.
    await rm(temporary, { force: true })
  }
}

export const damagedMark = '.damaged-'

/** Gives a file that cannot be read another name, under which nothing will overwrite it. */
export async function setAside(file: string): Promise<void> {
  await rename(file, file.replace(/\.json$/, `${damagedMark}${randomUUID().slice(0, 8)}.json`))
}

/** The same for both versions of a document that neither opens: what is put in their place must not bury them. */
export function setBothAside({ current, previous }: DocumentPaths, lock: FolderLock): Promise<void> {
  return lock.run(async () => {
    for (const file of [current, previous]) if (await stampOf(file)) await setAside(file)
  })
}
