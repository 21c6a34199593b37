import path from 'node:path'
import type { Translate } from '../core/message'
import { openHandover, readSealedHandover } from '../node/vault/handover/read-handover'
import { takeInHandover } from '../node/vault/handover/take-in'
import { writeHandover } from '../node/vault/handover/write-handover'
import type { Vault } from '../node/vault/vault'
import type { CliContext } from './context'
import { AppError } from '../shared/errors'
import { BadInput, exitCode } from './errors'
import { noteDone, readPassphrase, wordsOf } from './open-vault'
import type { Values } from './options'
import { studentLine } from './student-line'

/** One student out of a vault into a sealed file, and in again. */

interface HandoverWork {
  readonly vault: Vault
  readonly values: Values
  readonly context: CliContext
  readonly t: Translate
}

/** `--student ID --handover FILE --handover-passphrase-file FILE`; names the file on standard output. */
export async function exportHandover({ vault, values, context, t }: HandoverWork): Promise<number> {
  const { student, handover } = values
  if (student === undefined) throw new BadInput([t('cli:vault.needs', { option: '--student' })])
  if (handover === undefined) throw new BadInput([t('cli:vault.needs', { option: '--handover' })])
  const passphrase = await readPassphrase(values, context, t, 'handover-passphrase-file')
  const { students } = await vault.list()
  if (!students.some(({ id }) => id === student)) throw new BadInput([t('cli:vault.unknownStudent', { id: student })])
  const file = path.resolve(context.cwd, handover)
  const from = { name: '', school: '' }
  const { plans, plansLost } = await writeHandover({ vault, student, file, passphrase, from, now: new Date() })
  await noteDone(vault, { what: 'handed-over', student })
  context.out(`${file}\n`)
  context.err(t('cli:vault.handedOver', { count: plans }))
  if (plansLost > 0) context.err(t('cli:vault.plansNotIn', { count: plansLost }))
  return plansLost > 0 ? exitCode.badInput : exitCode.done
}

/** Takes one file in; false when it does not open, which is said. Of a student who is here already, what is here stands wherever the two differ. */
export async function importHandover(file: string, { vault, values, context, t }: HandoverWork): Promise<boolean> {
  const passphrase = await readPassphrase(values, context, t, 'handover-passphrase-file')
  const handover = await readSealedHandover(path.resolve(context.cwd, file))
    .then((sealed) => openHandover(sealed, passphrase))
    .catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error
      context.err(`${file}: ${wordsOf(t, error)}`)
      return null
    })
  if (!handover) return false
  const id = await takeInHandover(vault, handover, 'merge-mine')
  await noteDone(vault, { what: 'taken-in', student: id })
  const { student } = handover.record.intake
  context.out(studentLine({ ...student, id, studentId: student.studentId ?? '' }))
  return true
}
