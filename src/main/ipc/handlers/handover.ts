import path from 'node:path'
import { handoverEnding } from '../../../node/vault/handover/format'
import { writeHandover } from '../../../node/vault/handover/write-handover'
import type { VaultSession } from '../../../node/vault/session'
import type { Settings } from '../../../shared/ipc/contract'
import type { OpenedHandover } from '../../handover/opened-handover'
import { leaving } from '../../documents/leaving'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'
import { refuseAmongSamples } from './students'

interface HandoverHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  readonly received: OpenedHandover
  settings(): Settings
  today(): string
  now(): Date
}

export function handoverHandlers(options: HandoverHandlersOptions): HandlersOf<'handover'> {
  const { session, dialogs, received, settings, today, now } = options
  return {
    'handover.write': async ({ student, passphrase }) => {
      const vault = session.current()
      // A name says who it is about to everybody who handles the file; the day is enough to find it.
      const fileName = `Casepath ${today()}${handoverEnding}`
      const file = await dialogs.chooseSaveFile({ fileName, kind: 'handover' })
      if (file === null) return { fileName: null, plans: 0, plansLost: 0 }
      const { counselorName, schoolName } = settings()
      const from = { name: counselorName.trim(), school: schoolName.trim() }
      const written = await leaving(() => writeHandover({ vault, student, file, passphrase, from, now: now() }))
      return { fileName: path.basename(file), ...written }
    },
    'handover.open': async () => {
      refuseAmongSamples(session)
      received.forget()
      const file = await dialogs.chooseOpenFile({ kind: 'handover' })
      return file === null ? null : received.open(file)
    },
    'handover.unlock': ({ passphrase }) => received.unlock(passphrase),
    'handover.takeIn': async ({ way, picks }) => {
      refuseAmongSamples(session)
      return { student: await received.takeIn(way, picks) }
    },
    'handover.forget': () => {
      received.forget()
      return undefined
    },
  }
}
