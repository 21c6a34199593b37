import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { openCopy, type OpenCopy } from '../../shared/open-copies'
import { asDiskError } from '../files/disk-errors'
import { replaceFile } from '../files/replace-file'
import { readText } from './document-file'
import { openDocument, sealDocument } from './envelope'
import type { PrivateDrawer } from './private-notes'

/** The questions who got a class's copies lie sealed in the private drawer: they are this counselor's to answer. */
const schemaVersion = 1
const id = 'open-copies'

const fileOf = ({ folder, vaultId }: PrivateDrawer): string => path.join(folder, vaultId, `${id}.json`)

/** None where none were kept, or where they cannot be read: nobody is kept from the records by a question. */
export async function readOpenCopies(drawer: PrivateDrawer): Promise<OpenCopy[]> {
  const text = await readText(fileOf(drawer))
  if (text === null) return []
  const opened = openDocument(drawer.key, { vault: drawer.vaultId, kind: 'draft', id }, text)
  if (opened.state !== 'open' || opened.schemaVersion > schemaVersion) return []
  return z.array(openCopy).safeParse(JSON.parse(opened.plain)).data ?? []
}

/** Resolves once they are flushed; no copies at all remove the file. @throws AppError what the disk refuses */
export async function saveOpenCopies(drawer: PrivateDrawer, copies: readonly OpenCopy[]): Promise<void> {
  const file = fileOf(drawer)
  try {
    if (copies.length === 0) return await rm(file, { force: true })
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw asDiskError(error)
  }
  const address = { vault: drawer.vaultId, kind: 'draft', id, schemaVersion, revision: 1 } as const
  await replaceFile(file, sealDocument(drawer.key, address, JSON.stringify(copies)))
}
