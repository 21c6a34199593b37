import { holdKey } from '../../../node/vault/data-key'
import { readDrafts, saveDrafts } from '../../../node/vault/drafts'
import { readPrivateNotes, savePrivateNotes, type PrivateDrawer } from '../../../node/vault/private-notes'
import type { VaultSession } from '../../../node/vault/session'
import { AppError } from '../../../shared/errors'
import type { HandlersOf } from '../handlers'

interface PrivateHandlersOptions {
  readonly session: VaultSession
  /** The folder of private notes on this computer: never the vault's. */
  readonly folder: string
}

export function privateHandlers({ session, folder }: PrivateHandlersOptions): HandlersOf<'private' | 'drafts'> {
  async function inDrawer<T>(work: (drawer: PrivateDrawer) => Promise<T>): Promise<T> {
    // The key of the samples is in every copy of the app: nothing private may be sealed with it.
    if (session.kind() !== 'sealed') throw new AppError('samples-read-only', 'No private notes about samples')
    const vault = session.current()
    const key = holdKey(vault.keyOf(vault.id) ?? Buffer.alloc(0))
    try {
      return await work({ folder, vaultId: vault.id, key })
    } finally {
      key.destroy()
    }
  }
  return {
    'private.get': ({ student }) => inDrawer((drawer) => readPrivateNotes(drawer, student)),
    'private.save': ({ student, revision, notes }) =>
      inDrawer(async (drawer) => {
        // Of a student who is here: notes about one who was destroyed would lie there for nobody.
        await session.current().get(student)
        return { revision: await savePrivateNotes(drawer, student, revision, notes) }
      }),
    // What is typed about a sample student is nobody's secret, and nobody's work.
    'drafts.get': async ({ student }) =>
      session.kind() === 'sealed'
        ? inDrawer(async (drawer) => ({ drafts: await readDrafts(drawer, student) }))
        : { drafts: {} },
    'drafts.save': ({ student, drafts }) =>
      session.kind() === 'sealed'
        ? inDrawer(async (drawer) => {
            if (Object.keys(drafts).length > 0) await session.current().get(student)
            await saveDrafts(drawer, student, drafts)
            return undefined
          })
        : undefined,
  }
}
