import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { isMissing } from '../files/disk-errors'
import { isTemporaryName } from '../files/temporary-names'
import { activityFolder } from './activity/files'
import { isCopyOf } from './conflict-names'
import { lockFileName, type FolderLock } from './folder-lock'
import { presenceFolder } from './presence'
import { studentsFolder } from './student-document'

/**
 * Removes what writes that were cut short left behind, and copies of such things that a sync program set aside, and answers how many files that were. None of them was ever
 * acknowledged. Done under the lock: what lies there then is being written by nobody.
 */
export async function removeLeftovers(dir: string, lock: FolderLock): Promise<number> {
  try {
    return await lock.run(async () => {
      let removed = 0
      for (const folder of [dir, studentsFolder(dir), activityFolder(dir), path.join(dir, presenceFolder)]) {
        for (const name of await namesIn(folder)) {
          const isPresenceCopy = path.basename(folder) === presenceFolder && /^[\w-]{12}.+\.json$/.test(name)
          const isLockCopy = name.startsWith(`${lockFileName}.`) || isCopyOf(lockFileName, name)
          if (!isTemporaryName(name) && !isLockCopy && !isPresenceCopy) continue
          await rm(path.join(folder, name), { force: true })
          removed += 1
        }
      }
      return removed
    })
  } catch {
    // A vault on a read-only disk can still be read. What is really wrong with the folder shows in the next step.
    return 0
  }
}

/** None where the folder was never made. */
const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
