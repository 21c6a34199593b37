import type { SealedHandover } from '../../node/vault/handover/format'
import { openHandover, readSealedHandover, type Handover } from '../../node/vault/handover/read-handover'
import { clashesWith, presentRecord, takeInHandover } from '../../node/vault/handover/take-in'
import type { VaultSession } from '../../node/vault/session'
import { AppError } from '../../shared/errors'
import type { HandoverPreview } from '../../shared/ipc/contract'
import type { Picks } from '../../shared/merge'

/** How long a hand-over that nobody takes in stays readable in main, in milliseconds. */
const patienceMs = 15 * 60_000

/**
 * The one hand-over that a person is looking at. The file and what is in it stay in main, and go when the person closes it, when
 * the vault locks, and after a while by themselves.
 */
export interface OpenedHandover {
  open(file: string): Promise<{ madeAt: string }>
  unlock(passphrase: string): Promise<HandoverPreview>
  /** Answers the id under which the student is now. */
  takeIn(way: 'merge' | 'both', picks: Picks): Promise<string>
  forget(): void
}

export function openedHandover(session: VaultSession, forgetAfterMs = patienceMs): OpenedHandover {
  let sealed: SealedHandover | null = null
  let opened: Handover | null = null
  let timer: NodeJS.Timeout | null = null

  const present = (handover: Handover) => presentRecord(session.current(), handover.record.id)
  const forget = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
    sealed = null
    opened = null
  }
  return {
    forget,
    async open(file) {
      forget()
      sealed = await readSealedHandover(file)
      return { madeAt: sealed.madeAt }
    },
    async unlock(passphrase) {
      const asked = sealed
      if (!asked) throw new AppError('not-found', 'No hand-over is open')
      const handover = await openHandover(asked, passphrase)
      const here = await present(handover)
      const clashes = here ? await clashesWith(session.current(), here, handover) : []
      // Closed or locked while the key was worked out: what was just opened must not stay.
      if (sealed !== asked) throw new AppError('not-found', 'The hand-over was closed meanwhile')
      opened = handover
      timer = setTimeout(forget, forgetAfterMs).unref()
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
      forget()
      return id
    },
  }
}
