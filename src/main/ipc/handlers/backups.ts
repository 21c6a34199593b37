import path from 'node:path'
import { AppError } from '../../../shared/errors'
import { backupName } from '../../../node/vault/backup/backup-folder'
import type { VaultSession } from '../../../node/vault/session'
import type { AutomaticBackups } from '../../backups/automatic'
import type { OpenedBackup } from '../../backups/opened-backup'
import type { PlacesStore } from '../../settings/places'
import { leaving } from '../../documents/leaving'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'

interface BackupHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  readonly places: PlacesStore
  readonly automatic: AutomaticBackups
  readonly opened: OpenedBackup
}

export const backupHandlers = (options: BackupHandlersOptions): HandlersOf<'backups'> => {
  const { session, dialogs, places, automatic, opened } = options
  return {
    'backups.list': () => automatic.list(),
    'backups.make': async () => {
      await automatic.makeNow()
      return automatic.list()
    },
    'backups.chooseFolder': async () => {
      const folder = await dialogs.chooseFolder()
      if (folder === null) return null
      await places.set({ backups: folder })
      return automatic.list()
    },
    'backups.saveAs': async () => {
      const vault = session.current()
      const file = await dialogs.chooseSaveFile({ fileName: backupName(vault.id, new Date()), kind: 'backup' })
      if (file === null) return { saved: false }
      await leaving(() => vault.backUp(file))
      return { saved: true }
    },
    'backups.open': async ({ name }) => {
      const file = name === null ? await dialogs.chooseOpenFile({ kind: 'backup' }) : await listed(name)
      return file === null ? null : opened.open(file)
    },
    'backups.unlock': ({ secret }) => opened.unlock(secret),
    'backups.forget': () => {
      opened.forget()
      return undefined
    },
    'backups.bringBack': ({ ids }) => opened.bringBack(ids),
    'backups.restoreAll': () => opened.restoreAll(),
  }

  /** A name is looked up among those that are there, never joined to a path as it comes. */
  async function listed(name: string): Promise<string> {
    const { folder, backups } = await automatic.list()
    const found = backups.find((one) => one.name === name)
    if (!found) throw new AppError('not-found', 'There is no such backup')
    return path.join(folder, found.name)
  }
}
