import path from 'node:path'
import { AppError } from '../../../shared/errors'
import type { DataKey } from '../data-key'
import { readText } from '../document-file'
import { stampOf } from '../stamps'
import { activityFolder, listLogFiles, logFileName, type LogFile } from './files'
import { hashOf, isLaterLine, openLine, type Head } from './line'

/** Where the next line of one computer goes. */
export interface Tail {
  /** Of the file. */
  readonly number: number
  /** Bytes and lines of the file. */
  readonly size: number
  readonly lines: number
  /** The last line that opens. */
  readonly head: Head | null
  /** What was cut short at the end: the next line starts anew and seals its hash. */
  readonly torn: string
  /** The file ends with the end of a line. */
  readonly isEnded: boolean
}

interface Place {
  readonly dir: string
  readonly vaultId: string
  readonly key: DataKey
}

export const linesIn = (text: string): string[] => text.split('\n').filter((line) => line !== '')

export const logText = async (dir: string, name: string): Promise<string> =>
  (await readText(path.join(activityFolder(dir), name))) ?? ''

/** The files that a computer itself wrote, oldest first. */
export const filesOf = async (dir: string, device: string): Promise<LogFile[]> =>
  (await listLogFiles(dir)).filter((file) => file.device === device && !file.isCopy)

/** The end of a computer's log. `known` is answered again where the file has not grown since. */
export async function findTail(place: Place, device: string, known: Tail | null): Promise<Tail> {
  const own = await filesOf(place.dir, device)
  const number = own.at(-1)?.number ?? 1
  const size = (await stampOf(path.join(activityFolder(place.dir), logFileName(device, number))))?.size ?? 0
  // Somebody else of this computer, such as the command line, may have gone on.
  if (known?.number === number && known.size === size) return known
  const previous = own.at(-2)
  const before = previous ? await endOf(place, device, previous.number, null) : null
  return endOf(place, device, number, before?.head ?? null)
}

async function endOf(place: Place, device: string, number: number, before: Head | null): Promise<Tail> {
  const text = await logText(place.dir, logFileName(device, number))
  const lines = linesIn(text)
  // A later Casepath went on here: nothing is added behind what this one cannot read.
  if (lines.some(isLaterLine)) throw new AppError('vault-newer', 'The activity log was written by a later version')
  const head = lastOpened(place, device, lines) ?? before
  // A write that was cut short has no end of line. One that has, and does not open, was changed by somebody.
  const isEnded = text === '' || text.endsWith('\n')
  const last = lines.at(-1) ?? ''
  const torn = isEnded || head?.hash === hashOf(last) ? '' : last
  return { number, size: Buffer.byteLength(text), lines: lines.length, head, torn, isEnded }
}

function lastOpened({ key, vaultId }: Place, device: string, lines: readonly string[]): Head | null {
  for (const line of lines.toReversed()) {
    const opened = openLine(key, { vault: vaultId, device }, line)
    if (opened) return { n: opened.n, hash: hashOf(line) }
  }
  return null
}

/** How far the logs of other computers go, no less than was known before. */
export async function headsOfOthers(
  place: Place,
  device: string,
  known: Readonly<Record<string, Head>>,
): Promise<Record<string, Head>> {
  const found: Record<string, Head> = { ...known }
  const newest = new Map((await listLogFiles(place.dir)).flatMap((file) => (file.isCopy ? [] : [[file.device, file]])))
  for (const [of, { name }] of newest) {
    const last = of === device ? null : lastOpened(place, of, linesIn(await logText(place.dir, name)))
    if (last && last.n > (found[of]?.n ?? 0)) found[of] = last
  }
  return found
}
