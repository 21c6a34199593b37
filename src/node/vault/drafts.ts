import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { drafts, type Drafts } from '../../shared/drafts'
import { asDiskError } from '../files/disk-errors'
import { replaceFile } from '../files/replace-file'
import { readText } from './document-file'
import { openDocument, sealDocument } from './envelope'
import type { PrivateDrawer } from './private-notes'

/**
 * What was typed about a student and not finished. It lies in the private drawer, sealed, because half of it may be a private
 * note; and it goes with that drawer when the student is destroyed.
 */
const schemaVersion = 1

const fileOf = ({ folder, vaultId }: PrivateDrawer, student: string): string =>
  path.join(folder, vaultId, `${student}.drafts.json`)

async function look(drawer: PrivateDrawer, student: string): Promise<Drafts | 'later'> {
  const text = await readText(fileOf(drawer, student))
  const opened = openDocument(drawer.key, { vault: drawer.vaultId, kind: 'draft', id: student }, text ?? '')
  if (opened.state === 'newer' || (opened.state === 'open' && opened.schemaVersion > schemaVersion)) return 'later'
  return (opened.state === 'open' && drafts.safeParse(JSON.parse(opened.plain)).data) || {}
}

/** None where none were kept, or where they cannot be read: nobody is kept from a record by the half of a note. */
export async function readDrafts(drawer: PrivateDrawer, student: string): Promise<Drafts> {
  const found = await look(drawer, student)
  return found === 'later' ? {} : found
}

/** Resolves once they are flushed; the last ones stand. @throws AppError what the disk refuses */
export async function saveDrafts(drawer: PrivateDrawer, student: string, given: Drafts): Promise<void> {
  const file = fileOf(drawer, student)
  // A later Casepath's drafts are not ours to change.
  if ((await look(drawer, student)) === 'later') return
  try {
    if (Object.keys(given).length === 0) return await rm(file, { force: true })
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw asDiskError(error)
  }
  const address = { vault: drawer.vaultId, kind: 'draft', id: student, schemaVersion, revision: 1 } as const
  await replaceFile(file, sealDocument(drawer.key, address, JSON.stringify(given)))
}
