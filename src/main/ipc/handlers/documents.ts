import path from 'node:path'
import type { Settings } from '../../../shared/ipc/contract'
import { copyToLeave, type DocumentMaker } from '../../documents/document-maker'
import { writeCopy } from '../../documents/leaving'
import type { HandlersOf } from '../handlers'
import type { Dialogs, Printer } from '../ports'

interface DocumentHandlersOptions {
  readonly maker: DocumentMaker
  readonly dialogs: Dialogs
  readonly printer: Printer
  settings(): Settings
}

export function documentHandlers(options: DocumentHandlersOptions): HandlersOf<'documents'> {
  const { maker, dialogs, printer, settings } = options
  const { recordOf, render, keep, fileNameOf } = maker

  return {
    'documents.preview': async (request) => {
      // The window's copy must be its own: a view into a larger buffer would take all of it along.
      const { pdf, pages } = await render(request, await recordOf(request))
      return { pdf: new Uint8Array(pdf), pages }
    },
    'documents.save': async (request) => {
      const record = await recordOf(request)
      // Made before asking: whoever has chosen a place should not learn then that there is nothing to save.
      const rendered = await render(request, record)
      const file = await dialogs.chooseSaveFile({ fileName: fileNameOf(request, record), kind: 'pdf' })
      if (file === null) return { fileName: null, kept: null }
      // Kept first: no plan leaves without its copy.
      const kept = await keep(request, record, rendered, 'saved')
      await writeCopy(file, copyToLeave(rendered, request.password))
      return { fileName: path.basename(file), kept }
    },
    'documents.print': async (request) => {
      const record = await recordOf(request)
      const printed = await printer.print({ paper: settings().paper })
      // The window shows the pages of this very record: made again, they are the same bytes.
      const rendered = printed && request.document === 'career-plan' ? await render(request, record) : null
      return { printed, kept: rendered && (await keep(request, record, rendered, 'printed')) }
    },
  }
}
