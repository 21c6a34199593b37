import { rm } from 'node:fs/promises'
import { moveIntoPlace, replaceFile, writeTemporary } from '../../node/files/replace-file'
import { AppError, type ErrorCode } from '../../shared/errors'

const ofTheDisk: readonly ErrorCode[] = ['disk-full', 'not-writable', 'file-in-use', 'folder-gone', 'io']

/**
 * Work that writes a file a person takes along. What the disk refuses there is told in other words than for the records:
 * no change is waiting on the screen, and another folder will do. @throws AppError with `outside` among its details
 */
export async function leaving<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError && ofTheDisk.includes(error.code))) throw error
    throw new AppError(error.code, error.message, { cause: error, details: { ...error.details, outside: true } })
  }
}

/** Writes a file that a person takes along, or nothing. @throws AppError for what the disk refuses */
export const writeCopy = (file: string, data: Uint8Array | string): Promise<void> =>
  leaving(() => replaceFile(file, data))

/**
 * The same, with work between writing and leaving: the disk has taken the bytes when it begins, and the file has its name
 * only once it is done. Answers what the work answers. @throws AppError of either; nothing has left then
 */
export async function writeCopyAfter<T>(file: string, data: Uint8Array, work: () => Promise<T>): Promise<T> {
  const temporary = await leaving(() => writeTemporary(file, data))
  const done = await work().catch(async (error: unknown) => {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  })
  await leaving(() => moveIntoPlace(temporary, file))
  return done
}
