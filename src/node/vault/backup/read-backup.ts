import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import { recordVersion, type StudentRecord } from '../../../shared/record'
import { readLines } from '../../files/lines'
import { holdKey, type DataKey } from '../data-key'
import { openDocument } from '../envelope'
import type { SealedHeader } from '../header'
import { readRecord } from '../migrations'
import { documentIdOf } from '../student-files'
import { summaryOf } from '../summary'
import type { StudentSummary } from '../../../shared/record'
import { contents, contentsVersion, fileLine, parseFirstLine, type Contents } from './format'
import { goesIn } from './what-goes-in'

/** One file of a backup, or a line that is not what was written. */
export type BackupEntry =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'contents'; readonly contents: Contents }
  | { readonly kind: 'damaged' }

/** What a backup holds. */
export interface BackupReading {
  readonly header: SealedHeader
  /** When it was made, by the computer that made it. */
  readonly madeAt: string
  /** The students in it who can be read. */
  readonly students: readonly StudentSummary[]
  /** Students sealed by a later version: they come back with the vault, but cannot be shown. */
  readonly newer: number
  /** Ids of students of whom no version could be read when it was made. */
  readonly unreadable: readonly string[]
  /** Files that should be in it and are not, or not as they were. */
  readonly lost: readonly string[]
  /** Lines that are no entry, come twice, or follow the sealed list: nobody wrote them so. */
  readonly damaged: number
  /** Files that the sealed list does not name. They are never brought back. */
  readonly extra: number
  /** The sealed list at its end is there: it was not cut off. */
  readonly complete: boolean
  /** @throws AppError `backup-damaged` unless everything that was written is there */
  assertWhole(): void
}

/** The first line alone. @throws AppError `not-a-backup`, `vault-newer`, and what the disk refuses */
export async function backupHeader(file: string): Promise<{ madeAt: string; header: SealedHeader }> {
  for await (const { text, whole } of readLines(file)) {
    if (!whole) break
    return parseFirstLine(text)
  }
  throw new AppError('not-a-backup', 'The file holds no line')
}

/**
 * Reads a whole backup and checks every byte of it. `keyFor` gives the key for the header in it; it is zeroed here.
 * @throws AppError `not-a-backup`, `vault-newer`, what `keyFor` throws, and what the disk refuses; damage is in the answer
 */
export async function readBackup(
  file: string,
  keyFor: (header: SealedHeader) => Promise<Buffer>,
  onRecord?: (record: StudentRecord) => Promise<void> | void,
): Promise<BackupReading> {
  const { header, madeAt } = await backupHeader(file)
  const key = holdKey(await keyFor(header))
  const found = new Set<string>()
  const students: StudentSummary[] = []
  const tally = newTally()
  let newer = 0
  let list: Contents | null = null
  try {
    list = await listOf(file, header, key)
    for await (const entry of filesIn(file, header, key, list, tally)) {
      const student = readStudentEntry(entry, header, key)
      if (student === null && documentIdOf(entry.path) !== null) continue
      found.add(entry.path)
      if (student === 'newer') newer += 1
      else if (student) {
        students.push(summaryOf(student.record, student.revision))
        await onRecord?.(student.record)
      }
    }
  } finally {
    key.destroy()
  }
  const lost = (list?.files ?? []).map(({ path }) => path).filter((path) => !found.has(path))
  const complete = list !== null
  return {
    header,
    madeAt: list?.madeAt ?? madeAt,
    students,
    newer,
    unreadable: list?.unreadable ?? [],
    lost,
    ...tally,
    complete,
    assertWhole() {
      if (!complete || lost.length > 0 || tally.damaged > 0 || tally.extra > 0)
        throw new AppError('backup-damaged', 'The backup is not whole', {
          details: { complete, lost: lost.length, ...tally },
        })
    },
  }
}

interface Tally {
  damaged: number
  extra: number
}
export const newTally = (): Tally => ({ damaged: 0, extra: 0 })

/** The sealed list; `null` where the file was cut off before it. Read first, because it says which lines count. */
export async function listOf(file: string, header: SealedHeader, key: DataKey): Promise<Contents | null> {
  for await (const entry of entriesOf(file, header, key)) if (entry.kind === 'contents') return entry.contents
  return null
}

/**
 * The files in a backup that may be brought back, each once: those on its sealed list with the content they had. Without a
 * list, the first of each name that belongs into a backup. What else stands in it is counted.
 */
export async function* filesIn(
  file: string,
  header: SealedHeader,
  key: DataKey,
  list: Contents | null,
  tally = newTally(),
): AsyncGenerator<{ readonly path: string; readonly text: string }> {
  const listed = list && new Map(list.files.map((one) => [one.path, one.sha256]))
  const seen = new Set<string>()
  const altered: string[] = []
  let ended = false
  for await (const entry of entriesOf(file, header, key)) {
    if (entry.kind === 'contents' && !ended) ended = true
    else if (entry.kind !== 'file' || ended || seen.has(entry.path)) tally.damaged += 1
    else if (listed ? !listed.has(entry.path) : !goesIn(entry.path)) tally.extra += 1
    else if (listed && listed.get(entry.path) !== hashOf(entry.text)) altered.push(entry.path)
    else {
      seen.add(entry.path)
      yield entry
    }
  }
  // Where the right one is missing, it is counted as lost.
  tally.damaged += altered.filter((path) => seen.has(path)).length
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Every entry after the first line. What follows the sealed list, or is no entry, is damage. */
async function* entriesOf(file: string, header: SealedHeader, key: DataKey): AsyncGenerator<BackupEntry> {
  let first = true
  for await (const { text, whole } of readLines(file)) {
    if (!first) yield whole ? readEntry(text, header, key) : { kind: 'damaged' }
    first = false
  }
}

function readEntry(text: string, header: SealedHeader, key: DataKey): BackupEntry {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'damaged' }
  }
  const line = fileLine.safeParse(value)
  if (line.success) return { kind: 'file', ...line.data }
  const opened = openDocument(key, { vault: header.id, kind: 'backup', id: header.id }, text)
  if (opened.state !== 'open') return { kind: 'damaged' }
  if (opened.schemaVersion > contentsVersion)
    throw new AppError('vault-newer', 'The backup was made by a later version')
  const list = contents.safeParse(JSON.parse(opened.plain))
  return list.success ? { kind: 'contents', contents: list.data } : { kind: 'damaged' }
}

/** The student in a line; `null` for a file that is no student, or is one that does not open. */
function readStudentEntry(
  { path, text }: { readonly path: string; readonly text: string },
  header: SealedHeader,
  key: DataKey,
): { record: StudentRecord; revision: number } | 'newer' | null {
  const id = documentIdOf(path)
  if (id === null) return null
  const opened = openDocument(key, { vault: header.id, kind: 'student', id }, text)
  if (opened.state !== 'open') return opened.state === 'newer' ? 'newer' : null
  if (opened.schemaVersion > recordVersion) return 'newer'
  const record = readRecord(opened.plain, opened.schemaVersion)
  return record?.id === id ? { record, revision: opened.revision } : null
}
