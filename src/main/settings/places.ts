import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { asDiskError, isMissing } from '../../node/files/disk-errors'
import { replaceFile } from '../../node/files/replace-file'

/** Where the counselor wants the vault and its backups; the usual places where nothing is said. */
const places = z.object({ vault: z.string().min(1).optional(), backups: z.string().min(1).optional() })
type Places = z.infer<typeof places>

/** Paths are kept by main alone: they come from its own dialogs, and the window can neither set nor name one. */
export interface PlacesStore {
  vault(): string
  backups(): string
  /** Whether the vault is where Casepath puts it by itself. */
  vaultIsUsual(): boolean
  /** Resolves once it is flushed. */
  set(changes: Places): Promise<void>
}

interface PlacesOptions {
  readonly file: string
  readonly usual: Required<Places>
}

/** A file that cannot be understood counts as none: the usual places are looked at, and the file stays until the next choice. */
export async function openPlaces({ file, usual }: PlacesOptions): Promise<PlacesStore> {
  let current = await read(file)
  return {
    vault: () => current.vault ?? usual.vault,
    backups: () => current.backups ?? usual.backups,
    vaultIsUsual: () => (current.vault ?? usual.vault) === usual.vault,
    async set(changes) {
      const next = { ...current, ...changes }
      await replaceFile(file, `${JSON.stringify(next, null, 2)}\n`)
      current = next
    },
  }
}

async function read(file: string): Promise<Places> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '{}'
    throw asDiskError(error)
  })
  try {
    return places.parse(JSON.parse(text))
  } catch {
    return {}
  }
}
