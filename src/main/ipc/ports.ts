import type { Settings } from '../../shared/ipc/contract'
import type { ExportKind } from '../../shared/ipc/contract/exports'

/** What handlers need of the world outside: answered by Electron in the app, by the test in tests. */
export interface Dialogs {
  /** Where to save; `null` when the person changed their mind. */
  chooseSaveFile(options: { readonly fileName: string; readonly kind: FileKind }): Promise<string | null>
  chooseOpenFile(options: { readonly kind: FileKind }): Promise<string | null>
  chooseFolder(): Promise<string | null>
  /** Shows a folder in the system's own window for files. */
  showFolder(folder: string): Promise<void>
}
/** `pack-folder` is chosen as a folder. */
export type FileKind =
  'pdf' | 'intake' | 'pack' | 'pack-folder' | 'backup' | 'handover' | 'local' | 'report' | 'logo' | ExportKind

export interface Printer {
  /** The system's dialog for what the window shows. `false` when it was cancelled. @throws AppError `print-failed` */
  print(options: { readonly paper: Settings['paper'] }): Promise<boolean>
}
