import path from 'node:path'
import { factsOf } from '../../../core/documents/kinds'
import { emptyLocal, type LocalKnowledge } from '../../../core/local/local'
import { AppError } from '../../../shared/errors'
import type { DocumentRequest, Settings } from '../../../shared/ipc/contract'
import type { StudentRecord } from '../../../shared/record'
import { generalFileName, planFileName } from '../../../node/files/file-name'
import { replaceFile } from '../../../node/files/replace-file'
import type { VaultSession } from '../../../node/vault/session'
import type { HandlersOf } from '../handlers'
import { keepRevision } from '../../revisions/keep-revision'
import type { DocumentRenderer, RenderedDocument } from '../../../node/documents/job'
import type { Dialogs, Printer } from '../ports'

interface DocumentHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  readonly renderer: DocumentRenderer
  readonly printer: Printer
  settings(): Settings
  today(): string
  now(): Date
  /** The document's name in the counselor's language, for the file. */
  titleOf(document: DocumentRequest['document']): string
}

export function documentHandlers(options: DocumentHandlersOptions): HandlersOf<'documents'> {
  const { session, dialogs, renderer, printer, settings, today, now, titleOf } = options

  async function recordOf({ document, studentId }: DocumentRequest): Promise<StudentRecord | null> {
    const { needs } = factsOf(document)
    if (studentId === null) {
      if (needs === 'student' || needs === 'plan') throw new AppError('not-found', 'The document is about a student')
      return null
    }
    const { record } = await session.current().get(studentId)
    if (needs === 'plan' && !record.plan)
      throw new AppError('not-found', 'The student has no plan yet', { details: { id: studentId } })
    return record
  }
  const caseload = async () => (await session.current().list()).students
  const render = async ({ document, options: chosen }: DocumentRequest, record: StudentRecord | null) =>
    renderer.render({
      document,
      record,
      today: today(),
      settings: settings(),
      ...(factsOf(document).needs === 'caseload' && { caseload: await caseload() }),
      ...(document === 'career-plan' && { local: await localNow() }),
      ...(chosen && { options: chosen }),
    })
  /** A plan is not held up by local knowledge that cannot be read; its own screen says what is wrong. */
  const localNow = async (): Promise<LocalKnowledge> =>
    session
      .current()
      .local.get()
      .then(
        ({ local }) => local,
        () => emptyLocal,
      )

  /** A career plan that goes on paper becomes a revision; what else is printed can be made again any time. */
  const keep = (
    { document }: DocumentRequest,
    record: StudentRecord | null,
    rendered: RenderedDocument,
    way: 'printed' | 'saved',
  ) =>
    document === 'career-plan' && record
      ? keepRevision({
          vault: session.current(),
          record,
          rendered,
          way,
          by: settings().counselorName.trim(),
          now: now(),
          today: today(),
        })
      : null

  return {
    'documents.preview': async (request) => {
      // The window's copy must be its own: a view into a larger buffer would take all of it along.
      const { pdf, pages } = await render(request, await recordOf(request))
      return { pdf: new Uint8Array(pdf), pages }
    },
    'documents.save': async (request) => {
      const record = await recordOf(request)
      const title = titleOf(request.document)
      const fileName =
        factsOf(request.document).named && record
          ? planFileName(record.intake.student, title, today())
          : generalFileName(title, today())
      // Made before asking: whoever has chosen a place should not learn then that there is nothing to save.
      const rendered = await render(request, record)
      const file = await dialogs.chooseSaveFile({ fileName, kind: 'pdf' })
      if (file === null) return { fileName: null, kept: null }
      // Kept first: no plan leaves without its copy.
      const kept = await keep(request, record, rendered, 'saved')
      await replaceFile(file, rendered.pdf)
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
