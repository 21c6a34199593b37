import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors'
import { drafts, type Drafts } from '../../shared/drafts'
import { asDiskError } from '../files/disk-errors'
import { replaceFile } from '../files/replace-file'
import { readText, setAside } from './document-file'
import { openDocument, sealDocument } from './envelope'
import type { PrivateDrawer } from './private-notes'

/**
 * What was typed about a student and not finished. It lies in the private drawer, sealed, because half of it may be a private
 * note; and it goes with that drawer when the student is destroyed.
 */
const schemaVersion = 1

const fileOf = ({ folder, vaultId }: PrivateDrawer, student: string): string =>
  path.join(folder, vaultId, `${student}.drafts.json`)

/**
 * None where none were kept. What is damaged is put aside under another name: nobody is kept from a record by the half of a note.
 * @throws AppError `vault-newer`, and what the disk refuses
 */
export async function readDrafts(drawer: PrivateDrawer, student: string): Promise<Drafts> {
  const file = fileOf(drawer, student)
  const text = await readText(file)
  if (text === null) return {}
  const opened = openDocument(drawer.key, { vault: drawer.vaultId, kind: 'draft', id: student }, text)
  if (opened.state === 'newer' || (opened.state === 'open' && opened.schemaVersion > schemaVersion))
    throw new AppError('vault-newer', 'The drafts were made by a later version')
  const kept = opened.state === 'open' ? drafts.safeParse(JSON.parse(opened.plain)).data : undefined
  if (!kept) await setAside(file).catch((error: unknown) => Promise.reject(asDiskError(error)))
  return kept ?? {}
}

/**
 * Resolves once they are flushed; the last ones stand. What lies there and cannot be read is not written over.
 * @throws AppError `vault-newer`, and what the disk refuses
 */
export async function saveDrafts(drawer: PrivateDrawer, student: string, given: Drafts): Promise<void> {
  const file = fileOf(drawer, student)
  await readDrafts(drawer, student)
  try {
    if (Object.keys(given).length === 0) return await rm(file, { force: true })
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw asDiskError(error)
  }
  const address = { vault: drawer.vaultId, kind: 'draft', id: student, schemaVersion, revision: 1 } as const
  await replaceFile(file, sealDocument(drawer.key, address, JSON.stringify(given)))
}
