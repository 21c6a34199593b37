import { createHash, randomUUID } from 'node:crypto'
import { lstat, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { errnoOf } from './disk-errors'

/**
 * Names of files that are being written: unique, so that two writers never share one; recognisable, so that leftovers can
 * be cleaned; and telling who writes (a check sum of the computer's name, the process), so that nobody cleans away what
 * another one is just writing.
 */
const temporaryName = /^\.casepath-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f-]{36}\.tmp$/
const thisComputer = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

export const isTemporaryName = (name: string): boolean => temporaryName.test(name)
export const temporaryBeside = (file: string): string =>
  path.join(path.dirname(file), `.casepath-${thisComputer}-${process.pid}-${randomUUID()}.tmp`)

/** After that time, in milliseconds, nobody is still writing: not by a clock that is hours off, nor to a slow share. */
const longAgo = 24 * 60 * 60 * 1000

/**
 * Removes from a folder of a person's own what a writer left behind that was killed. Only files by our own names, and
 * only where the writer is gone or a day has passed. What cannot be removed stays: it harms nobody. `all-but-ours`: of a folder
 * in which no other process writes.
 */
export async function removeAbandoned(
  folder: string,
  which: 'abandoned' | 'all-but-ours' = 'abandoned',
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const ours = temporaryName.exec(name)
    if (!ours) continue
    const [, computer, pid] = ours
    const file = path.join(folder, name)
    const found = await lstat(file).catch(() => null)
    if (!found?.isFile()) continue
    const isOurs = computer === thisComputer && Number(pid) === process.pid
    const isGone = which === 'abandoned' ? computer === thisComputer && !isRunning(Number(pid)) : !isOurs
    if (isGone || Date.now() - found.mtimeMs > longAgo) await rm(file, { force: true }).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errnoOf(error) !== 'ESRCH'
  }
}
