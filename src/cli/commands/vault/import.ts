import { isDeepStrictEqual } from 'node:util'
import type { Intake, Student } from '../../../core/intake/schema'
import { handoverEnding } from '../../../node/vault/handover/format'
import type { Vault } from '../../../node/vault/vault'
import { BadInput, exitCode } from '../../errors'
import { importHandover } from '../../handover-files'
import { importRoster } from '../../import-roster'
import { noteDone, withVault } from '../../open-vault'
import { filesNamed, problemLines, readIntakeFile } from '../../read-intake-file'
import { studentLine } from '../../student-line'
import { vaultCommand } from '../../vault-command'

/**
 * `vault import FILE…`: one student a file; a folder stands for the intake files in it. Each is acknowledged with a line of its own once it is flushed to the disk.
 * A file that does not fit is said and left out; the others still come in. The same answers are not taken in twice, so
 * that an import which was cut short can simply be run again. A `.csv` is a roster with a student a line; a
 * `.casepath-handover` brings a whole record.
 */
export const vaultImport = vaultCommand({
  name: 'import',
  options: ['handover-passphrase-file'],
  takesArguments: true,
  run: async ({ args, values, context, t }) => {
    const files = await filesNamed(args, context.cwd)
    if (files.length === 0) throw new BadInput([t('cli:noFile', { command: 'vault import' })])
    return withVault(values, context, t, async (vault) => {
      const present = await knownStudents(vault)
      let refused = 0
      for (const file of files) {
        if (file.endsWith(handoverEnding)) {
          if (!(await importHandover(file, { vault, values, context, t }))) refused += 1
          continue
        }
        if (/\.csv$/i.test(file)) {
          if (!(await importRoster(file, { vault, context, t }))) refused += 1
          continue
        }
        const reading = await readIntakeFile(file, context.cwd)
        for (const line of problemLines(file, reading.ok ? reading.notices : reading.problems)) context.err(line)
        if (!reading.ok) {
          refused += 1
          continue
        }
        const { student } = reading.intake
        if (present.isInTrash(student)) {
          context.err(`${file}: ${t('cli:vault.inTrash')}`)
          refused += 1
          continue
        }
        const same = await present.find(reading.intake)
        if (same !== null) context.err(t('cli:vault.alreadyThere', { file }))
        const id = same ?? (await vault.create(reading.intake)).record.id
        if (same === null) {
          present.add(id, reading.intake)
          await noteDone(vault, { what: 'imported', student: id, about: 'intake' })
        }
        context.out(studentLine({ ...student, id, studentId: student.studentId ?? '' }))
      }
      return refused > 0 ? exitCode.badInput : exitCode.done
    })
  },
})

/** Who is in the vault, by name; a record is only read when somebody of that name comes again. */
async function knownStudents(vault: Vault) {
  const idsByName = new Map<string, string[]>()
  const add = (id: string, { givenName, familyName }: Pick<Student, 'givenName' | 'familyName'>): void => {
    const name = JSON.stringify([givenName, familyName])
    idsByName.set(name, [...(idsByName.get(name) ?? []), id])
  }
  for (const summary of (await vault.list()).students) add(summary.id, summary)
  const inTrash = (await vault.trash()).map(({ intake }) => intake.student)
  return {
    /** By the school's number; without one, by everything that is known of them. */
    isInTrash: (student: Student): boolean =>
      inTrash.some((one) =>
        student.studentId ? one.studentId === student.studentId : isDeepStrictEqual(one, student),
      ),
    add: (id: string, { student }: Intake) => add(id, student),
    /** The id of the student who has exactly these answers. */
    async find(intake: Intake): Promise<string | null> {
      const { givenName, familyName } = intake.student
      for (const id of idsByName.get(JSON.stringify([givenName, familyName])) ?? []) {
        const found = await vault.get(id).catch(() => null)
        if (found && isDeepStrictEqual(found.record.intake, intake)) return id
      }
      return null
    },
  }
}
