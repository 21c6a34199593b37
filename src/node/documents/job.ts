import type { CaseloadEntry, DestroyedRecord, DocumentStudent, NotRead } from '../../core/documents/context'
import type { DocumentId, DocumentOptions } from '../../core/documents/kinds'
import type { DocumentModel } from '../../core/documents/model'
import type { LocalKnowledge } from '../../core/local/local'
import type { Logo } from '../logo/read-logo'
import type { Settings } from '../../shared/ipc/contract'

export interface DocumentRenderer {
  render(job: DocumentJob): Promise<RenderedDocument>
  /** Forgets everything about students: called when the vault locks. */
  reset(): void
}

/** Everything a document is made of, apart from the catalog and the texts, which the renderer knows. */
export interface DocumentJob {
  readonly document: DocumentId
  /** Whom it is about; `null` for a document about nobody. */
  readonly record: DocumentStudent | null
  /** The list of students, for a document about all of them. */
  readonly caseload?: readonly CaseloadEntry[]
  /** Every student, for a paper that has a page for each. */
  readonly class?: readonly DocumentStudent[]
  /** Who is missing among them. */
  readonly notRead?: NotRead
  readonly destroyed?: readonly DestroyedRecord[]
  readonly options?: DocumentOptions
  readonly settings: Settings
  /** The school's, for the first page. */
  readonly logo?: Logo
  /** What people of the place know, for the career plan. */
  readonly local?: LocalKnowledge
  /** For what is dated by the day it is made; the career plan has a day of its own. */
  readonly today: string
  /** The office's; the computer's own where it is not given. */
  readonly timeZone?: string
  /** Asks for a copy that opens with it alone. */
  readonly password?: string
}
export interface RenderedDocument {
  readonly pdf: Uint8Array
  /** The same under the password that was asked for. */
  readonly protectedPdf?: Uint8Array
  readonly pages: number
  /** What was drawn. */
  readonly model: DocumentModel
}
