import { readdir } from 'node:fs/promises'
import { asDiskError } from '../files/disk-errors'
import { studentsFolder } from './student-document'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const documentName = new RegExp(`^(${uuid})(\\.prev)?\\.json$`)

const ofStudent = new RegExp(`^${uuid}[^/]*\\.json$`)

/** Any version of a student, damaged and set-aside ones included: what only the vault's key can read. */
export const isStudentFile = (name: string): boolean => ofStudent.test(name)

/** A student's document or its previous version. */
export const isDocumentName = (name: string): boolean => documentName.test(name)

/** Ids of every student of whom any version is there. @throws AppError `folder-gone` and what else the disk refuses. */
export async function listStudentIds(dir: string): Promise<Set<string>> {
  const names = await readdir(studentsFolder(dir)).catch((error: unknown) => {
    throw asDiskError(error)
  })
  return new Set(names.flatMap((name) => documentName.exec(name)?.[1] ?? []))
}

/** The student whose document lies at a path inside the vault (`students/<id>.json`); `null` for every other file. */
export const documentIdOf = (inside: string): string | null =>
  new RegExp(`^students/(${uuid})\\.json$`).exec(inside)?.[1] ?? null
