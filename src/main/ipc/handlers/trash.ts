import { backupsHolding } from '../../../node/vault/backup/holding'
import { removePrivateNotes } from '../../../node/vault/private-notes'
import type { VaultSession } from '../../../node/vault/session'
import { clearPrivate } from '../../keeping/clear-private'
import { changeKeeping, refuseWhileHeld } from '../../keeping/change-keeping'
import type { HandlersOf } from '../handlers'

interface TrashHandlersOptions {
  readonly session: VaultSession
  /** Of private notes on this computer; those of a destroyed student go too. */
  readonly privateFolder: string
  /** Of the automatic backups. */
  backupFolder(): string
  /** The advisor's name, stamped on what they do. */
  by(): string
  now(): Date
}

/** The trash, holds and the destruction list. What forbids deletion is decided here, on the version on disk. */
export const trashHandlers = ({
  session,
  privateFolder,
  backupFolder,
  by,
  now,
}: TrashHandlersOptions): HandlersOf<'trash'> => {
  const stamp = () => ({ at: now().toISOString(), by: by() })
  return {
    'trash.list': async () => {
      const vault = session.current()
      // What cannot be removed now is tried again at the next look, and at the next opening.
      await clearPrivate(vault, privateFolder).catch(() => {})
      const records = await vault.trash()
      const students = records.map(({ id, keeping, intake: { student } }) => ({
        id,
        givenName: student.givenName,
        familyName: student.familyName,
        preferredName: student.preferredName ?? '',
        keeping,
      }))
      return { students, ...(await vault.destructions.list()) }
    },
    'trash.keeping': async ({ id }) => (await session.current().get(id)).record.keeping,
    'trash.put': ({ id, reason }) =>
      changeKeeping(session.current(), id, (keeping) => {
        refuseWhileHeld(keeping, id)
        return { ...keeping, trashed: { ...stamp(), reason } }
      }),
    'trash.restore': ({ id }) => changeKeeping(session.current(), id, (keeping) => ({ ...keeping, trashed: null })),
    'trash.hold': ({ id, reason }) =>
      changeKeeping(session.current(), id, (keeping) => ({ ...keeping, hold: { ...stamp(), reason } })),
    'trash.release': ({ id }) => changeKeeping(session.current(), id, (keeping) => ({ ...keeping, hold: null })),
    'trash.left': ({ id, leftOn }) => changeKeeping(session.current(), id, (keeping) => ({ ...keeping, leftOn })),
    'trash.destroy': async ({ id, by: signedBy, reason }) => {
      const vault = session.current()
      // Looked up before: afterwards a backup that is just being made may be the first without them.
      const backups = await backupsHolding(backupFolder(), vault.id, id, now()).catch(() => null)
      const line = await vault.destroy(id, { at: now().toISOString(), by: signedBy, reason, backups })
      await removePrivateNotes({ folder: privateFolder, vaultId: vault.id }, id)
      return line
    },
  }
}
