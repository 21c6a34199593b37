import { AppError } from '../../../shared/errors'
import { whatStays } from '../../../shared/record/what-stays'
import { readIntakeFile } from '../../../node/intake/read-intake-file'
import { intakeFileName } from '../../../node/files/file-name'
import { writeIntakeFile } from '../../documents/write-intake-file'
import type { VaultSession } from '../../../node/vault/session'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'

interface StudentHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
}

export const studentHandlers = ({ session, dialogs }: StudentHandlersOptions): HandlersOf<'students'> => ({
  'students.list': () => session.current().list(),
  'students.get': ({ id }) => session.current().get(id),
  'students.create': ({ intake }) => {
    refuseAmongSamples(session)
    return session.current().create(intake)
  },
  'students.save': async ({ revision, record }) => {
    const vault = session.current()
    // What was printed, signed, held or deleted is main's to say: the window may hold it as it was, as after an undo.
    const { record: kept } = await vault.get(record.id)
    return vault.save(revision, { ...record, ...whatStays(kept, record) })
  },
  'students.importIntake': async () => {
    refuseAmongSamples(session)
    const file = await dialogs.chooseOpenFile({ kind: 'intake' })
    if (file === null) return null
    const reading = await readIntakeFile(file)
    if (!reading.ok) return { imported: null, problems: [...reading.problems], notices: [] }
    return { imported: await session.current().create(reading.intake), problems: [], notices: [...reading.notices] }
  },
  'students.exportIntake': async ({ id }) => {
    const { record } = await session.current().get(id)
    const file = await dialogs.chooseSaveFile({ fileName: intakeFileName(record.intake.student), kind: 'intake' })
    if (file === null) return { saved: false }
    await writeIntakeFile(file, record.intake)
    return { saved: true }
  },
})

/** Sample students are nobody's: a real student entered among them would lie there without a passphrase. */
export function refuseAmongSamples(session: VaultSession): void {
  if (session.kind() === 'samples') throw new AppError('samples-read-only', 'Students are not added to the samples')
}
