import { intakeFormat } from '../../core/intake/schema'
import type { KnownStudent, RosterEntry } from '../../core/roster/compare'
import { AppError } from '../../shared/errors'
import type { StudentRecord } from '../../shared/record'
import { summaryOf } from '../vault/summary'
import type { Vault } from '../vault/vault'

export interface TakenIn {
  /** Id of the student in the vault. */
  readonly id: string
  /** `held-back`: they are in the trash, and stay there. */
  readonly did: 'added' | 'updated' | 'put-back' | 'held-back' | 'nothing'
}

export interface TakeInOptions {
  /** Bring students who are there up to date with the roster. */
  readonly update: boolean
  /** Take students who are on the roster out of the trash. */
  readonly putBack: boolean
}

/** Everybody whom a roster may name: the students of the list and those in the trash. */
export async function knownTo(vault: Vault): Promise<KnownStudent[]> {
  const { students } = await vault.list()
  return [...students, ...(await vault.trash()).map((record) => summaryOf(record, 0))]
}

/** How often an update is tried on what somebody else has saved in the meantime. */
const attempts = 3

/**
 * Brings one line of a roster into the vault; when this answers, it is on the disk. Of a student who is there, only the
 * facts that the roster says differently are changed, and only when `update` is set.
 * @throws AppError when it cannot be saved
 */
export async function takeIn(vault: Vault, entry: RosterEntry, { update, putBack }: TakeInOptions): Promise<TakenIn> {
  const { known, changes, student, inTrash } = entry
  if (known === null) {
    const { record } = await vault.create({ format: intakeFormat, student })
    return { id: record.id, did: 'added' }
  }
  if (inTrash && !putBack) return { id: known, did: 'held-back' }
  const isChanged = update && changes.length > 0
  if (!inTrash && !isChanged) return { id: known, did: 'nothing' }
  const changed = isChanged ? Object.fromEntries(changes.map((field) => [field, student[field]])) : {}
  await change(vault, known, (record) => ({
    ...record,
    intake: { ...record.intake, student: { ...record.intake.student, ...changed } },
    ...(inTrash && { keeping: { ...record.keeping, trashed: null } }),
  }))
  return { id: known, did: inTrash ? 'put-back' : 'updated' }
}

async function change(vault: Vault, id: string, edit: (record: StudentRecord) => StudentRecord): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { revision, record } = await vault.get(id)
    try {
      await vault.save(revision, edit(record))
      return
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict' || attempt === attempts) throw error
    }
  }
}
