import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { open, rename, rm, stat, unlink, type FileHandle } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import { asDiskError, errnoOf, isMissing } from '../files/disk-errors'
import { readHead } from '../files/read-head'

/**
 * One writer at a time in a vault folder, whoever it is: a second window, a second computer on the school's share.
 * A file `writing.lock` holds the writer's name. A writer that died (killed, power cut) is recognised by its process
 * being gone, or, from another computer, by its lock standing unchanged while we watch: no clock but our own is trusted.
 */
export interface FolderLock {
  /** Runs `work` alone. `stillOurs` is called right before what cannot be taken back; it throws when the lock was lost. */
  run<T>(work: (stillOurs: () => Promise<void>) => Promise<T>): Promise<T>
}

interface FolderLockOptions {
  readonly dir: string
  /** How long another's lock may stand unchanged, in milliseconds. A save takes a few. */
  readonly staleAfterMs?: number
  readonly giveUpAfterMs?: number
}

export const lockFileName = 'writing.lock'

/** Locks this very process holds: an entry with our process number that is not among them is from before a restart. */
const ours = new Set<string>()

export function createFolderLock({
  dir,
  staleAfterMs = 10_000,
  giveUpAfterMs = 30_000,
}: FolderLockOptions): FolderLock {
  const file = path.join(dir, lockFileName)
  let last: Promise<unknown> = Promise.resolve()

  async function alone<T>(work: (stillOurs: () => Promise<void>) => Promise<T>): Promise<T> {
    const token = `${process.pid} ${hostname()} ${randomUUID()}`
    const { made } = await acquire(file, token, staleAfterMs, giveUpAfterMs)
    // One question to the disk mostly tells that nobody has touched the file; where it does not, the file is read.
    const isOurs = async (): Promise<boolean> => {
      const [then, now] = await Promise.all([made, stat(file).catch(() => null)])
      return isUntouched(then, now) || (await holderOf(file)) === token
    }
    try {
      return await work(async () => {
        if (!(await isOurs())) throw new AppError('io', 'Another program took the vault over while it was written')
      })
    } finally {
      if (await isOurs().catch(() => false)) await unlink(file).catch(() => {})
      // Only now: a lock of ours that is not among `ours` looks dead, and one taken over in between would be removed here.
      ours.delete(token)
    }
  }

  return {
    run(work) {
      const turn = last.then(() => alone(work))
      last = turn.catch(() => {})
      return turn
    },
  }
}

async function acquire(file: string, token: string, staleAfterMs: number, giveUpAfterMs: number): Promise<Taken> {
  const started = performance.now()
  let watched: string | null = null
  let since = started
  for (;;) {
    const taken = await tryToTake(file, token)
    if (taken) return taken
    const holder = await holderOf(file)
    if (holder === null) continue
    const now = performance.now()
    if (holder !== watched) [watched, since] = [holder, now]
    // An empty lock is one whose writer died between making and signing it.
    const patience = holder === '' ? Math.min(1000, staleAfterMs) : staleAfterMs
    // Read again: between the first look and the verdict its owner may have given the lock back, and another taken it.
    if ((isDead(holder) || now - since > patience) && (await holderOf(file)) === holder) await takeAway(file, holder)
    else if (now - started > giveUpAfterMs) throw new AppError('io', 'Another program keeps the vault busy')
    else await sleep(10)
  }
}

interface Taken {
  /** The lock's file as it was signed, to know it by; `null` where the disk does not say. */
  readonly made: Promise<Stats | null>
}

async function tryToTake(file: string, token: string): Promise<Taken | null> {
  ours.add(token)
  let isMade = false
  try {
    const handle = await open(file, 'wx', 0o600)
    isMade = true
    try {
      await handle.writeFile(token)
    } catch (error) {
      await handle.close()
      throw error
    }
    // Looked at and closed while the work begins.
    return { made: lookAndClose(handle).catch(() => null) }
  } catch (error) {
    ours.delete(token)
    const errno = errnoOf(error)
    // Windows answers EPERM while a removed lock is still open somewhere.
    if (!isMade && (errno === 'EEXIST' || (errno === 'EPERM' && process.platform === 'win32'))) return null
    // Only what this very call made: what else lies there is somebody's who is writing.
    if (isMade) await rm(file, { force: true }).catch(() => {})
    throw asDiskError(error)
  }
}

async function lookAndClose(handle: FileHandle): Promise<Stats> {
  try {
    return await handle.stat()
  } finally {
    await handle.close()
  }
}

/** The same file, neither moved nor written to: either changes its time of change. */
const isUntouched = (then: Stats | null, now: Stats | null): boolean =>
  then !== null &&
  now !== null &&
  (['dev', 'ino', 'size', 'mtimeMs', 'ctimeMs'] as const).every((field) => then[field] === now[field])

/** More than a process number, a computer's name and a UUID take. */
const longestHolder = 1024

const holderOf = (file: string): Promise<string | null> =>
  readHead(file, longestHolder).then(
    (head) => head.toString('utf8'),
    (error: unknown) => {
      if (isMissing(error)) return null
      throw asDiskError(error)
    },
  )

function isDead(holder: string): boolean {
  const [pid, host] = holder.split(' ')
  if (host !== hostname() || !pid) return false
  if (Number(pid) === process.pid) return !ours.has(holder)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return errnoOf(error) === 'ESRCH'
  }
}

/** Moves a dead writer's lock out of the way. Moved first and looked at then: another may have been quicker. */
async function takeAway(file: string, holder: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw asDiskError(error)
  }
  const moved = await holderOf(aside)
  if (moved === holder) await rm(aside, { force: true })
  // A living writer's lock: give it back. Should someone hold a new one by now, `stillOurs` stops the one who lost.
  else await rename(aside, file).catch(() => {})
}
