import { isCopyOf } from '../conflict-names'
import { damagedMark } from '../document-file'
import { isStudentFile } from '../student-files'

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
