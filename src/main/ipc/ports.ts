import type { DocumentModel } from '../../core/documents/model'
import type { CaseloadEntry } from '../../core/documents/context'
import type { DocumentOptions } from '../../core/documents/kinds'
import type { LocalKnowledge } from '../../core/local/local'
import type { StudentRecord } from '../../shared/record'
import type { DocumentRequest, Settings } from '../../shared/ipc/contract'
import type { ExportKind } from '../../shared/ipc/contract/exports'

/** What handlers need of the world outside: answered by Electron in the app, by the test in tests. */
export interface Dialogs {
  /** Where to save; `null` when the person changed their mind. */
  chooseSaveFile(options: { readonly fileName: string; readonly kind: FileKind }): Promise<string | null>
  chooseOpenFile(options: { readonly kind: FileKind }): Promise<string | null>
  chooseFolder(): Promise<string | null>
}
/** `pack-folder` is chosen as a folder. */
export type FileKind = 'pdf' | 'intake' | 'pack' | 'pack-folder' | 'backup' | 'local' | ExportKind

export interface DocumentRenderer {
  render(job: DocumentJob): Promise<RenderedDocument>
  /** Forgets everything about students: called when the vault locks. */
  reset(): void
}

/** Everything a document is made of, apart from the catalog and the texts, which the renderer knows. */
export interface DocumentJob {
  readonly document: DocumentRequest['document']
  /** Whom it is about; `null` for a document about nobody. */
  readonly record: StudentRecord | null
  /** The list of students, for a document about all of them. */
  readonly caseload?: readonly CaseloadEntry[]
  readonly options?: DocumentOptions
  readonly settings: Settings
  /** What people of the place know, for the career plan. */
  readonly local?: LocalKnowledge
  /** For what is dated by the day it is made; the career plan has a day of its own. */
  readonly today: string
}
export interface RenderedDocument {
  readonly pdf: Uint8Array
  readonly pages: number
  /** What was drawn. */
  readonly model: DocumentModel
}

export interface Printer {
  /** The system's dialog for what the window shows. `false` when it was cancelled. @throws AppError `print-failed` */
  print(options: { readonly paper: Settings['paper'] }): Promise<boolean>
}
