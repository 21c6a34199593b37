import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { isDescendant } from '../../shared/merge'
import type { StudentRecord } from '../../shared/record'
import { readCopyName } from './conflict-names'
import { readVersion, studentsFolder, type VaultContext } from './student-version'

/** What the list remembers of a student's newest version. */
export interface Seen {
  readonly seen: number
  /** In the lineage; empty in lists made before it was kept. */
  readonly version: string
}

interface Found {
  readonly record: StudentRecord
  readonly revision: number
}

/**
 * True when a document is behind the version that was here before, and nothing accounts for it: somebody put an older
 * file back. A program that keeps folders alike also brings lower revisions, from a computer that had saved less often.
 * Then what was here is among the document's ancestors, or lies beside it, set aside, as another branch.
 */
export async function isPutBack(context: VaultContext, seen: Seen | undefined, found: Found): Promise<boolean> {
  if (!seen || found.revision >= seen.seen) return false
  if (seen.version === '') return true
  const version = { id: seen.version, writer: '', ancestors: [] }
  const { id, lineage } = found.record
  if (isDescendant(lineage, version)) return false
  const folder = studentsFolder(context.dir)
  for (const name of await readdir(folder)) {
    if (readCopyName(name)?.student !== id) continue
    const copy = await readVersion(context, id, path.join(folder, name)).catch(() => null)
    if (copy?.state !== 'read') continue
    const other = copy.record.lineage
    if (isDescendant(other, version) && !isDescendant(other, lineage)) return false
  }
  return true
}

/** What to remember once a document was read: the version that has come the furthest. */
export function newestSeen(before: Seen | undefined, { record, revision }: Found): Seen {
  const { id, ancestors } = record.lineage
  const goesOn = !before || revision >= before.seen || ancestors.includes(before.version)
  return goesOn ? { seen: Math.max(before?.seen ?? 0, revision), version: id } : before
}
