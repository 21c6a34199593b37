import type { Vault } from '../../node/vault/vault'
import { AppError } from '../../shared/errors'
import type { Keeping } from '../../shared/record/keeping'

/** How often a change is tried again that met another save. */
const attempts = 5

/** Changes how whatever version of a record is on disk is kept. Only main does: the window's saves never touch it. */
export async function changeKeeping(vault: Vault, id: string, change: (keeping: Keeping) => Keeping): Promise<Keeping> {
  for (let attempt = 1; ; attempt += 1) {
    const { record, revision } = await vault.get(id)
    const keeping = change(record.keeping)
    try {
      await vault.save(revision, { ...record, keeping })
      return keeping
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict') || attempt === attempts) throw error
    }
  }
}

/** @throws AppError `held` while a hold stands */
export function refuseWhileHeld(keeping: Keeping, id: string): void {
  if (keeping.hold) throw new AppError('held', 'A hold stands', { details: { id } })
}
