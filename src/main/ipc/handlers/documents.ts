import path from 'node:path'
import { factsOf } from '../../../core/documents/kinds'
import type { VaultSession } from '../../../node/vault/session'
import { AppError, type ErrorCode } from '../../../shared/errors'
import type { DocumentRequest, Settings } from '../../../shared/ipc/contract'
import type { OpenCopies } from '../../disclosures/open-copies'
import { copyToLeave, type DocumentMaker } from '../../documents/document-maker'
import type { LastShown, MadePaper } from '../../documents/last-shown'
import { writeCopyAfter } from '../../documents/leaving'
import type { KeptRevisions } from '../../revisions/keep-revision'
import type { HandlersOf } from '../handlers'
import type { Dialogs, Printer } from '../ports'

interface DocumentHandlersOptions {
  readonly session: VaultSession
  readonly maker: DocumentMaker
  readonly shown: LastShown
  readonly dialogs: Dialogs
  readonly printer: Printer
  readonly copies: Pick<OpenCopies, 'add'>
  settings(): Settings
  today(): string
  titleOf(document: DocumentRequest['document']): string
  /** A paper left, and its copy or the question who gets it could not be kept. */
  onNotKept(error: unknown): void
}

export function documentHandlers(options: DocumentHandlersOptions): HandlersOf<'documents'> {
  const { session, maker, shown, dialogs, printer, settings } = options
  const { recordOf, render, keep, fileNameOf } = maker

  async function make(request: DocumentRequest): Promise<MadePaper> {
    const record = await recordOf(request)
    return { record, rendered: await render(request, record) }
  }

  /** A paper about all students is a copy for each of them; who gets it is asked until it is answered. */
  async function askAbout(
    { document }: DocumentRequest,
    pages: number | null,
    way: 'saved' | 'printed',
  ): Promise<void> {
    if (factsOf(document).group !== 'class') return
    const copy = { document, title: options.titleOf(document), pages, way, day: options.today() }
    try {
      const { students } = await session.current().list()
      await options.copies.add(students.map(({ id }) => ({ studentId: id, paper: document, copy })))
    } catch (error) {
      options.onNotKept(error)
    }
  }

  /** What is on paper cannot be taken back: that its copy is not there is said, and is no failure to print. */
  async function keepPrinted(
    request: DocumentRequest,
    { record, rendered }: MadePaper,
  ): Promise<{ kept: KeptRevisions | null; keepFailed: ErrorCode | null }> {
    try {
      return { kept: await keep(request, record, rendered, 'printed'), keepFailed: null }
    } catch (error) {
      options.onNotKept(error)
      return { kept: null, keepFailed: error instanceof AppError ? error.code : 'internal' }
    }
  }

  return {
    'documents.preview': async (request) => {
      const { rendered } = await shown.show(request, () => make(request))
      // The window's copy must be its own: a view into a larger buffer would take all of it along.
      return { pdf: new Uint8Array(rendered.pdf), pages: rendered.pages }
    },
    'documents.save': async (request) => {
      // Made before asking: whoever has chosen a place should not learn then that there is nothing to save.
      const { record, rendered } = await make(request)
      const file = await dialogs.chooseSaveFile({ fileName: fileNameOf(request, record), kind: 'pdf' })
      if (file === null) return { fileName: null, kept: null }
      // No plan leaves without its copy, and no copy is kept of what the disk did not take.
      const kept = await writeCopyAfter(file, copyToLeave(rendered, request.password), () =>
        keep(request, record, rendered, 'saved'),
      )
      await askAbout(request, rendered.pages, 'saved')
      return { fileName: path.basename(file), kept }
    },
    'documents.print': async (request) => {
      // The very pages the window shows. Where they are not at hand, they are made before anything is printed.
      const paper = shown.of(request) ?? (await make(request))
      if (!(await printer.print({ paper: settings().paper }))) return { printed: false, kept: null, keepFailed: null }
      const kept = await keepPrinted(request, paper)
      await askAbout(request, paper.rendered.pages, 'printed')
      return { printed: true, ...kept }
    },
  }
}
