import { createHash } from 'node:crypto'
import { open, readdir, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { asDiskError } from '../../files/disk-errors'
import { moveIntoPlace } from '../../files/replace-file'
import { temporaryBeside } from '../../files/temporary-names'
import { readSealedHeader } from '../access'
import { readText } from '../document-file'
import { openDocument, sealDocument } from '../envelope'
import type { VaultContext } from '../student-document'
import { documentIdOf } from '../student-files'
import { backupFormat, contentsVersion, type Contents } from './format'
import { readBackup, type BackupReading } from './read-backup'
import { goesIn } from './what-goes-in'

type BackedUp = Pick<VaultContext, 'dir' | 'vaultId' | 'key'>

/**
 * Writes a vault into one file and reads it back before it gets its name. Saves may go on meanwhile: every document
 * is whole at every moment. Answers what was read back.
 * @throws AppError `locked` when the vault is locked meanwhile, `backup-damaged` when the disk gives back something else
 */
export async function writeBackup(vault: BackedUp, file: string, now: Date): Promise<BackupReading> {
  const temporary = temporaryBeside(file)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await writeLines(handle, vault, now.toISOString())
      await handle.sync()
    } finally {
      await handle.close()
    }
    const reading = await readBackup(temporary, () => Promise.resolve(Buffer.from(vault.key.bytes())))
    reading.assertWhole()
    await moveIntoPlace(temporary, file)
    return reading
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw asDiskError(error)
  }
}

async function writeLines(handle: FileHandle, vault: BackedUp, madeAt: string): Promise<void> {
  const { header } = await readSealedHeader(vault.dir)
  const line = (value: unknown) => handle.writeFile(`${JSON.stringify(value)}\n`)
  await line({ format: backupFormat, madeAt, header })
  const contents: Contents = { madeAt, files: [], unreadable: [] }
  for (const name of await filesOf(vault.dir)) {
    const id = documentIdOf(name)
    const text = await (id === null ? readText(path.join(vault.dir, name)) : soundText(vault, id, name))
    if (text === null || text === '') {
      if (id !== null) contents.unreadable.push(id)
      continue
    }
    await line({ path: name, text })
    contents.files.push({ path: name, sha256: createHash('sha256').update(text).digest('hex') })
  }
  const address = { vault: vault.vaultId, kind: 'backup', id: vault.vaultId, schemaVersion: contentsVersion } as const
  await handle.writeFile(`${sealDocument(vault.key, { ...address, revision: 1 }, JSON.stringify(contents))}\n`)
}

/** A student's sealed document, or its previous version where that is the one that opens. */
async function soundText({ dir, vaultId, key }: BackedUp, id: string, name: string): Promise<string | null> {
  for (const candidate of [name, name.replace(/\.json$/, '.prev.json')]) {
    const text = await readText(path.join(dir, candidate))
    if (text && openDocument(key, { vault: vaultId, kind: 'student', id }, text).state !== 'damaged') return text
  }
  return null
}

/** Every file of the vault that goes in, `/` between folder and name, in a steady order. */
async function filesOf(dir: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isFile()) found.push(entry.name)
    if (!entry.isDirectory()) continue
    for (const inner of await readdir(path.join(dir, entry.name), { withFileTypes: true }))
      if (inner.isFile()) found.push(`${entry.name}/${inner.name}`)
  }
  return found.filter(goesIn).toSorted()
}
