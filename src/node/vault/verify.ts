import { readdir } from 'node:fs/promises'
import { inParallel } from '../in-parallel'
import { isTemporaryName } from '../files/replace-file'
import type { Access } from './access'
import { holdKey } from './data-key'
import { damagedMark } from './document-file'
import { isCopySound } from './header-file'
import { pathsOf, readVersion, studentsFolder } from './student-document'
import { listStudentIds } from './student-files'

/** A student whose file is not as it should be. `recoverable`: its previous version can be read. */
export interface DocumentProblem {
  readonly id: string
  readonly reason: 'damaged' | 'missing' | 'newer' | 'refused'
  readonly recoverable: boolean
}

/** What a look at every file of a vault found. */
export interface VaultReport {
  /** Students whose file opens and is whole. */
  readonly sound: number
  readonly problems: readonly DocumentProblem[]
  /** Both copies of the header are there and the same. */
  readonly headerTwice: boolean
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
    let sound = 0
    await inParallel([...(await listStudentIds(dir))], async (id) => {
      const { current, previous } = pathsOf(dir, id)
      const found = await readVersion(keys, id, current).catch(() => ({ state: 'refused' }) as const)
      if (found.state === 'read') return void (sound += 1)
      const older = await readVersion(keys, id, previous).catch(() => null)
      problems.push({ id, reason: found.state, recoverable: found.state !== 'newer' && older?.state === 'read' })
    })
    const names = [...(await readdir(dir)), ...(await readdir(studentsFolder(dir)))]
    return {
      sound,
      problems: problems.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      headerTwice: await isCopySound(dir, header),
      leftovers: names.filter(isTemporaryName).length,
      setAside: names.filter((name) => name.includes(damagedMark)).length,
    }
  } finally {
    key.destroy()
  }
}
