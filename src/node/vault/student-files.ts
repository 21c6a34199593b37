import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { asDiskError } from '../files/disk-errors'
import { isRemains, lineEnding } from './ended'
import { stampsOf, type Stamp } from './stamps'
import { studentsFolder } from './student-document'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const documentName = new RegExp(`^(${uuid})(\\.prev|\\.base-[\\w-]{1,24})?\\.json$`)

const ofStudent = new RegExp(`^${uuid}[^/]*\\.json$`)

/** Any version of a student, damaged and set-aside ones included: what only the vault's key can read. */
export const isStudentFile = (name: string): boolean => ofStudent.test(name)

/** A student's document or its previous version. */
export const isDocumentName = (name: string): boolean => documentName.test(name)

/** Ids of every student of whom any version is there. @throws AppError `folder-gone` and what else the disk refuses. */
export const listStudentIds = async (dir: string): Promise<Set<string>> => (await listStudentFiles(dir)).ids

/** Every student's document as it lies there now (`null`: only the version before is there), and what is kept for merges. */
export async function stampedStudents(
  dir: string,
): Promise<{ readonly stamps: Map<string, Stamp | null> } & Omit<StudentFiles, 'ids'>> {
  const { ids, ...others } = await listStudentFiles(dir)
  const folder = studentsFolder(dir)
  const stamps = await stampsOf(Array.from(ids, (id) => `${folder}${path.sep}${id}.json`))
  return { stamps: new Map(Array.from(ids, (id, at) => [id, stamps[at] ?? null])), ...others }
}

interface StudentFiles {
  readonly ids: Set<string>
  /** Names of the files kept for merges, by student. */
  readonly bases: Map<string, Set<string>>
  /** Those with a line of the destruction list and files of theirs beside it. */
  readonly unended: Set<string>
}

async function listStudentFiles(dir: string): Promise<StudentFiles> {
  const names = await readdir(studentsFolder(dir)).catch((error: unknown) => {
    throw asDiskError(error)
  })
  const files: StudentFiles = { ids: new Set(), bases: new Map(), unended: new Set() }
  const ended = new Set<string>()
  for (const name of names) {
    const [, id, part] = documentName.exec(name) ?? []
    if (name.endsWith(lineEnding)) ended.add(name.slice(0, -lineEnding.length))
    if (id === undefined) continue
    if (!part?.startsWith('.base-')) files.ids.add(id)
    else files.bases.set(id, (files.bases.get(id) ?? new Set()).add(name))
  }
  if (ended.size > 0)
    for (const name of names) if (ended.has(name.slice(0, 36)) && isRemains(name)) files.unended.add(name.slice(0, 36))
  return files
}

/** The student whose document lies at a path inside the vault (`students/<id>.json`); `null` for every other file. */
export const documentIdOf = (inside: string): string | null =>
  new RegExp(`^students/(${uuid})\\.json$`).exec(inside)?.[1] ?? null
