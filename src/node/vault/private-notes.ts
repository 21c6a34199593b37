import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors'
import { privateNotes, type PrivateNote } from '../../shared/private-notes'
import { asDiskError, isMissing } from '../files/disk-errors'
import { removeAbandoned } from '../files/temporary-names'
import { partsOf } from './conflict-names'
import type { DataKey } from './data-key'
import { readText, replaceVersion, restorePrevious, type DocumentPaths } from './document-file'
import { openDocument, sealDocument, type Opened } from './envelope'
import { createFolderLock } from './folder-lock'

/**
 * Private notes lie outside the vault's folder, with the counselor's own settings: a vault may be on a share, is backed
 * up, moved and handed over, and none of that may take them along. They are sealed with the vault's key all the same.
 */
export interface PrivateDrawer {
  /** The folder of all private notes on this computer. */
  readonly folder: string
  readonly vaultId: string
  readonly key: DataKey
}

interface VersionedNotes {
  /** 0 while there are none. */
  readonly revision: number
  readonly notes: PrivateNote[]
}

const schemaVersion = 1

const folderOf = ({ folder, vaultId }: Pick<PrivateDrawer, 'folder' | 'vaultId'>): string => path.join(folder, vaultId)

const pathsOf = (drawer: PrivateDrawer, student: string): DocumentPaths => ({
  current: path.join(folderOf(drawer), `${student}.json`),
  previous: path.join(folderOf(drawer), `${student}.prev.json`),
})

type Reading =
  (VersionedNotes & { readonly state: 'read' }) | { readonly state: Exclude<Opened['state'], 'open'> | 'missing' }

async function readVersion({ vaultId, key }: PrivateDrawer, student: string, file: string): Promise<Reading> {
  const text = await readText(file)
  if (text === null) return { state: 'missing' }
  const opened = openDocument(key, { vault: vaultId, kind: 'private', id: student }, text)
  if (opened.state !== 'open') return opened
  if (opened.schemaVersion > schemaVersion) return { state: 'newer' }
  const parsed = privateNotes.safeParse(JSON.parse(opened.plain))
  return parsed.success ? { state: 'read', revision: opened.revision, notes: parsed.data } : { state: 'damaged' }
}

const isLost = ({ state }: Reading): boolean => state === 'damaged' || state === 'missing'

/** A damaged or missing version gives way to the one before it. @throws AppError `corrupt-file`, `vault-newer` */
export async function readPrivateNotes(drawer: PrivateDrawer, student: string): Promise<VersionedNotes> {
  const paths = pathsOf(drawer, student)
  const current = await readVersion(drawer, student, paths.current)
  const reading = isLost(current) ? await readVersion(drawer, student, paths.previous) : current
  // Put back, so that the next save finds the version that was read and not what is left of the one after it.
  if (isLost(current) && reading.state === 'read')
    await restorePrevious(paths, createFolderLock({ dir: folderOf(drawer) }), async () =>
      isLost(await readVersion(drawer, student, paths.current)),
    ).catch(() => {})
  if (reading.state === 'newer') throw new AppError('vault-newer', 'The notes were made by a later version')
  if (current.state === 'damaged' && reading.state !== 'read')
    throw new AppError('corrupt-file', 'Neither kept version of the notes can be read')
  return reading.state === 'read' ? { revision: reading.revision, notes: reading.notes } : { revision: 0, notes: [] }
}

/** Resolves with the new revision once it is flushed. @throws AppError `conflict` when `seen` is not the one on disk */
export async function savePrivateNotes(
  drawer: PrivateDrawer,
  student: string,
  seen: number,
  notes: readonly PrivateNote[],
): Promise<number> {
  const dir = folderOf(drawer)
  await mkdir(dir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw asDiskError(error)
  })
  const found = (await readPrivateNotes(drawer, student)).revision
  if (found !== seen) throw new AppError('conflict', 'The notes were changed meanwhile', { details: { seen, found } })
  const address = { vault: drawer.vaultId, kind: 'private', id: student, schemaVersion } as const
  const text = sealDocument(drawer.key, { ...address, revision: seen + 1 }, JSON.stringify(notes))
  await replaceVersion(pathsOf(drawer, student), createFolderLock({ dir }), seen, text)
  return seen + 1
}

/** What writers left behind that were killed. This program alone writes there, and one of it a computer. */
export const tidyPrivateNotes = (drawer: Pick<PrivateDrawer, 'folder' | 'vaultId'>): Promise<void> =>
  removeAbandoned(folderOf(drawer), 'all-but-ours')

/** The students of whom anything lies in the drawer. */
export async function studentsInDrawer(drawer: Pick<PrivateDrawer, 'folder' | 'vaultId'>): Promise<Set<string>> {
  const parts = (await namesIn(folderOf(drawer))).map(partsOf)
  return new Set(parts.flatMap((found) => found?.student ?? []))
}

const namesIn = (dir: string): Promise<string[]> =>
  readdir(dir).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw asDiskError(error)
  })

/** Every version of one student's notes on this computer, and whatever may be left of one. */
export async function removePrivateNotes(
  drawer: Pick<PrivateDrawer, 'folder' | 'vaultId'>,
  student: string,
): Promise<void> {
  const dir = folderOf(drawer)
  await tidyPrivateNotes(drawer)
  for (const name of await namesIn(dir)) if (name.startsWith(student)) await rm(path.join(dir, name), { force: true })
}
