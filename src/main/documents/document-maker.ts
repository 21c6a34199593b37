import { factsOf, takesLogo } from '../../core/documents/kinds'
import { emptyLocal, type LocalKnowledge } from '../../core/local/local'
import type { DocumentJob, DocumentRenderer, RenderedDocument } from '../../node/documents/job'
import { generalFileName, planFileName } from '../../node/files/file-name'
import type { Logo } from '../../node/logo/read-logo'
import type { VaultSession } from '../../node/vault/session'
import { AppError } from '../../shared/errors'
import type { DocumentRequest, Settings } from '../../shared/ipc/contract'
import type { StudentRecord } from '../../shared/record'
import { everyone, listed } from './everyone'
import { keepRevision, type KeptRevisions } from '../revisions/keep-revision'

export interface DocumentMakerOptions {
  readonly session: VaultSession
  readonly renderer: DocumentRenderer
  settings(): Settings
  /** The school's logo, where there is one. */
  logo(): Logo | null
  today(): string
  now(): Date
  /** The document's name in the counselor's language, for the file. */
  titleOf(document: DocumentRequest['document']): string
}

type About = Omit<DocumentRequest, 'studentId'> & { readonly password?: string | undefined }

/** What papers that belong together share, taken once. */
export interface Basis {
  /** The day they are dated by. */
  readonly today: string
  readonly settings: Settings
  /** What people of the place know, where the paper prints it. */
  readonly local: LocalKnowledge | null
}

/** From what the window asks for to a document, one at a time or many: the same for both. */
export interface DocumentMaker {
  /** @throws AppError `not-found` where the student is not there, `no-plan` where the document needs one */
  recordOf(request: DocumentRequest): Promise<StudentRecord | null>
  /** For many papers of one kind, which are all dated by `today` and made under these settings. */
  basisOf(document: About['document'], fixed: Pick<Basis, 'today' | 'settings'>): Promise<Basis>
  /** All that the document is made of. */
  jobOf(request: About, record: StudentRecord | null, basis?: Basis): Promise<DocumentJob>
  render(request: About, record: StudentRecord | null): Promise<RenderedDocument>
  fileNameOf(request: About, record: StudentRecord | null, day?: string): string
  /** A career plan that goes on paper becomes a revision; what else is printed can be made again any time. */
  keep(
    request: About,
    record: StudentRecord | null,
    rendered: RenderedDocument,
    way: 'printed' | 'saved',
  ): Promise<KeptRevisions | null>
}

/**
 * What leaves: under its password where one was asked for. The revision that is kept has none.
 * @throws AppError `pdf-failed` rather than to let a file leave that opens by itself
 */
export function copyToLeave({ pdf, protectedPdf }: RenderedDocument, password: string | undefined): Uint8Array {
  if (password === undefined) return pdf
  if (!protectedPdf) throw new AppError('pdf-failed', 'The document came without its password')
  return protectedPdf
}

export function documentMaker(options: DocumentMakerOptions): DocumentMaker {
  const { session, renderer, settings, logo, today, now, titleOf } = options

  /** A plan is not held up by local knowledge that cannot be read; its own screen says what is wrong. */
  const localNow = async (): Promise<LocalKnowledge> =>
    session
      .current()
      .local.get()
      .then(
        ({ local }) => local,
        () => emptyLocal,
      )

  /** What a paper is made of besides one student. */
  async function around(
    document: About['document'],
  ): Promise<Pick<DocumentJob, 'caseload' | 'class' | 'notRead' | 'destroyed'>> {
    const { needs } = factsOf(document)
    if (needs === 'caseload') return listed(session.current())
    if (needs === 'class') return everyone(session.current())
    if (needs === 'destroyed') return { destroyed: (await session.current().destructions.list()).destroyed }
    return {}
  }

  const basisOf: DocumentMaker['basisOf'] = async (document, fixed) => ({
    ...fixed,
    local: document === 'career-plan' ? await localNow() : null,
  })

  async function jobOf(
    { document, options: chosen, password }: About,
    record: StudentRecord | null,
    basis?: Basis,
  ): Promise<DocumentJob> {
    const shared = basis ?? (await basisOf(document, { today: today(), settings: settings() }))
    const picture = takesLogo(document) ? logo() : null
    return {
      document,
      record,
      today: shared.today,
      settings: {
        ...shared.settings,
        ...(chosen?.language && { language: chosen.language }),
        ...(chosen?.printSize && { printSize: chosen.printSize }),
      },
      ...(picture && { logo: picture }),
      ...(await around(document)),
      ...(shared.local && { local: shared.local }),
      ...(chosen && { options: chosen }),
      ...(password !== undefined && { password }),
    }
  }

  return {
    async recordOf({ document, studentId }) {
      const { needs } = factsOf(document)
      if (studentId === null) {
        if (needs === 'student' || needs === 'plan') throw new AppError('not-found', 'The document is about a student')
        return null
      }
      const { record } = await session.current().get(studentId)
      if (needs === 'plan' && !record.plan)
        throw new AppError('no-plan', 'The student has no plan yet', { details: { id: studentId } })
      return record
    },
    basisOf,
    jobOf,
    render: async (request, record) => renderer.render(await jobOf(request, record)),
    fileNameOf({ document }, record, day = today()) {
      const title = titleOf(document)
      return factsOf(document).named && record
        ? planFileName(record.intake.student, title, day)
        : generalFileName(title, day)
    },
    keep: async ({ document }, record, rendered, way) =>
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
        : null,
  }
}
