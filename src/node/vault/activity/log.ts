import { mkdir, open, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { doing, type Activity, type Doing } from '../../../shared/activity'
import { asDiskError } from '../../files/disk-errors'
import { flushFolder } from '../../files/replace-file'
import type { VaultContext } from '../student-version'
import { activityFolder, deviceMark, logFileName } from './files'
import { hashOf, openLine, sealLine, type Head, type LineContent } from './line'
import { takePending } from './pending'
import { readLog, type LogReading } from './read-log'
import { filesOf, findTail, headsOfOthers, linesIn, logText, type Tail } from './tail'

/** The activity log of an open vault. */
export interface ActivityLog {
  /** Resolves once it is flushed. @throws AppError `locked`, and what the disk refuses */
  note(done: Doing): Promise<void>
  read(): Promise<LogReading>
  /** Settles once everything is noted, or could not be. */
  idle(): Promise<void>
}

export interface ActivityLogOptions {
  readonly context: Pick<VaultContext, 'dir' | 'vaultId' | 'key' | 'lock'>
  now(): Date
  /** Who works here. */
  advisor(): string
  /** How far the log went when it was last looked at; told of every change. */
  readonly heads: Record<string, Head>
  onHeads(): void
  /** Lines of one file, and files of one computer that are kept. */
  readonly linesAFile?: number
  readonly filesKept?: number
}

/** Opening or changing one student again within this time, in milliseconds, is one deed. */
const sameDeedMs = 600_000
const often: ReadonlySet<string> = new Set(['opened', 'changed', 'local-changed'])

/** The log of this computer in a vault, added to line by line, and that of all others to be read. */
export function activityLog(options: ActivityLogOptions): ActivityLog {
  const { context, now, advisor, heads, onHeads, linesAFile = 2000, filesKept = 50 } = options
  const { dir, vaultId, key, lock } = context
  const device = deviceMark(vaultId)
  const folder = activityFolder(dir)
  const lately = new Map<string, number>()
  let waiting: LineContent[] = []
  let last: Promise<void> = Promise.resolve()
  let tail: Tail | null = null
  let isFirst = true

  async function write(contents: readonly LineContent[]): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    let at = await findTail(context, device, tail)
    if (at.lines >= linesAFile)
      at = { number: at.number + 1, size: 0, lines: 0, head: at.head, torn: at.torn, isEnded: true }
    const isNew = at.size === 0
    const keptFrom = isNew ? await letOldestGo(at.number) : null
    let head = at.head
    let text = at.isEnded ? '' : '\n'
    let before: Head | null = at.torn === '' ? head : { n: head?.n ?? 0, hash: hashOf(at.torn) }
    // Known to have gone further: what is missing stays missing for whoever looks, however much is added.
    const known = heads[device]
    if (known && known.n > (head?.n ?? 0)) before = known
    const others = isFirst ? await headsOfOthers(context, device, heads) : null
    for (const [index, content] of contents.entries()) {
      const value = {
        ...content,
        ...(others && index === 0 && { heads: others }),
        ...(keptFrom !== null && { keptFrom }),
      }
      const line = sealLine(key, { vault: vaultId, device }, before, value)
      head = before = { n: (before?.n ?? 0) + 1, hash: hashOf(line) }
      text += `${line}\n`
    }
    const handle = await open(path.join(folder, logFileName(device, at.number)), 'a', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (isNew) await flushFolder(folder)
    tail = {
      ...at,
      size: at.size + Buffer.byteLength(text),
      lines: at.lines + contents.length,
      head,
      torn: '',
      isEnded: true,
    }
    isFirst = false
    if (head) heads[device] = head
    onHeads()
  }

  /** Removes this computer's oldest files where there are too many; answers the first line that is kept then. */
  async function letOldestGo(next: number): Promise<number | null> {
    const own = await filesOf(dir, device)
    const gone = own.filter(({ number }) => number <= next - filesKept)
    const first = own[gone.length]
    if (gone.length === 0 || !first) return null
    const [oldest = ''] = linesIn(await logText(dir, first.name))
    const opened = openLine(key, { vault: vaultId, device }, oldest)
    if (!opened) return null
    for (const { name } of gone) await rm(path.join(folder, name), { force: true })
    return opened.n
  }

  function isAgain({ what, student = null }: Doing): boolean {
    if (!often.has(what)) return false
    const deed = `${what} ${student ?? ''}`
    const time = now().getTime()
    const before = lately.get(deed)
    if (before !== undefined && Math.abs(time - before) < sameDeedMs) return true
    lately.set(deed, time)
    return false
  }

  const writeAlone = (contents: readonly LineContent[]): Promise<void> =>
    lock
      .run(() => write(contents))
      .catch((error: unknown) => {
        tail = null
        throw asDiskError(error)
      })

  /** Everything that waits goes to disk at once, in turn. */
  function flush(justUnlocked: boolean): Promise<void> {
    const turn = last.then(async () => {
      if (justUnlocked)
        // Nobody knows who tried in vain.
        await takePending(dir, vaultId, (deeds) =>
          writeAlone(deeds.map(({ what, at }) => entry({ what }, at, what === 'unlock-failed' ? '' : advisor()))),
        )
      const contents = waiting
      waiting = []
      if (contents.length > 0) await writeAlone(contents)
    })
    last = turn.catch(() => {})
    return turn
  }

  const entry = (done: Doing, at: string, by = advisor()): LineContent => ({
    activity: { ...doing.parse(done), at, by, on: hostname() } satisfies Activity,
  })

  return {
    async note(done) {
      if (isAgain(done)) return
      waiting.push(entry(done, now().toISOString()))
      await flush(done.what === 'unlocked')
    },
    async read() {
      await last
      return readLog({ dir, vaultId, key }, heads)
    },
    idle: () => last,
  }
}
