import path from 'node:path'
import { mergeLocal } from '../../../core/local/merge-local'
import { readLocalFile } from '../../../node/local/read-local-file'
import type { VaultSession } from '../../../node/vault/session'
import { writeCopy } from '../../documents/leaving'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'

interface LocalHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  /** Name of the file that is proposed for an export. */
  fileName(): string
}

export const localHandlers = ({ session, dialogs, fileName }: LocalHandlersOptions): HandlersOf<'local'> => ({
  'local.get': () => session.current().local.get(),
  'local.save': async ({ revision, local }) => ({ revision: await session.current().local.save(revision, local) }),
  'local.export': async () => {
    const { local } = await session.current().local.get()
    const file = await dialogs.chooseSaveFile({ fileName: fileName(), kind: 'local' })
    if (file === null) return { fileName: null }
    await writeCopy(file, `${JSON.stringify(local, null, 2)}\n`)
    return { fileName: path.basename(file) }
  },
  'local.import': async () => {
    const file = await dialogs.chooseOpenFile({ kind: 'local' })
    if (file === null) return null
    const reading = await readLocalFile(file)
    if (!reading.ok) return { problems: [...reading.problems], report: null }
    const document = session.current().local
    const { revision, local } = await document.get()
    const { merged, report } = mergeLocal(local, reading.local)
    if (report.added.length + report.replaced.length > 0) await document.save(revision, merged)
    return {
      problems: [],
      report: { added: [...report.added], replaced: [...report.replaced], kept: [...report.kept], same: report.same },
    }
  },
})
