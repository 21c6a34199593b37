import { createHash } from 'node:crypto'
import { open, readdir, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { asDiskError } from '../../files/disk-errors'
import { longestLine } from '../../files/lines'
import { moveIntoPlace } from '../../files/replace-file'
import { temporaryBeside } from '../../files/temporary-names'
import { readSealedHeader } from '../access'
import { readText } from '../document-file'
import { openDocument, sealDocument } from '../envelope'
import type { VaultContext } from '../student-document'
import { documentIdOf } from '../student-files'
import { backupFormat, contentsVersion, type Contents } from './format'
import { readBackup, type BackupReading } from './read-backup'
import { canGoIn, goesIn } from './what-goes-in'

/** What was read back, and what of the folder was no file of this vault after all: its name is all that is known of it. */
export interface WrittenBackup extends BackupReading {
  readonly leftOut: readonly string[]
}

type BackedUp = Pick<VaultContext, 'dir' | 'vaultId' | 'key'>

/**
 * Writes a vault into one file and reads it back before it gets its name. Saves may go on meanwhile: every document
 * is whole at every moment. Answers what was read back.
 * @throws AppError `locked` when the vault is locked meanwhile, `backup-damaged` when the disk gives back something else
 */
export async function writeBackup(vault: BackedUp, file: string, now: Date): Promise<WrittenBackup> {
  const temporary = temporaryBeside(file)
  try {
    let leftOut: readonly string[] = []
    const handle = await open(temporary, 'wx', 0o600)
    try {
      leftOut = await writeLines(handle, vault, now.toISOString())
      await handle.sync()
    } finally {
      await handle.close()
    }
    const reading = await readBackup(temporary, () => Promise.resolve(Buffer.from(vault.key.bytes())))
    reading.assertWhole()
    await moveIntoPlace(temporary, file)
    return { ...reading, leftOut }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw asDiskError(error)
  }
}

async function writeLines(handle: FileHandle, vault: BackedUp, madeAt: string): Promise<readonly string[]> {
  const { header } = await readSealedHeader(vault.dir)
  await handle.writeFile(`${JSON.stringify({ format: backupFormat, madeAt, header })}\n`)
  const contents: Contents = { madeAt, files: [], unreadable: [] }
  const leftOut: string[] = []
  for (const name of await filesOf(vault.dir)) {
    const id = documentIdOf(name)
    // One that is gone by now, or that the disk does not give back, is looked at below.
    if (!(await canGoIn(vault.dir, vault.vaultId, name).catch(() => true))) {
      if (id === null) leftOut.push(name)
      else contents.unreadable.push(id)
      continue
    }
    const text = await (id === null ? readText(path.join(vault.dir, name)) : soundText(vault, id, name))
    if (text === null || text === '') {
      if (id !== null) contents.unreadable.push(id)
      continue
    }
    const line = Buffer.from(`${JSON.stringify({ path: name, text })}\n`)
    // Signs that JSON spells out make a line longer than its file; none of ours has any.
    if (line.length > longestLine) {
      leftOut.push(name)
      continue
    }
    await handle.writeFile(line)
    contents.files.push({ path: name, sha256: createHash('sha256').update(text).digest('hex') })
  }
  const address = { vault: vault.vaultId, kind: 'backup', id: vault.vaultId, schemaVersion: contentsVersion } as const
  await handle.writeFile(`${sealDocument(vault.key, { ...address, revision: 1 }, JSON.stringify(contents))}\n`)
  return leftOut
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
