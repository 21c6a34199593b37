import path from 'node:path'
import { recordVersion, type StudentRecord } from '../../shared/record'
import type { DataKey } from './data-key'
import { readText, type DocumentPaths } from './document-file'
import { openDocument } from './envelope'
import type { FolderLock } from './folder-lock'
import { readRecord } from './migrations'

/** What every document of an open vault needs. */
export interface VaultContext {
  readonly dir: string
  readonly vaultId: string
  readonly key: DataKey
  readonly lock: FolderLock
  /** This opening of the vault, in the lineage of what it saves. */
  readonly writer: string
  /** Names of the files kept for merges, by student, as the last look into the folder found them. */
  bases: Map<string, Set<string>>
}

export const studentsFolder = (dir: string): string => path.join(dir, 'students')

export const pathsOf = (dir: string, id: string): DocumentPaths => ({
  current: path.join(studentsFolder(dir), `${id}.json`),
  previous: path.join(studentsFolder(dir), `${id}.prev.json`),
})

export type Reading =
  | {
      readonly state: 'read'
      readonly record: StudentRecord
      readonly revision: number
      /** The previous version stood in. */ readonly recovered: boolean
    }
  | { readonly state: 'newer' | 'damaged' | 'missing' }

type VaultKeys = Pick<VaultContext, 'vaultId' | 'key'>

/** Opens any file as a version of this student: only what was sealed as one, in this vault, is read. Changes nothing. */
export async function readVersion({ vaultId, key }: VaultKeys, id: string, file: string): Promise<Reading> {
  const text = await readText(file)
  if (text === null) return { state: 'missing' }
  const opened = openDocument(key, { vault: vaultId, kind: 'student', id }, text)
  if (opened.state !== 'open') return opened
  if (opened.schemaVersion > recordVersion) return { state: 'newer' }
  const record = readRecord(opened.plain, opened.schemaVersion)
  return record?.id === id
    ? { state: 'read', record, revision: opened.revision, recovered: false }
    : { state: 'damaged' }
}
