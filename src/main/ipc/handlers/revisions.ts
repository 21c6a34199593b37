import path from 'node:path'
import { signRevision } from '../../../core/planning/revisions'
import type { VaultSession } from '../../../node/vault/session'
import { AppError } from '../../../shared/errors'
import { protect } from '../../../node/print/protect'
import { planFileName } from '../../../node/files/file-name'
import { writeCopy } from '../../documents/leaving'
import { changeRevisions } from '../../revisions/keep-revision'
import type { HandlersOf } from '../handlers'
import type { Dialogs, Printer } from '../ports'

interface RevisionHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  readonly printer: Printer
  /** The career plan's name in the counselor's language, for the file. */
  title(): string
}

/** Printed plans as they were: opened, saved and printed again from the bytes that were kept, never made anew. */
export function revisionHandlers({
  session,
  dialogs,
  printer,
  title,
}: RevisionHandlersOptions): HandlersOf<'revisions'> {
  async function find(studentId: string, number: number) {
    const vault = session.current()
    const { record } = await vault.get(studentId)
    const revision = record.revisions.find((one) => one.number === number)
    if (!revision) throw new AppError('not-found', 'No such revision', { details: { id: studentId, number } })
    return { vault, record, revision, read: () => vault.revisions.read(studentId, revision) }
  }

  return {
    'revisions.open': async ({ studentId, number }) => {
      const { revision, read } = await find(studentId, number)
      const { plan, document, pdf } = await read()
      return { plan, document, pdf, pages: revision.pages }
    },
    'revisions.save': async ({ studentId, number, password }) => {
      const { record, revision, read } = await find(studentId, number)
      const { pdf } = await read()
      const name = planFileName(record.intake.student, `${title()} ${number}`, revision.on)
      const file = await dialogs.chooseSaveFile({ fileName: name, kind: 'pdf' })
      if (file === null) return { fileName: null }
      await writeCopy(file, password === undefined ? pdf : await protect(pdf, password))
      return { fileName: path.basename(file) }
    },
    'revisions.print': async ({ studentId, number }) => {
      const { read } = await find(studentId, number)
      const { document } = await read()
      return { printed: await printer.print({ paper: document.info.paper }) }
    },
    'revisions.sign': async ({ studentId, number, signatures }) => {
      const { vault, read } = await find(studentId, number)
      // Nobody signs what is no longer there to be read.
      await read()
      return changeRevisions(vault, studentId, (list) => {
        const signed = signRevision(list, number, signatures)
        return signed.every((revision, i) => revision === list[i]) ? list : signed
      })
    },
  }
}
