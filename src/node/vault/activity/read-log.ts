import path from 'node:path'
import type { Activity, LogProblem } from '../../../shared/activity'
import type { DataKey } from '../data-key'
import { readText } from '../document-file'
import { activityFolder, listLogFiles, type LogFile } from './files'
import { hashOf, isLaterLine, openLine, type Head, type OpenLine } from './line'

/** What the log of a vault says, and whether it is what was written. */
export interface LogReading {
  /** Oldest first. */
  readonly entries: readonly Activity[]
  readonly problems: readonly LogProblem[]
  /** Lines cut short by a power cut or a kill: they were never acknowledged, and the line after each says so. */
  readonly interrupted: number
  /** The last line of each computer. */
  readonly heads: Readonly<Record<string, Head>>
}

interface Place {
  readonly dir: string
  readonly vaultId: string
  readonly key: DataKey
}

/** Reads and checks the whole log. `known`: how far it went when somebody last looked. Changes nothing. */
export async function readLog(place: Place, known: Readonly<Record<string, Head>> = {}): Promise<LogReading> {
  const files = await listLogFiles(place.dir)
  const chains: Chain[] = []
  for (const device of new Set(files.map((file) => file.device))) {
    const own = files.filter((file) => file.device === device && !file.isCopy)
    chains.push(await readChain(place, device, own))
    // A copy that a sync program set aside goes on from the same lines: it is checked by itself.
    for (const copy of files.filter((file) => file.device === device && file.isCopy))
      chains.push(await readChain(place, device, [...own.filter(({ number }) => number < copy.number), copy]))
  }
  const heads: Record<string, Head> = {}
  const seen = new Map<string, OpenLine>()
  for (const { device, lines, head } of chains) {
    if (head && head.n > (heads[device]?.n ?? 0)) heads[device] = head
    for (const [hash, line] of lines) seen.set(`${device} ${hash}`, line)
  }
  const lines = [...seen.values()]
  const problems = [
    ...new Map(chains.flatMap((chain) => chain.problems).map((one) => [JSON.stringify(one), one])).values(),
  ]
  return {
    entries: lines.map((line) => line.activity).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    problems: [...problems, ...behind(chains, [known, ...lines.flatMap((line) => (line.heads ? [line.heads] : []))])],
    interrupted: chains.reduce((sum, chain) => sum + chain.interrupted, 0),
    heads,
  }
}

interface Chain {
  readonly device: string
  readonly file: string
  /** By their hash, in order. */
  readonly lines: ReadonlyMap<string, OpenLine>
  readonly problems: readonly LogProblem[]
  readonly interrupted: number
  readonly head: Head | null
}

async function readChain({ dir, vaultId, key }: Place, device: string, files: readonly LogFile[]): Promise<Chain> {
  const lines = new Map<string, OpenLine>()
  const problems: LogProblem[] = []
  let interrupted = 0
  let head: Head | null = null
  /** Hashes of what does not open, since the last line that does. */
  let unopened: string[] = []
  for (const { name } of files) {
    const text = (await readText(path.join(activityFolder(dir), name))) ?? ''
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const hash = hashOf(line)
      // What a later Casepath wrote cannot be read or judged here.
      if (isLaterLine(line)) continue
      const opened = openLine(key, { vault: vaultId, device }, line)
      if (!opened) {
        unopened.push(hash)
        continue
      }
      const found = gap(head, unopened, opened)
      if (found === 'interrupted') interrupted += unopened.length
      else problems.push(...found.map((one) => ({ ...one, file: name })))
      head = { n: opened.n, hash }
      unopened = []
      lines.set(hash, opened)
    }
  }
  const keptFrom = Math.max(1, ...[...lines.values()].map((line) => line.keptFrom ?? 1))
  const wasLetGo = ({ kind, line, count }: LogProblem): boolean =>
    kind === 'removed' && line === 1 && count === keptFrom - 1
  return {
    device,
    file: files.at(-1)?.name ?? '',
    lines,
    problems: problems.filter((one) => !wasLetGo(one)),
    // Nothing comes after it to say what it was: cut short, unless more is known to have been there.
    interrupted: interrupted + unopened.length,
    head,
  }
}

type Gap = Omit<LogProblem, 'file'>

/** What is wrong between a line and the last one before it that opens. */
function gap(last: Head | null, unopened: readonly string[], { n, prev }: OpenLine): 'interrupted' | Gap[] {
  const next = (last?.n ?? 0) + 1
  const missing = n - next
  if (missing < 0) return [{ kind: 'changed', line: n, count: 1 }]
  const [before = last?.hash ?? ''] = unopened.slice(-1)
  // A line that was cut short has no number; whoever wrote the next one saw it and sealed its hash.
  if (missing === 0 && prev === before) return unopened.length > 0 ? 'interrupted' : []
  if (missing === 0) return [{ kind: 'changed', line: Math.max(1, n - 1), count: 1 }]
  const changed = Math.min(missing, unopened.length)
  return [
    ...(changed > 0 ? [{ kind: 'changed', line: next, count: changed } as const] : []),
    ...(missing > changed ? [{ kind: 'removed', line: next + changed, count: missing - changed } as const] : []),
  ]
}

/** What is known to have been there and is not: lines cut off at the end, or a whole file. */
function behind(chains: readonly Chain[], known: readonly Readonly<Record<string, Head>>[]): LogProblem[] {
  const furthest = new Map<string, Head>()
  for (const heads of known)
    for (const [device, head] of Object.entries(heads))
      if (head.n > (furthest.get(device)?.n ?? 0)) furthest.set(device, head)
  return [...furthest].flatMap(([device, { n }]) => {
    const of = chains.filter((chain) => chain.device === device)
    const there = Math.max(0, ...of.map((chain) => chain.head?.n ?? 0))
    if (there >= n) return []
    return [{ file: of[0]?.file ?? `${device}.log`, kind: 'behind' as const, line: there + 1, count: n - there }]
  })
}
