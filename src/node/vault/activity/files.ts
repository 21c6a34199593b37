import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import path from 'node:path'
import { asDiskError, isMissing } from '../../files/disk-errors'

/**
 * Each computer writes files of its own (`activity/<mark>-<number>.log`), so that two counselors on a synchronized folder
 * never write the same one. They are only ever added to.
 */
export const activityFolder = (dir: string): string => path.join(dir, 'activity')

export interface LogFile {
  readonly name: string
  readonly device: string
  readonly number: number
  /** Set aside by a sync program: the same lines up to where the two went apart. */
  readonly isCopy: boolean
}

const named = /^([0-9a-f]{12})-(\d{4,6})(.*)\.log$/

export const logFileName = (device: string, number: number): string =>
  `${device}-${String(number).padStart(4, '0')}.log`

/** Every file of the log, in order; none where nothing was ever noted. */
export async function listLogFiles(dir: string): Promise<LogFile[]> {
  const names = await readdir(activityFolder(dir)).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw asDiskError(error)
  })
  return names
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => {
      const [, device = '', number = '', rest = ''] = named.exec(name) ?? []
      return device === '' ? [] : [{ name, device, number: Number(number), isCopy: rest !== '' }]
    })
}

/** The mark of this computer and its user in one vault. It names neither. */
export function deviceMark(vaultId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([vaultId, hostname(), userName()]))
    .digest('hex')
    .slice(0, 12)
}

/** As the system has it; empty where it has none. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
