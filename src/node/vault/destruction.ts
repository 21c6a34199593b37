import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors'
import type { StudentRecord } from '../../shared/record'
import type { Destruction } from '../../shared/record/destruction'
import { replaceFile } from '../files/replace-file'
import { readCopyName } from './conflict-names'
import { readText } from './document-file'
import { finishEnding, lineFile, lineOf, openLine, removeFiles } from './ended'
import { sealDocument } from './envelope'
import { pathsOf, readVersion, studentsFolder, type VaultContext } from './student-version'

/**
 * The end of a student's record. A sealed line of whose it was, who destroyed it, when and why is on disk before the
 * first file goes; each line is a file of its own, so that several counselors never write the same one.
 */
export interface Destructions {
  /** Newest first; `unreadable` counts lines that were changed or damaged. */
  list(): Promise<{ destroyed: Destruction[]; unreadable: number }>
  /**
   * Removes every file of a student in the trash: document, previous and kept versions, printed plans, copies of sync
   * programs. Asked again of somebody whose line is there, it finishes what was cut short and answers that line.
   * @throws AppError `held`, `not-in-trash`, `not-found`, `corrupt-file`, `vault-newer`
   */
  destroy(id: string, signed: Pick<Destruction, 'at' | 'by' | 'reason' | 'backups'>): Promise<Destruction>
  wasDestroyed(id: string): Promise<boolean>
}

const schemaVersion = 1

export function destructions(context: VaultContext): Destructions {
  const { dir, key, vaultId, lock } = context
  const folder = studentsFolder(dir)
  async function readLine(name: string): Promise<Destruction | null> {
    const [id = ''] = name.split('.destroyed')
    return openLine(context, id, (await readText(path.join(folder, name))) ?? '')
  }

  return {
    async list() {
      // Where two computers that were apart ended the same record, the line that a sync program set aside counts too.
      const names = (await readdir(folder)).filter((name) => /\.destroyed.*\.json$/.test(name))
      const lines = await Promise.all(names.map(readLine))
      const sound = lines.filter((line) => line !== null)
      const destroyed = [...new Map(sound.map((line) => [JSON.stringify(line), line])).values()]
      return {
        destroyed: destroyed.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
        unreadable: lines.length - sound.length,
      }
    },
    wasDestroyed: async (id) => (await lineOf(context, id)) !== null,
    async destroy(id, signed) {
      const before = await lineOf(context, id)
      if (before) {
        await finishEnding(context, id)
        return before
      }
      return lock.run(async (stillOurs) => {
        const record = await readToDestroy(context, id)
        const { givenName, familyName, studentId = '' } = record.intake.student
        const line: Destruction = { id, givenName, familyName, studentId, createdAt: record.createdAt, ...signed }
        const address = { vault: vaultId, kind: 'destruction', id, schemaVersion, revision: 1 } as const
        await replaceFile(lineFile(dir, id), sealDocument(key, address, JSON.stringify(line)))
        await stillOurs()
        const names = (await readdir(folder)).filter(
          (name) => name.startsWith(id) && !name.startsWith(`${id}.destroyed`),
        )
        await removeFiles(context, id, names)
        return line
      })
    },
  }
}

const refusals = { missing: 'not-found', newer: 'vault-newer', damaged: 'corrupt-file' } as const

/** The version on disk, once it is sure that neither it nor a version set aside forbids its end. */
async function readToDestroy(context: VaultContext, id: string): Promise<StudentRecord> {
  const { current } = pathsOf(context.dir, id)
  const reading = await readVersion(context, id, current)
  if (reading.state !== 'read')
    throw new AppError(refusals[reading.state], 'Who this was cannot be read', { details: { id } })
  const folder = studentsFolder(context.dir)
  const copies = (await readdir(folder)).filter((name) => readCopyName(name)?.student === id)
  const versions = await Promise.all(copies.map((name) => readVersion(context, id, path.join(folder, name))))
  // A hold that another counselor set may lie in a version that nobody has brought in yet.
  const isHeld = [reading, ...versions].some((one) => one.state === 'read' && one.record.keeping.hold)
  if (isHeld) throw new AppError('held', 'A hold stands', { details: { id } })
  if (!reading.record.keeping.trashed) throw new AppError('not-in-trash', 'Not in the trash', { details: { id } })
  return reading.record
}
