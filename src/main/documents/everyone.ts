import type { NotRead } from '../../core/documents/context'
import type { Vault } from '../../node/vault/vault'
import { AppError, type ErrorCode } from '../../shared/errors'
import type { StudentRecord } from '../../shared/record'

/** What one student's record can be refused for; every other error would meet the next student, too. */
const ofOneStudent: readonly ErrorCode[] = ['not-found', 'corrupt-file', 'vault-newer']
export const isOfOneStudent = (error: unknown): error is AppError =>
  error instanceof AppError && ofOneStudent.includes(error.code)

/** Every record there is, and who is missing because the record cannot be read: one must not fail them all. */
export async function everyone(vault: Vault): Promise<{ class: StudentRecord[]; notRead: NotRead }> {
  const records: StudentRecord[] = []
  const names: string[] = []
  const { students, unreadable } = await vault.list()
  for (const { id, familyName, givenName } of students) {
    try {
      records.push((await vault.get(id)).record)
    } catch (error) {
      if (!isOfOneStudent(error)) throw error
      names.push(`${familyName}, ${givenName}`)
    }
  }
  return { class: records, notRead: { names, unnamed: unnamedOf(students, unreadable) } }
}

/** The list of students as the vault has it, and how many are not on it. */
export async function listed(vault: Vault) {
  const { students, unreadable } = await vault.list()
  return { caseload: students, notRead: { names: [], unnamed: unnamedOf(students, unreadable) } }
}

type List = Awaited<ReturnType<Vault['list']>>

/** Damaged records of which not even the name is known: they are in no list. */
const unnamedOf = (students: List['students'], unreadable: List['unreadable']): number =>
  unreadable.filter((one) => !one.recovered && !students.some(({ id }) => id === one.id)).length
