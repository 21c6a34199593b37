import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Translate } from '../../../core/message'
import { note } from '../../../core/planning/import-steps'
import { asDiskError } from '../../../node/files/disk-errors'
import { readAtMost } from '../../../node/files/read-at-most'
import { mostCsvBytes, stepsFromCsv } from '../../../node/export/steps-csv'
import type { VaultSession } from '../../../node/vault/session'
import { AppError } from '../../../shared/errors'
import { copyFileName } from '../../../node/files/file-name'
import { exportEndings, planExport } from '../../documents/plan-export'
import { saveCopy } from '../../documents/save-copy'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'

interface ExportHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  today(): string
  /** Texts in the counselor's language. */
  t(): Translate
}

/** The plan as files for other programs, and an edited table of steps back. */
export function exportHandlers({ session, dialogs, today, t }: ExportHandlersOptions): HandlersOf<'exports'> {
  async function planOf(studentId: string) {
    const { record } = await session.current().get(studentId)
    if (!record.plan) throw new AppError('not-found', 'The student has no plan yet', { details: { id: studentId } })
    return { record, plan: record.plan }
  }

  return {
    'exports.save': async ({ studentId, kind }) => {
      const { record, plan } = await planOf(studentId)
      const data = planExport(kind, plan, `${record.id}.${plan.specialty}`, t())
      if (data === null) return { fileName: null, empty: true }
      const title = t()(`menu:exports.${kind}`)
      const fileName = copyFileName(record.intake.student, title, today(), exportEndings[kind])
      return { fileName: await saveCopy(dialogs, { fileName, kind, data }), empty: false }
    },
    'exports.readTable': async ({ studentId }) => {
      const { plan } = await planOf(studentId)
      const file = await dialogs.chooseOpenFile({ kind: 'table' })
      if (file === null) return null
      const fileName = path.basename(file)
      const { base, current } = plan
      const bytes = await read(file)
      const reading =
        bytes === null
          ? { ok: false as const, problems: [note('tooLarge', { limit: mostCsvBytes })] }
          : stepsFromCsv(bytes, { current, base, newId: randomUUID })
      return reading.ok
        ? { ok: true, fileName, content: reading.content, notices: [...reading.notices] }
        : { ok: false, fileName, problems: [...reading.problems] }
    },
  }
}

/** `null` for more bytes than a table of steps has. @throws AppError for what the disk refuses. */
async function read(file: string): Promise<Uint8Array | null> {
  const bytes = await readAtMost(file, mostCsvBytes).catch((error: unknown) => {
    throw asDiskError(error)
  })
  if (bytes === 'not-a-file') throw new AppError('io', 'Not a file')
  return bytes === 'too-large' ? null : bytes
}
