import { open, opendir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { asDiskError, isMissing } from '../files/disk-errors'
import { replaceFile } from '../files/replace-file'
import { AppError } from '../../shared/errors'
import { readText, setAside } from './document-file'
import { claimedVault, headLength } from './envelope'
import { parseHeader, type VaultHeader } from './header'
import { clearHeaderCopies, headerCopies } from './header-copies'
import { studentsFolder } from './student-document'
import { isDocumentName, isStudentFile } from './student-files'

/**
 * The header on disk. Whoever loses it loses every student, because nothing else can get at the key: it is kept twice,
 * and a new one is never written over students that an old one sealed.
 */

const headerFile = (dir: string): string => path.join(dir, 'vault.json')
/** Beside the documents: whatever becomes of the folder around them, they keep what opens them. */
const copyFile = (dir: string): string => path.join(studentsFolder(dir), 'vault-header.json')

const textOf = (header: VaultHeader): string => `${JSON.stringify(header, null, 2)}\n`

export interface HeaderReading {
  readonly header: VaultHeader
  /** Another copy stands in: `vault.json` was missing, torn or another vault's. It is put back where the disk allows it. */
  readonly recovered: boolean
}

/**
 * The header; `null` where there has never been a vault. `mend: false` puts nothing back.
 * @throws AppError `vault-header-lost` for students without any header, `not-a-vault`, `vault-newer`, and what the disk refuses.
 */
export async function readHeader(dir: string, { mend: mends = true } = {}): Promise<HeaderReading | null> {
  const text = await readText(headerFile(dir))
  const damage = text === null ? null : headerOrDamage(text)
  const sealers = await vaultsOfStudents(dir, damage && 'header' in damage ? damage.header.id : null)
  const isOfStudents = ({ id }: VaultHeader): boolean => sealers.size === 0 || sealers.has(id)
  if (damage && 'header' in damage && isOfStudents(damage.header)) return { header: damage.header, recovered: false }
  const copyText = await readText(copyFile(dir))
  const copy = copyText === null ? null : headerOrDamage(copyText)
  const spares = [
    ...(copy && 'header' in copy ? [copy.header] : []),
    ...(await headerCopies(dir)).map((one) => one.header),
  ]
  const spare = spares.find(isOfStudents)
  if (spare) {
    if (mends) await mend(dir, spare, text !== null).catch(() => {})
    return { header: spare, recovered: true }
  }
  if (damage && 'error' in damage) throw damage.error
  if (await holdsStudents(dir))
    throw new AppError('vault-header-lost', 'There are sealed students, but no header that leads to their key')
  return null
}

/** The first header of a folder: it comes last, because without it making the vault can be tried again. */
export async function writeFirstHeader(dir: string, header: VaultHeader): Promise<void> {
  await replaceFile(headerFile(dir), textOf(header))
  await keepCopy(dir, header)
}

/**
 * Puts another header in place of both copies. A copy that cannot be written is taken away: better none until the next
 * opening than one that the old passphrase opens. Headers that a sync program set aside go for the same reason.
 */
export async function replaceHeader(dir: string, header: VaultHeader): Promise<void> {
  await replaceFile(headerFile(dir), textOf(header))
  await replaceFile(copyFile(dir), textOf(header)).catch(() => rm(copyFile(dir), { force: true }))
  await clearHeaderCopies(dir, header, 'all')
}

/**
 * Makes the second copy the same as a header that is known to open. Done at every opening, so one that is missing (an
 * older vault, a full disk) is made up for; a disk that cannot be written must not keep anyone from reading.
 */
export async function keepCopy(dir: string, header: VaultHeader): Promise<void> {
  const file = copyFile(dir)
  await clearHeaderCopies(dir, header, 'same')
  if ((await readText(file).catch(() => null)) === textOf(header)) return
  await replaceFile(file, textOf(header)).catch(() => {})
}

/** Whether both copies are there and say the same. */
export async function isCopySound(dir: string, header: VaultHeader): Promise<boolean> {
  const [first, second] = await Promise.all([headerFile(dir), copyFile(dir)].map((file) => readText(file)))
  return first === textOf(header) && second === first
}

function headerOrDamage(text: string): { header: VaultHeader } | { error: AppError } {
  try {
    return { header: parseHeader(text) }
  } catch (error) {
    // A later version's header is no damage: it is neither replaced nor passed over.
    if (error instanceof AppError && error.code === 'not-a-vault') return { error }
    throw error
  }
}

async function mend(dir: string, header: VaultHeader, isTorn: boolean): Promise<void> {
  if (isTorn) await setAside(headerFile(dir))
  await replaceFile(headerFile(dir), textOf(header))
}

/** Enough to know by: a folder in which somebody mixed two vaults has students of both. */
const looked = 20

/** The vaults under which students in the folder are sealed, as the first of them claim; no more than `wanted` once it is found. */
async function vaultsOfStudents(dir: string, wanted: string | null): Promise<Set<string>> {
  const found = new Set<string>()
  let left = looked
  try {
    for await (const { name } of await opendir(studentsFolder(dir))) {
      if (!isDocumentName(name)) continue
      const claimed = claimedVault(await headOf(path.join(studentsFolder(dir), name)).catch(() => ''))
      if (claimed !== null) found.add(claimed)
      if (claimed === wanted || --left === 0) break
    }
  } catch {
    // No folder, no students; whatever else is wrong with it shows in the next step.
  }
  return found
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function holdsStudents(dir: string): Promise<boolean> {
  try {
    return (await readdir(studentsFolder(dir))).some(isStudentFile)
  } catch (error) {
    if (isMissing(error)) return false
    throw asDiskError(error)
  }
}
