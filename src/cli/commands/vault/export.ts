import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { replaceFile } from '../../../node/files/replace-file'
import { BadInput, exitCode } from '../../errors'
import { withVault } from '../../open-vault'
import { studentLine, unreadableLines } from '../../student-line'
import { vaultCommand } from '../../vault-command'

/**
 * `vault export --out FOLDER [ID…]`: each student's answers as an intake file named by the id, readable by anyone, so
 * only its owner may open it. A student who cannot be read is said and does not stop the others.
 */
export const vaultExport = vaultCommand({
  name: 'export',
  options: ['out'],
  takesArguments: true,
  run: async ({ args, values, context, t }) => {
    const { out } = values
    if (out === undefined) throw new BadInput([t('cli:vault.needs', { option: '--out' })])
    const folder = path.resolve(context.cwd, out)
    return withVault(values, context, t, async (vault) => {
      const { students, unreadable } = await vault.list()
      const unknown = args.filter((id) => !students.some((student) => student.id === id))
      if (unknown.length > 0) throw new BadInput(unknown.map((id) => t('cli:vault.unknownStudent', { id })))
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw new BadInput([
          t('cli:cannotWrite', { option: '--out', file: out, reason: String((error as { code?: string }).code) }),
        ])
      })
      for (const student of students) {
        if (args.length > 0 && !args.includes(student.id)) continue
        const { record } = await vault.get(student.id)
        await replaceFile(path.join(folder, `${student.id}.json`), `${JSON.stringify(record.intake, null, 2)}\n`)
        context.out(studentLine(student))
      }
      for (const line of unreadableLines(unreadable, t)) context.err(line)
      return unreadable.some(({ recovered }) => !recovered) ? exitCode.badInput : exitCode.done
    })
  },
})
