import { intakeFormat } from '../../core/intake/schema'
import type { RosterEntry } from '../../core/roster/compare'
import { AppError } from '../../shared/errors'
import type { Vault } from '../vault/vault'

export interface TakenIn {
  /** Id of the student in the vault. */
  readonly id: string
  readonly did: 'added' | 'updated' | 'nothing'
}

/** How often an update is tried on what somebody else has saved in the meantime. */
const attempts = 3

/**
 * Brings one line of a roster into the vault; when this answers, it is on the disk. Of a student who is there, only the
 * facts that the roster says differently are changed, and only when `update` is set.
 * @throws AppError when it cannot be saved
 */
export async function takeIn(vault: Vault, entry: RosterEntry, { update }: { update: boolean }): Promise<TakenIn> {
  const { known, changes, student } = entry
  if (known === null) {
    const { record } = await vault.create({ format: intakeFormat, student })
    return { id: record.id, did: 'added' }
  }
  if (!update || changes.length === 0) return { id: known, did: 'nothing' }
  const changed = Object.fromEntries(changes.map((field) => [field, student[field]]))
  for (let attempt = 1; ; attempt++) {
    const { revision, record } = await vault.get(known)
    const intake = { ...record.intake, student: { ...record.intake.student, ...changed } }
    try {
      await vault.save(revision, { ...record, intake })
      return { id: known, did: 'updated' }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict' || attempt === attempts) throw error
    }
  }
}
