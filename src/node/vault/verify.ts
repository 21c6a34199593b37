import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { LogProblem } from '../../shared/activity'
import { inParallel } from '../in-parallel'
import { isTemporaryName } from '../files/temporary-names'
import type { Access } from './access'
import { readLog } from './activity/read-log'
import { readCopyName } from './conflict-names'
import { holdKey } from './data-key'
import { damagedMark } from './document-file'
import { otherHeaders } from './header-copies'
import { isCopySound } from './header-file'
import { readRevisionFile } from './revision-files'
import { verifyLocal, type LocalReport } from './local-document'
import { pathsOf, readVersion, studentsFolder } from './student-document'
import { indexDocument } from './student-index'
import { listStudentIds } from './student-files'

/** A student whose file is not as it should be. `recoverable`: its previous version can be read. */
export interface DocumentProblem {
  readonly id: string
  readonly reason: 'damaged' | 'missing' | 'newer' | 'refused'
  readonly recoverable: boolean
}

/** A printed plan that is no longer what the record says it was. */
export interface PlanProblem {
  readonly id: string
  readonly number: number
  readonly reason: 'damaged' | 'missing'
}

/** What a look at every file of a vault found. */
export interface VaultReport {
  /** Students whose file opens and is whole. */
  readonly sound: number
  readonly problems: readonly DocumentProblem[]
  /** Printed plans that are whole, byte for byte, and those that are not. */
  readonly plans: number
  readonly planProblems: readonly PlanProblem[]
  /** Lines of the activity log, and where it is not what was written. */
  readonly log: { readonly lines: number; readonly interrupted: number; readonly problems: readonly LogProblem[] }
  /** Versions beside the documents that wait for a person: kept on a clash, or set aside by a sync program. */
  readonly waiting: { readonly sound: number; readonly damaged: number }
  /** The one document of local knowledge. */
  readonly local: LocalReport
  /** Both copies of the header are there and the same. */
  readonly headerTwice: boolean
  /** Headers that a sync program set aside and that another passphrase or code opens. */
  readonly otherHeaders: number
  /** Unfinished writes; the next opening clears them away. */
  readonly leftovers: number
  /** Damaged files kept under another name, by earlier openings. */
  readonly setAside: number
}

/** Reads every document of a vault with its key and changes nothing. The key stays the caller's. */
export async function verifyVault(dir: string, { header, key: bytes }: Access): Promise<VaultReport> {
  const key = holdKey(Buffer.from(bytes))
  try {
    const keys = { vaultId: header.id, key }
    const problems: DocumentProblem[] = []
    const planProblems: PlanProblem[] = []
    let sound = 0
    let plans = 0
    await inParallel([...(await listStudentIds(dir))], async (id) => {
      const { current, previous } = pathsOf(dir, id)
      const found = await readVersion(keys, id, current).catch(() => ({ state: 'refused' }) as const)
      if (found.state === 'read') {
        sound += 1
        for (const { number, sha256 } of found.record.revisions) {
          const { state } = await readRevisionFile({ dir, ...keys }, id, sha256)
          if (state === 'sound') plans += 1
          else planProblems.push({ id, number, reason: state })
        }
        return
      }
      const older = await readVersion(keys, id, previous).catch(() => null)
      problems.push({ id, reason: found.state, recoverable: found.state !== 'newer' && older?.state === 'read' })
    })
    const log = await verifyLog({ dir, ...keys })
    const besides = await readdir(studentsFolder(dir))
    const names = [...(await readdir(dir)), ...besides]
    return {
      sound,
      problems: problems.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      plans,
      planProblems: planProblems.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.number - b.number)),
      log,
      waiting: await waitingOf(keys, dir, besides),
      local: await verifyLocal(dir, keys),
      headerTwice: await isCopySound(dir, header),
      otherHeaders: (await otherHeaders(dir, header)).length,
      leftovers: names.filter(isTemporaryName).length,
      setAside: names.filter((name) => name.includes(damagedMark)).length,
    }
  } finally {
    key.destroy()
  }
}

async function waitingOf(
  keys: Parameters<typeof readVersion>[0],
  dir: string,
  names: readonly string[],
): Promise<VaultReport['waiting']> {
  const states = await Promise.all(
    names.map(async (name) => {
      const student = readCopyName(name)?.student
      if (!student) return null
      return (
        (await readVersion(keys, student, path.join(studentsFolder(dir), name)).catch(() => null))?.state === 'read'
      )
    }),
  )
  return { sound: states.filter((one) => one === true).length, damaged: states.filter((one) => one === false).length }
}

/** Against how far the list of students says that it went, where there is one. */
async function verifyLog(vault: Parameters<typeof indexDocument>[0]): Promise<VaultReport['log']> {
  const index = indexDocument(vault)
  await index.read()
  const { entries, interrupted, problems } = await readLog(vault, index.data.activity)
  return { lines: entries.length, interrupted, problems }
}
