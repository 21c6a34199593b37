import { constants } from 'node:fs'
import { access, lstat, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import { asDiskError, errnoOf } from './disk-errors'
import { temporaryBeside } from './temporary-names'

/**
 * Replaces a file so that at every moment, power cuts included, it holds the whole old or the whole new content:
 * temporary file beside it, flush, rename, flush of the folder. Resolves only after that.
 * @throws AppError `disk-full`, `not-writable`, `file-in-use`, `folder-gone` or `io`; the old content is then still there.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = await writeTemporary(file, content)
  await moveIntoPlace(temporary, file)
}

/** The first half: a flushed file beside `file`. Whoever calls it must move or remove what it names. */
export async function writeTemporary(
  file: string,
  content: string | Uint8Array,
  temporary = temporaryBeside(file),
): Promise<string> {
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return temporary
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw asDiskError(error)
  }
}

/** The second half. Removes the temporary file when the rename does not succeed. */
export async function moveIntoPlace(temporary: string, file: string): Promise<void> {
  try {
    await moveOver(temporary, file)
    await flushFolder(path.dirname(file))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw asDiskError(error)
  }
}

/** `moveIntoPlace` for whoever flushes the folder and clears away by themselves. */
export async function moveOver(temporary: string, file: string): Promise<void> {
  try {
    await renamePatiently(temporary, file)
  } catch (error) {
    throw (await isHeld(file, errnoOf(error)))
      ? new AppError('file-in-use', 'Another program holds the file', { cause: error })
      : asDiskError(error)
  }
}

/** Whether it was the file alone that refused: it is open in another program, or protected. The folder takes new files. */
async function isHeld(file: string, errno: string | undefined): Promise<boolean> {
  if (errno === 'EBUSY' || errno === 'ETXTBSY') return true
  if (errno !== 'EPERM' && errno !== 'EACCES') return false
  return Promise.all([lstat(file), access(path.dirname(file), constants.W_OK)]).then(
    () => true,
    () => false,
  )
}

const busy = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** On Windows a virus scanner or a sync tool may hold a file for a moment; elsewhere these errors are final. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let waited = 0; ;) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (process.platform !== 'win32' || !busy.has(errnoOf(error) ?? '') || waited >= 2000) throw error
      const pause = Math.max(10, waited)
      await sleep(pause)
      waited += pause
    }
  }
}

/** Errors by which a file system says that folders cannot be flushed there (Windows, some network shares). */
const cannotFlushFolders = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF'])

/** Makes a rename itself survive a power cut. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!cannotFlushFolders.has(errnoOf(error) ?? '')) throw error
  }
}
