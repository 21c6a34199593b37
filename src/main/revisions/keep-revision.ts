import { setTimeout as sleep } from 'node:timers/promises'
import { addRevision, type PlanRevision } from '../../core/planning/revisions'
import type { Vault } from '../../node/vault/vault'
import { AppError } from '../../shared/errors'
import type { StudentRecord } from '../../shared/record'
import type { RenderedDocument } from '../../node/documents/job'

/** What the window must know after main has changed a record: the version it is now, and what changed in it. */
export interface KeptRevisions {
  readonly revision: number
  readonly revisions: readonly PlanRevision[]
}

interface KeepOptions {
  readonly vault: Vault
  /** As it was when the document was made. */
  readonly record: StudentRecord
  readonly rendered: RenderedDocument
  readonly way: PlanRevision['way']
  readonly by: string
  readonly now: Date
  readonly today: string
}

/** Keeps a career plan that was put on paper: its bytes sealed, a line about it in the record. */
export async function keepRevision({
  vault,
  record,
  rendered,
  way,
  by,
  now,
  today,
}: KeepOptions): Promise<KeptRevisions> {
  const { plan, id } = record
  const { model, pdf, pages } = rendered
  if (!plan) throw new AppError('not-found', 'The student has no plan yet', { details: { id } })
  const sha256 = await vault.revisions.keep(id, { plan, document: model }, pdf)
  const draft = { at: now.toISOString(), on: today, by, way, documentDate: model.info.date, pages, sha256 }
  return changeRevisions(vault, id, (list) => addRevision(list, draft))
}

/** How often a change is tried again that met another save. */
const attempts = 5

/** Changes the revisions of whatever version of a record is on disk: nothing that others saved meanwhile is lost. */
export async function changeRevisions(
  vault: Vault,
  id: string,
  change: (list: readonly PlanRevision[]) => readonly PlanRevision[],
): Promise<KeptRevisions> {
  for (let attempt = 1; ; attempt += 1) {
    const { record, revision } = await vault.get(id)
    const revisions = change(record.revisions)
    if (revisions === record.revisions) return { revision, revisions }
    try {
      const saved = await vault.save(revision, { ...record, revisions: [...revisions] })
      return { revision: saved.revision, revisions }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict') || attempt === attempts) throw error
      await sleep(20 * attempt)
    }
  }
}
