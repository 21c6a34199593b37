import type { SealedHandover } from '../../node/vault/handover/format'
import { openHandover, readSealedHandover, type Handover } from '../../node/vault/handover/read-handover'
import { clashesWith, presentRecord, takeInHandover } from '../../node/vault/handover/take-in'
import type { VaultSession } from '../../node/vault/session'
import { AppError } from '../../shared/errors'
import type { HandoverPreview } from '../../shared/ipc/contract'
import type { Picks } from '../../shared/merge'

/** The one hand-over that a person is looking at. The file and what is in it stay in main, and go when the vault locks. */
export interface OpenedHandover {
  open(file: string): Promise<{ madeAt: string }>
  unlock(passphrase: string): Promise<HandoverPreview>
  /** Answers the id under which the student is now. */
  takeIn(way: 'merge' | 'both', picks: Picks): Promise<string>
  forget(): void
}

export function openedHandover(session: VaultSession): OpenedHandover {
  let sealed: SealedHandover | null = null
  let opened: Handover | null = null

  const present = (handover: Handover) => presentRecord(session.current(), handover.record.id)
  return {
    forget() {
      sealed = null
      opened = null
    },
    async open(file) {
      opened = null
      sealed = await readSealedHandover(file)
      return { madeAt: sealed.madeAt }
    },
    async unlock(passphrase) {
      if (!sealed) throw new AppError('not-found', 'No hand-over is open')
      const handover = await openHandover(sealed, passphrase)
      const here = await present(handover)
      // Locked while the key was worked out: what was just opened must not stay.
      const clashes = here ? await clashesWith(session.current(), here, handover) : []
      opened = handover
      const { student } = handover.record.intake
      return {
        madeAt: handover.madeAt,
        from: handover.from,
        givenName: student.givenName,
        familyName: student.familyName,
        preferredName: student.preferredName ?? '',
        studentId: student.studentId ?? '',
        updatedAt: handover.record.updatedAt,
        plans: handover.plans.length,
        here: here && { updatedAt: here.updatedAt, trashed: here.keeping.trashed !== null, clashes: [...clashes] },
      }
    },
    async takeIn(way, picks) {
      const handover = opened
      if (!handover) throw new AppError('not-found', 'No hand-over is open')
      const id = await takeInHandover(session.current(), handover, way === 'both' ? 'both' : 'merge-mine', picks)
      sealed = null
      opened = null
      return id
    },
  }
}
