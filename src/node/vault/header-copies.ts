import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { isCopyOf } from './conflict-names'
import { readText } from './document-file'
import { parseHeader, type VaultHeader } from './header'
import { studentsFolder } from './student-version'

/**
 * Headers that a sync program set aside: two computers had changed the passphrase or the recovery code while they were
 * apart. Each opens the same vault, and nobody may be locked out because the program chose the other one.
 */
interface HeaderCopy {
  readonly file: string
  readonly header: VaultHeader
}

/** Nobody changes a passphrase more often than this on computers that are apart; more are somebody's mischief. */
const most = 8

/** Every one that can be read, whichever vault it is of. Never fails: they are only ever a help. */
export async function headerCopies(dir: string): Promise<HeaderCopy[]> {
  const places = [
    [dir, 'vault.json'],
    [studentsFolder(dir), 'vault-header.json'],
  ] as const
  const found: HeaderCopy[] = []
  for (const [folder, own] of places)
    for (const name of await readdir(folder).catch(() => [])) {
      if (!isCopyOf(own, name) || found.length === most) continue
      const file = path.join(folder, name)
      const header = headerIn((await readText(file).catch(() => null)) ?? '')
      if (header) found.push({ file, header })
    }
  return found
}

/** Those of this vault that something else opens than `header`. */
export async function otherHeaders(dir: string, header: VaultHeader): Promise<HeaderCopy[]> {
  const own = JSON.stringify(header)
  return (await headerCopies(dir)).filter((copy) => copy.header.id === header.id && JSON.stringify(copy.header) !== own)
}

/** Removes those of this vault: all of them, or only those that say nothing new. */
export async function clearHeaderCopies(dir: string, header: VaultHeader, which: 'all' | 'same'): Promise<void> {
  const own = JSON.stringify(header)
  for (const copy of await headerCopies(dir))
    if (copy.header.id === header.id && (which === 'all' || JSON.stringify(copy.header) === own))
      await rm(copy.file, { force: true }).catch(() => {})
}

function headerIn(text: string): VaultHeader | null {
  try {
    return parseHeader(text)
  } catch {
    return null
  }
}
