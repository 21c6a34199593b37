import { stat } from 'node:fs/promises'
import path from 'node:path'
import { longestLine } from '../../files/lines'
import { readHead } from '../../files/read-head'
import { isCopyOf, partsOf } from '../conflict-names'
import { damagedMark } from '../document-file'
import { claimedVault, headLength } from '../envelope'
import { isStudentFile } from '../student-files'
import { isInside } from './format'

/**
 * Whether a file of the vault's folder, by its path inside it, belongs in a backup: what is ours, and what a sync program
 * set aside of it. The list is made anew, the header stands in the first line, a previous or damaged version is yesterday's; and
 * what else lies in the folder (`desktop.ini`, `.stignore`) is nobody's record.
 */
export function goesIn(inside: string): boolean {
  const [folder = '', name = '', ...deeper] = inside.includes('/') ? inside.split('/') : ['', inside]
  if (deeper.length > 0 || name.includes(damagedMark)) return false
  if (folder === 'students') return isStudentFile(name) && !name.endsWith('.prev.json')
  if (folder === 'activity') return /^[0-9a-f]{12}-\d{4,6}.*\.log$|^pending-[0-9a-f]{12}.*\.json$/.test(name)
  return folder === '' && (name === 'local.json' || isCopyOf('local.json', name))
}

/**
 * Whether it can go in, too: by a name that a backup can hold, not larger than is read back, and, of what was set aside under
 * a name that anybody may choose, only what says that it is of this very vault. One foreign file must not stop every backup.
 */
export async function canGoIn(dir: string, vaultId: string, inside: string): Promise<boolean> {
  const file = path.join(dir, inside)
  if (!isInside(inside) || (await stat(file)).size > longestLine) return false
  const name = path.basename(inside)
  const isSetAside = inside.startsWith('students/') ? partsOf(name)?.rest !== '' : isCopyOf('local.json', name)
  return !isSetAside || claimedVault((await readHead(file, headLength)).toString('latin1')) === vaultId
}
