import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { errnoOf } from '../../../node/files/disk-errors'
import { replaceFile } from '../../../node/files/replace-file'
import { backupEnding } from '../../../node/vault/backup/format'
import type { Vault } from '../../../node/vault/vault'
import type { StudentSummary } from '../../../shared/record'
import { BadInput, exitCode } from '../../errors'
import { exportHandover } from '../../handover-files'
import { noteDone, withVault } from '../../open-vault'
import { studentLine, unreadableLines } from '../../student-line'
import { vaultCommand } from '../../vault-command'

/**
 * `vault export [ID…]`: each student's answers as an intake file named by the id, in a folder that only its owner may
 * open; without one as a line of JSON each on standard output. Into a `.casepath-backup` the vault goes whole and sealed. A
 * student who cannot be read is said and does not stop the others. With `--handover` one student goes into a sealed file.
 */
export const vaultExport = vaultCommand({
  name: 'export',
  options: ['out', 'student', 'handover', 'handover-passphrase-file'],
  takesArguments: true,
  run: ({ args, values, context, t }) =>
    withVault(values, context, t, async (vault) => {
      if (values.handover !== undefined || values.student !== undefined)
        return exportHandover({ vault, values, context, t })
      const target = values.out === undefined ? null : path.resolve(context.cwd, values.out)
      const { students, unreadable } = await vault.list()
      const unknown = args.filter((id) => !students.some((student) => student.id === id))
      if (unknown.length > 0) throw new BadInput(unknown.map((id) => t('cli:vault.unknownStudent', { id })))
      const chosen = students.filter(({ id }) => args.length === 0 || args.includes(id))
      const isWhole = target?.endsWith(backupEnding) === true
      if (isWhole) {
        if (args.length > 0) throw new BadInput([t('cli:vault.sealedIsWhole')])
        const { leftOut } = await vault.backUp(target)
        for (const name of leftOut) context.err(t('cli:vault.leftOut', { file: name }))
        await noteDone(vault, { what: 'backed-up', about: 'file' })
      } else if (target !== null)
        await makeFolder(target).catch((error: unknown) => {
          const reason = errnoOf(error) ?? '?'
          throw new BadInput([t('cli:cannotWrite', { option: '--out', file: values.out ?? '', reason })])
        })
      for (const student of chosen) {
        context.out(await put(vault, student, target))
        // In a sealed backup nobody's answers have left.
        if (!isWhole) await noteDone(vault, { what: 'exported', student: student.id, about: 'intake' })
      }
      for (const line of unreadableLines(unreadable, t)) context.err(line)
      return unreadable.some(({ recovered }) => !recovered) ? exitCode.badInput : exitCode.done
    }),
})

const makeFolder = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 })

/** Writes one student and answers the line that says so; on standard output the answers are that line. */
async function put(vault: Vault, student: StudentSummary, target: string | null): Promise<string> {
  if (target?.endsWith(backupEnding)) return studentLine(student)
  const { intake } = (await vault.get(student.id)).record
  if (target === null) return `${JSON.stringify(intake)}\n`
  await replaceFile(path.join(target, `${student.id}.json`), `${JSON.stringify(intake, null, 2)}\n`)
  return studentLine(student)
}
