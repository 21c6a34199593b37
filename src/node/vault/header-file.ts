import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { asDiskError, isMissing } from '../files/disk-errors'
import { replaceFile } from '../files/replace-file'
import { AppError } from '../../shared/errors'
import { readText, setAside } from './document-file'
import { parseHeader, type VaultHeader } from './header'
import { studentsFolder } from './student-document'
import { isStudentFile } from './student-files'

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
  /** The second copy stands in: `vault.json` was missing or torn. It is put back where the disk allows it. */
  readonly recovered: boolean
}

/**
 * The header; `null` where there has never been a vault.
 * @throws AppError `vault-header-lost` for students without any header, `not-a-vault`, `vault-newer`, and what the disk refuses.
 */
export async function readHeader(dir: string): Promise<HeaderReading | null> {
  const text = await readText(headerFile(dir))
  const damage = text === null ? null : headerOrDamage(text)
  if (damage && 'header' in damage) return { header: damage.header, recovered: false }
  const copyText = await readText(copyFile(dir))
  const copy = copyText === null ? null : headerOrDamage(copyText)
  if (copy && 'header' in copy) {
    await mend(dir, copy.header, text !== null).catch(() => {})
    return { header: copy.header, recovered: true }
  }
  if (damage) throw damage.error
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
 * opening than one that the old passphrase opens.
 */
export async function replaceHeader(dir: string, header: VaultHeader): Promise<void> {
  await replaceFile(headerFile(dir), textOf(header))
  await replaceFile(copyFile(dir), textOf(header)).catch(() => rm(copyFile(dir), { force: true }))
}

/**
 * Makes the second copy the same as a header that is known to open. Done at every opening, so one that is missing (an
 * older vault, a full disk) is made up for; a disk that cannot be written must not keep anyone from reading.
 */
export async function keepCopy(dir: string, header: VaultHeader): Promise<void> {
  const file = copyFile(dir)
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

async function holdsStudents(dir: string): Promise<boolean> {
  try {
    return (await readdir(studentsFolder(dir))).some(isStudentFile)
  } catch (error) {
    if (isMissing(error)) return false
    throw asDiskError(error)
  }
}
