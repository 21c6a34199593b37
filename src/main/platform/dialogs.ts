import type { BrowserWindow, Dialog, FileFilter, Shell } from 'electron'
import type { Translate } from '../../core/message'
import { AppError } from '../../shared/errors'
import type { Dialogs, FileKind } from '../ipc/ports'

interface DialogsOptions {
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>
  readonly shell: Pick<Shell, 'openPath'>
  readonly window: BrowserWindow
  t(): Translate
}

const extensions: Record<FileKind, string | readonly string[]> = {
  pdf: 'pdf',
  intake: 'json',
  pack: 'json',
  'pack-folder': '*',
  backup: 'casepath-backup',
  handover: 'casepath-handover',
  calendar: 'ics',
  table: 'csv',
  data: 'json',
  local: 'json',
  report: 'csv',
  logo: ['png', 'jpg', 'jpeg'],
}

/** The system's file dialogs. Only they name a file to main; the page never does. Nothing goes to recent-file lists. */
export function systemDialogs({ dialog, shell, window, t }: DialogsOptions): Dialogs {
  const filters = (kind: FileKind): FileFilter[] => [
    { name: t()(`menu:files.${kind}`), extensions: [extensions[kind]].flat() },
  ]
  return {
    async chooseSaveFile({ fileName, kind }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: fileName,
        filters: filters(kind),
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      })
      return canceled || !filePath ? null : filePath
    },
    async chooseOpenFile({ kind }) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        ...(kind === 'pack-folder' ? {} : { filters: filters(kind) }),
        properties: [kind === 'pack-folder' ? 'openDirectory' : 'openFile', 'dontAddToRecent'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async showFolder(folder) {
      // Answers with words where it could not; a folder on a drive that was taken out is the usual reason.
      if ((await shell.openPath(folder)) !== '') throw new AppError('folder-gone', 'The folder could not be shown')
    },
  }
}
