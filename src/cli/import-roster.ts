import path from 'node:path'
import type { Translate } from '../core/message'
import type { ImportNote } from '../core/planning/import-steps'
import { compareRoster } from '../core/roster/compare'
import { readRosterFile } from '../node/roster/read-roster-file'
import { knownTo, takeIn } from '../node/roster/take-in'
import type { Vault } from '../node/vault/vault'
import type { Doing } from '../shared/activity'
import { AppError } from '../shared/errors'
import { loadKnowledge, type CliContext } from './context'
import { noteDone, wordsOf } from './open-vault'
import { studentLine } from './student-line'

interface RosterWork {
  readonly vault: Vault
  readonly context: CliContext
  readonly t: Translate
}

/**
 * Takes in a roster line by line; each student has a line on standard output once they are on the disk. Students who are
 * there already stay as they are; one in the trash is held back. Answers false when not every line could be taken in.
 */
export async function importRoster(file: string, { vault, context, t }: RosterWork): Promise<boolean> {
  const { catalog } = await loadKnowledge(context, { quiet: true, asWritten: true })
  const stateNames = Object.fromEntries(catalog.states.map(({ code, name }) => [code, name]))
  const reading = await readRosterFile(path.resolve(context.cwd, file), stateNames)
  const notes = reading.ok ? [...reading.problems, ...reading.notices] : reading.problems
  for (const note of notes) context.err(`${file}: ${noteLine(note, t)}`)
  if (!reading.ok) return false
  let isWhole = reading.problems.length === 0
  let noted: Doing[] = []
  const noteAll = async (): Promise<void> => {
    const deeds = noted
    noted = []
    await Promise.all(deeds.map((deed) => noteDone(vault, deed)))
  }
  for (const entry of compareRoster(reading.students, await knownTo(vault))) {
    const at = (text: string): string => `${file}: ${t('roster:at.line', { line: entry.line, text })}`
    const taken = await takeIn(vault, entry, { update: false, putBack: false }).catch((error: unknown) => {
      if (isAboutTheVault(error)) throw error
      return wordsOf(t, error)
    })
    if (typeof taken === 'string' || taken.did === 'held-back') {
      context.err(at(typeof taken === 'string' ? taken : t('cli:vault.inTrash')))
      isWhole = false
      continue
    }
    const { id, did } = taken
    if (did === 'added') noted.push({ what: 'imported', student: id, about: 'roster' })
    if (noted.length === notedAtOnce) await noteAll()
    context.out(studentLine({ ...entry.student, id, studentId: entry.student.studentId ?? '' }))
  }
  await noteAll()
  return isWhole
}

/** Lines of the activity log that go to the disk in one write: each costs as much as a student. */
const notedAtOnce = 50

/** Not about one student: the next line would fail the same way. */
const isAboutTheVault = (error: unknown): boolean =>
  !(error instanceof AppError) || ['locked', 'disk-full', 'not-writable', 'folder-gone'].includes(error.code)

function noteLine({ line, column, message: { key, params } }: ImportNote, t: Translate): string {
  const text = t(key, params)
  if (line === null) return column === null ? text : t('roster:at.column', { column, text })
  return column === null ? t('roster:at.line', { line, text }) : t('roster:at.cell', { line, column, text })
}
