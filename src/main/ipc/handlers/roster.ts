import path from 'node:path'
import { readRosterFile } from '../../../node/roster/read-roster-file'
import type { VaultSession } from '../../../node/vault/session'
import type { ChosenRoster } from '../../roster/chosen-roster'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'
import { refuseAmongSamples } from './students'

interface RosterHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  readonly roster: ChosenRoster
  /** Names of the states by code. */
  stateNames(): Readonly<Record<string, string>>
}

export const rosterHandlers = ({
  session,
  dialogs,
  roster,
  stateNames,
}: RosterHandlersOptions): HandlersOf<'roster'> => ({
  'roster.choose': async () => {
    refuseAmongSamples(session)
    const file = await dialogs.chooseOpenFile({ kind: 'table' })
    if (file === null) return null
    const fileName = path.basename(file)
    const reading = await readRosterFile(file, stateNames())
    if (!reading.ok) {
      roster.forget()
      return { ok: false, fileName, problems: [...reading.problems] }
    }
    const entries = await roster.choose(session.current(), reading)
    const lines = entries.map(({ line, student, known, inTrash, changes }) => ({
      line,
      givenName: student.givenName,
      familyName: student.familyName,
      studentId: student.studentId ?? '',
      gradeLevel: student.gradeLevel ?? '',
      known: known !== null,
      inTrash,
      changes: [...changes],
    }))
    return { ok: true, fileName, lines, problems: [...reading.problems], notices: [...reading.notices] }
  },
  'roster.takeIn': (options) => {
    refuseAmongSamples(session)
    return roster.takeIn(session.current(), options)
  },
  'roster.forget': () => {
    roster.forget()
    return undefined
  },
})
