import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { asDiskError, isMissing } from '../files/disk-errors'
import { inParallel } from '../in-parallel'

/** What tells, without opening a file, whether it is the one that was seen. */
export interface Stamp {
  readonly size: number
  readonly mtimeMs: number
}

/** The stamp of a file; `null` where there is none. @throws AppError what the disk refuses */
export async function stampOf(file: string): Promise<Stamp | null> {
  try {
    const { size, mtimeMs } = await stat(file)
    return { size, mtimeMs }
  } catch (error) {
    if (isMissing(error)) return null
    throw asDiskError(error)
  }
}

/** Files looked at between two chances for others to work: about a millisecond on a disk of this computer. */
const chunk = 256

/**
 * The stamps of many files. On a disk that answers at once, asking and waiting in one go takes a fifth of the time that
 * asking beside the main thread does. On a share the thread must not wait, so each chunk begins with a question whose
 * answer tells which of the two the disk is. `quickMs`: milliseconds within which a disk of this computer answers.
 */
export async function stampsOf(files: readonly string[], quickMs = 1): Promise<(Stamp | null)[]> {
  const stamps: (Stamp | null)[] = []
  for (let from = 0; from < files.length; from += chunk) {
    const [first, ...rest] = files.slice(from, from + chunk) as [string, ...string[]]
    const asked = performance.now()
    stamps.push(await stampOf(first))
    stamps.push(...(performance.now() - asked < quickMs ? rest.map(stampAtOnce) : await besideTheThread(rest)))
  }
  return stamps
}

function stampAtOnce(file: string): Stamp | null {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    return found ? { size: found.size, mtimeMs: found.mtimeMs } : null
  } catch (error) {
    throw asDiskError(error)
  }
}

async function besideTheThread(files: readonly string[]): Promise<(Stamp | null)[]> {
  const stamps = Array.from<Stamp | null>({ length: files.length })
  await inParallel([...files.entries()], async ([at, file]) => {
    stamps[at] = await stampOf(file)
  })
  return stamps
}
