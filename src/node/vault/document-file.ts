import { randomUUID } from 'node:crypto'
import { copyFile, link, open, readFile, rename, rm, unlink } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors'
import { asDiskError, errnoOf, isMissing } from '../files/disk-errors'
import { readHead } from '../files/read-head'
import { flushFolder, moveIntoPlace, moveOver, writeTemporary } from '../files/replace-file'
import { temporaryBeside } from '../files/temporary-names'
import { together } from '../in-parallel'
import { claimedRevision, claimsLaterFormat, headLength } from './envelope'
import type { FolderLock } from './folder-lock'
import { stampOf, type Stamp } from './stamps'

/** Where the two kept versions of one document lie. */
export interface DocumentPaths {
  readonly current: string
  readonly previous: string
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
 * version stands in `current`. Answers the stamp of the new file. Most of a save is waiting for the disk, so what does not
 * need the answer of the other is asked at the same time. `isAllowed` is asked under the lock.
 * @throws AppError `conflict` when another revision or none at all is on disk, what `isAllowed` throws, or what the disk refuses.
 */
export async function replaceVersion(
  paths: DocumentPaths,
  lock: FolderLock,
  expected: number,
  text: string,
  isAllowed: () => Promise<void> = async () => {},
): Promise<Stamp> {
  const { stamp, flushed } = await lock.run(async (stillOurs) => {
    const temporary = temporaryBeside(paths.current)
    const second = temporaryBeside(paths.previous)
    try {
      const [, found] = await together(
        isAllowed(),
        nameAgain(paths.current, expected, second),
        writeTemporary(paths.current, text, temporary),
      )
      const [stamp] = await together(
        stampOf(temporary),
        typeof found === 'number' ? rename(second, paths.previous) : null,
        stillOurs(),
      )
      if (!stamp) throw new AppError('folder-gone', 'The file that was just written is gone')
      // A version nobody can read is no previous version, but it is not ours to throw away either.
      if (found === 'unreadable') await setAside(paths.current)
      await moveOver(temporary, paths.current)
      // A rename between two names of one file does nothing at all, so the second name may still be there.
      const flushed = together(
        flushFolder(path.dirname(paths.current)),
        unlink(second).catch(() => {}),
      )
      // Waited for below, while the lock is given back: whoever takes it sees the new version, and flushes it with its own.
      flushed.catch(() => {})
      return { stamp, flushed }
    } catch (error) {
      for (const file of [temporary, second]) await rm(file, { force: true }).catch(() => {})
      throw asDiskError(error)
    }
  })
  await flushed.catch((error: unknown) => {
    throw asDiskError(error)
  })
  return stamp
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
    const head = (await readHead(file, headLength)).toString('latin1')
    if (claimsLaterFormat(head)) throw new AppError('vault-newer', 'The document was made by a later version')
    return claimedRevision(head) ?? 'unreadable'
  } catch (error) {
    if (isMissing(error)) return 'missing'
    if (['EIO', 'EISDIR'].includes(errnoOf(error) ?? '')) return 'unreadable'
    throw asDiskError(error)
  }
}

/** Gives revision `expected` a second name; a copy where the file system has no hard links. Answers what stands there. */
async function nameAgain(
  file: string,
  expected: number,
  second: string,
): Promise<Awaited<ReturnType<typeof revisionOnDisk>>> {
  const found = await revisionOnDisk(file)
  if (found === 'unreadable' || (found === 'missing' && expected === 0)) return found
  // One that is gone was taken away by somebody: a save must not bring back what was destroyed.
  if (found !== expected)
    throw new AppError('conflict', 'The document was changed meanwhile', { details: { expected, found } })
  await link(file, second).catch(() => copyFlushed(file, second))
  return found
}

/** A copy that a power cut cannot empty: it will be all there is of the version before. */
async function copyFlushed(file: string, second: string): Promise<void> {
  await copyFile(file, second)
  const handle = await open(second, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
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
