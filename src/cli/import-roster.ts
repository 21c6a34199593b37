import path from 'node:path'
import type { Translate } from '../core/message'
import type { ImportNote } from '../core/planning/import-steps'
import { compareRoster } from '../core/roster/compare'
import { readRosterFile } from '../node/roster/read-roster-file'
import { takeIn } from '../node/roster/take-in'
import type { Vault } from '../node/vault/vault'
import { loadKnowledge, type CliContext } from './context'
import { noteDone } from './open-vault'
import { studentLine } from './student-line'

interface RosterWork {
  readonly vault: Vault
  readonly context: CliContext
  readonly t: Translate
}

/**
 * Takes in a roster line by line; each student has a line on standard output once they are on the disk. Students who are
 * there already stay as they are. Answers false when something in the file did not fit.
 */
export async function importRoster(file: string, { vault, context, t }: RosterWork): Promise<boolean> {
  const { catalog } = await loadKnowledge(context, { quiet: true, asWritten: true })
  const stateNames = Object.fromEntries(catalog.states.map(({ code, name }) => [code, name]))
  const reading = await readRosterFile(path.resolve(context.cwd, file), stateNames)
  const notes = reading.ok ? [...reading.problems, ...reading.notices] : reading.problems
  for (const note of notes) context.err(`${file}: ${noteLine(note, t)}`)
  if (!reading.ok) return false
  for (const entry of compareRoster(reading.students, (await vault.list()).students)) {
    const { id, did } = await takeIn(vault, entry, { update: false })
    if (did === 'added') await noteDone(vault, { what: 'imported', student: id, about: 'roster' })
    context.out(studentLine({ ...entry.student, id, studentId: entry.student.studentId ?? '' }))
  }
  return reading.problems.length === 0
}

function noteLine({ line, column, message: { key, params } }: ImportNote, t: Translate): string {
  const text = t(key, params)
  if (line === null) return column === null ? text : t('roster:at.column', { column, text })
  return column === null ? t('roster:at.line', { line, text }) : t('roster:at.cell', { line, column, text })
}
