import path from 'node:path'
import { holdKey } from './data-key'
import { readText } from './document-file'
import { openDocument } from './envelope'
import { pathsOf, readVersion } from './student-document'
import { listStudentIds } from './student-files'

/** Enough to know by: some of the first may be damaged. */
const looked = 20

/**
 * Whether a key opens a student of the vault, or the list where there is no student. Changes nothing. A header that somebody put
 * beside ours may lead to a key of their own, under which every record would seem damaged.
 */
export async function opensAnything(dir: string, vaultId: string, bytes: Buffer): Promise<boolean> {
  const key = holdKey(Buffer.from(bytes))
  try {
    const ids = [...(await listStudentIds(dir))].slice(0, looked)
    for (const id of ids)
      if ((await readVersion({ vaultId, key }, id, pathsOf(dir, id).current)).state === 'read') return true
    if (ids.length > 0) return false
    const list = (await readText(path.join(dir, 'index.json'))) ?? ''
    return openDocument(key, { vault: vaultId, kind: 'index', id: vaultId }, list).state === 'open'
  } finally {
    key.destroy()
  }
}
