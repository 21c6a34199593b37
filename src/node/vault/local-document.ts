import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Low } from 'lowdb'
import { AppError } from '../../shared/errors'
import { emptyLocal, localKnowledge, type LocalKnowledge } from '../../core/local/local'
import { uniteLocal } from './unite-local'
import { isCopyOf } from './conflict-names'
import { readText, replaceVersion, restorePrevious, type DocumentPaths } from './document-file'
import { openDocument, type Opened } from './envelope'
import { sealedAdapter } from './sealed-adapter'
import type { VaultContext } from './student-document'

const localVersion = 1

export const localPathsOf = (dir: string): DocumentPaths => ({
  current: path.join(dir, 'local.json'),
  previous: path.join(dir, 'local.prev.json'),
})

export interface VersionedLocal {
  /** 0 while nothing has been kept. */
  readonly revision: number
  readonly local: LocalKnowledge
}

/** The vault's one document of local knowledge. */
export interface LocalDocument {
  /** @throws AppError `corrupt-file`, `vault-newer` */
  get(): Promise<VersionedLocal>
  /** @throws AppError `conflict` when `revision` is not the one on disk. */
  save(revision: number, local: LocalKnowledge): Promise<number>
  idle(): Promise<void>
}

type Reading = { readonly state: 'read'; readonly value: LocalKnowledge; readonly revision: number } | Failure
type Failure = { readonly state: Exclude<Opened['state'], 'open'> | 'missing' }

const addressOf = (vaultId: string) =>
  ({ vault: vaultId, kind: 'local', id: vaultId, schemaVersion: localVersion }) as const

async function readLocalVersion(
  { vaultId, key }: Pick<VaultContext, 'vaultId' | 'key'>,
  file: string,
): Promise<Reading> {
  const text = await readText(file)
  if (text === null) return { state: 'missing' }
  const opened = openDocument(key, addressOf(vaultId), text)
  if (opened.state !== 'open') return opened
  if (opened.schemaVersion > localVersion) return { state: 'newer' }
  const parsed = localKnowledge.safeParse(JSON.parse(opened.plain))
  return parsed.success ? { state: 'read', value: parsed.data, revision: opened.revision } : { state: 'damaged' }
}

/** What a look at the file of local knowledge found. `recoverable`: the version before it can be read. */
export interface LocalReport {
  readonly state: 'none' | 'sound' | 'damaged' | 'missing' | 'newer' | 'refused'
  readonly recoverable: boolean
}

/** Reads the local knowledge of a vault and changes nothing. */
export async function verifyLocal(dir: string, keys: Pick<VaultContext, 'vaultId' | 'key'>): Promise<LocalReport> {
  const { current, previous } = localPathsOf(dir)
  const look = (file: string) => readLocalVersion(keys, file).catch(() => ({ state: 'refused' }) as const)
  const { state } = await look(current)
  if (state === 'read') return { state: 'sound', recoverable: false }
  const older = (await look(previous)).state
  if (state === 'missing' && older === 'missing') return { state: 'none', recoverable: false }
  return { state, recoverable: state !== 'newer' && older === 'read' }
}

/** Sealed, with the version before it beside it, like a student: a damaged one is replaced by that. */
export function localDocument(context: VaultContext): LocalDocument {
  const { dir, vaultId, key, lock } = context
  const paths = localPathsOf(dir)
  const address = addressOf(vaultId)

  const readVersion = (file: string) => readLocalVersion(context, file)

  async function read(): Promise<Reading> {
    const current = await readVersion(paths.current)
    if (current.state === 'read' || current.state === 'newer') return current
    const previous = await readVersion(paths.previous)
    if (previous.state !== 'read') return current
    await restorePrevious(paths, lock, async () =>
      ['damaged', 'missing'].includes((await readVersion(paths.current)).state),
    ).catch(() => {})
    return previous
  }

  const adapter = sealedAdapter<LocalKnowledge>({
    key,
    address,
    async read() {
      const reading = await read()
      if (reading.state === 'newer') throw new AppError('vault-newer', 'The document was made by a later version')
      if (reading.state === 'damaged') throw new AppError('corrupt-file', 'Neither kept version can be read')
      return reading.state === 'read' ? reading : null
    },
    async replace(expected, text) {
      await replaceVersion(paths, lock, expected, text)
    },
  })
  const db = new Low<LocalKnowledge>(adapter, emptyLocal)
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }
  const readAgain = async (): Promise<void> => {
    db.data = emptyLocal
    await db.read()
  }
  /** Brings in what a sync program set aside. Nobody is asked: where both changed one entry, both stand. */
  const bringInCopies = async (): Promise<void> => {
    for (const name of (await readdir(dir)).filter((one) => isCopyOf('local.json', one))) {
      const file = path.join(dir, name)
      const copy = await readVersion(file)
      if (copy.state !== 'read') continue
      const before = await readVersion(paths.previous)
      const both = uniteLocal(db.data, copy.value, before.state === 'read' ? before.value : emptyLocal)
      if (JSON.stringify(both) !== JSON.stringify(db.data)) {
        db.data = both
        await db.write()
      }
      await rm(file, { force: true })
    }
  }
  return {
    get: () =>
      inTurn(async () => {
        await readAgain()
        // One that cannot be brought in now waits beside the document.
        await bringInCopies().catch(readAgain)
        return { revision: adapter.revision, local: db.data }
      }),
    save: (seen, local) =>
      inTurn(async () => {
        if (adapter.revision !== seen) await readAgain()
        if (adapter.revision !== seen)
          throw new AppError('conflict', 'The local knowledge was changed meanwhile', {
            details: { seen, found: adapter.revision },
          })
        db.data = local
        await db.write()
        return adapter.revision
      }),
    idle: async () => {
      await turn
    },
  }
}
