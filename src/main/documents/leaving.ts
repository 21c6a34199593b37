import { replaceFile } from '../../node/files/replace-file'
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
