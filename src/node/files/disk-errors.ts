import { AppError, type ErrorCode } from '../../shared/errors'

/** What the system says about a disk, in the words the window can translate. EFBIG and EDQUOT are limits a quota sets. */
const codeOfErrno: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
}

export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

export const isMissing = (error: unknown): boolean => errnoOf(error) === 'ENOENT'

/** An error of the file system as an `AppError`; its message names no path, because paths hold people's names. */
export function asDiskError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const errno = errnoOf(error)
  const code = codeOfErrno[errno ?? ''] ?? 'io'
  return new AppError(code, `The file system answered ${errno ?? 'with an unknown error'}`, {
    cause: error,
    details: { errno: errno ?? null },
  })
}
