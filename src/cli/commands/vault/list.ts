import type { StudentSummary } from '../../../shared/record'
import { withVault } from '../../open-vault'
import { vaultCommand } from '../../vault-command'
import { exitCode } from '../../errors'
import { studentLine, unreadableLines } from '../../student-line'

/** `vault list`: every student, one line each; what cannot be read is said on standard error. */
export const vaultList = vaultCommand({
  name: 'list',
  options: ['json'],
  run: ({ values, context, t }) =>
    withVault(values, context, t, async (vault) => {
      const { students, unreadable } = await vault.list()
      const sorted = students.toSorted(byName)
      if (values.json) {
        const shown = sorted.map(({ id, studentId, givenName, familyName, revision, updatedAt, stage }) => ({
          id,
          studentId,
          name: nameOf(givenName, familyName),
          revision,
          updatedAt,
          stage,
        }))
        context.out(`${JSON.stringify({ format: 'casepath-vault-list/1', students: shown, unreadable })}\n`)
      } else for (const student of sorted) context.out(studentLine(student))
      for (const line of unreadableLines(unreadable, t)) context.err(line)
      return unreadable.some(({ recovered }) => !recovered) ? exitCode.badInput : exitCode.done
    }),
})

const nameOf = (givenName: string, familyName: string): string => `${givenName} ${familyName}`.trim()

function byName(a: StudentSummary, b: StudentSummary): number {
  return a.familyName.localeCompare(b.familyName) || a.givenName.localeCompare(b.givenName) || a.id.localeCompare(b.id)
}
