import { randomBytes } from 'node:crypto'
import { copyFile, link, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isDescendant, joinLineages } from '../../shared/merge'
import type { StudentRecord } from '../../shared/record'
import type { RecordLineage } from '../../shared/record/version'
import { replaceFile } from '../files/replace-file'
import { refuseEnded } from './ended'
import { sealDocument } from './envelope'
import { pathsOf, readVersion, studentsFolder, type VaultContext } from './student-version'

/**
 * What a later merge needs. Each version names the ones it came from, and whoever saves over a version that another
 * session wrote keeps that version first. Of two that go on from one version, at least one is not its writer: so the
 * version both came from is always kept, on one side at least.
 */

/** Versions named in a lineage. A day's work on one student is a few hundred saves; days apart are rarely merged. */
const longest = 400
/** Versions kept for merges, for one student. */
const keptBases = 8

const newId = (): string => randomBytes(9).toString('base64url')
export const newWriter = newId

/** The lineage of a version that follows `previous` and holds what is in `mergedFrom`. */
export function nextLineage(
  writer: string,
  previous: StudentRecord | null,
  mergedFrom: readonly RecordLineage[],
): RecordLineage {
  const start: RecordLineage = { id: '', writer: '', ancestors: [] }
  const all = [...(previous ? [previous.lineage] : []), ...mergedFrom]
  const { ancestors } = all.reduce(joinLineages, start)
  return { id: newId(), writer, ancestors: ancestors.slice(0, longest) }
}

const baseName = (id: string, version: string): string => `${id}.base-${version}.json`
const baseFile = (dir: string, id: string, version: string): string =>
  path.join(studentsFolder(dir), baseName(id, version))

/** Keeps the version about to be replaced, if another session wrote it. Never in the way of the save itself. */
export async function keepBase(context: VaultContext, replaced: StudentRecord): Promise<void> {
  const { id, lineage } = replaced
  if (lineage.writer === context.writer || lineage.id === '') return
  const { current } = pathsOf(context.dir, id)
  const file = baseFile(context.dir, id, lineage.id)
  try {
    await link(current, file).catch(() => copyFile(current, file))
    await dropOldBases(context, id, lineage.id)
  } catch {
    // Without it a later merge asks more questions; nothing is lost by that.
  }
}

/** Keeps a version that went to another vault or came from one, sealed: the two may meet again. Nothing is lost without it. */
export async function rememberVersion(context: VaultContext, record: StudentRecord): Promise<void> {
  const { dir, key, vaultId } = context
  const { id, schemaVersion, lineage } = record
  if (lineage.id === '') return
  const address = { vault: vaultId, kind: 'student', id, schemaVersion, revision: 1 } as const
  const text = sealDocument(key, address, JSON.stringify(record))
  await context.lock.run(async () => {
    await refuseEnded(context, id)
    await replaceFile(baseFile(dir, id, lineage.id), text)
  })
  await dropOldBases(context, id, lineage.id)
}

/** Counted from memory: a look into the folder takes longer than a save once there are thousands of students. */
async function dropOldBases({ dir, bases }: VaultContext, id: string, added: string): Promise<void> {
  const names = (bases.get(id) ?? new Set()).add(baseName(id, added))
  bases.set(id, names)
  if (names.size <= keptBases) return
  const folder = studentsFolder(dir)
  const stamped = await Promise.all(
    [...names].map(async (name) => {
      const found = await stat(path.join(folder, name)).catch(() => null)
      return { name, at: found?.ctimeMs ?? -Infinity }
    }),
  )
  for (const { name } of stamped.toSorted((a, b) => b.at - a.at).slice(keptBases)) {
    await rm(path.join(folder, name), { force: true })
    names.delete(name)
  }
}

/** The last version both came from, as far as it is still there; `null` makes a merge ask about every difference. */
export async function commonBase(
  context: VaultContext,
  mine: StudentRecord,
  theirs: StudentRecord,
): Promise<StudentRecord | null> {
  if (isDescendant(mine.lineage, theirs.lineage)) return theirs
  if (isDescendant(theirs.lineage, mine.lineage)) return mine
  return keptAncestor(context, mine.id, mine.lineage, theirs.lineage)
}

/** The last version both branches came from, where it was kept. */
export async function keptAncestor(
  context: VaultContext,
  id: string,
  mine: RecordLineage,
  theirs: RecordLineage,
): Promise<StudentRecord | null> {
  const known = new Set(theirs.ancestors)
  const common = mine.ancestors.filter((version) => known.has(version))
  const previous = pathsOf(context.dir, id).previous
  for (const version of common) {
    for (const file of [baseFile(context.dir, id, version), previous]) {
      const reading = await readVersion(context, id, file).catch(() => null)
      if (reading?.state === 'read' && reading.record.lineage.id === version) return reading.record
    }
  }
  return null
}
