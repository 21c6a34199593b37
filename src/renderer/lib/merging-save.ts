import { AppError } from '../../shared/errors'
import type { Api } from '../../shared/ipc/client'
import { isDescendant, mergeRecords, type Clash, type Picks } from '../../shared/merge'
import type { StudentRecord } from '../../shared/record'

interface MergingSaveOptions {
  picks(): Picks
  /** Both sides changed the same. What is on the screen is kept sealed beside the document; the save fails. */
  onClash(clashes: readonly Clash[]): void
  /** `value` was to be saved and `merged` will be; `rebase` puts the others' changes into any other state. */
  onMerged(value: StudentRecord, merged: StudentRecord, rebase: (state: StudentRecord) => StudentRecord): void
}

/** Somebody who saves faster than we merge is let go first, this many times. */
const rounds = 5

/**
 * Saves one student. When somebody else has saved meanwhile, both versions are merged by field and the result is
 * saved; where both changed the same, nothing is written over and the save fails with `conflict`.
 */
export function createMergingSave(api: Api, first: StudentRecord, options: MergingSaveOptions) {
  /** The last version known to be on disk that ours goes on from. */
  let base = first
  let hasKept = false

  async function write(revision: number, record: StudentRecord) {
    const answer = await api.call('students.save', { revision, record })
    base = { ...record, updatedAt: answer.updatedAt, lineage: answer.lineage }
    return answer
  }

  /** `base`, unless a program that keeps folders alike put a branch in its place that does not go on from it. */
  async function commonBase(theirs: StudentRecord): Promise<StudentRecord | null> {
    const goesOn = base.lineage.id === '' || isDescendant(theirs.lineage, base.lineage)
    return goesOn ? base : api.call('copies.base', { student: theirs.id, mine: base.lineage, theirs: theirs.lineage })
  }

  async function merge(value: StudentRecord): Promise<{ revision: number }> {
    let mine = value
    for (let round = 1; ; round++) {
      const theirs = await api.call('students.get', { id: value.id })
      const picks = options.picks()
      const from = await commonBase(theirs.record)
      const { merged, clashes } = mergeRecords(from, mine, theirs.record, picks)
      if (clashes.length > 0) {
        options.onClash(clashes)
        // Whatever happens to this window now, both versions are on disk.
        hasKept = true
        await api.call('copies.keep', { record: { ...mine, lineage: base.lineage } }).catch(() => {})
        throw new AppError('conflict', 'Both sides changed the same', { details: { found: clashes.length } })
      }
      options.onMerged(mine, merged, (state) => mergeRecords(from, state, theirs.record).merged)
      base = theirs.record
      mine = merged
      try {
        const answer = await write(theirs.revision, merged)
        if (hasKept) await api.call('copies.dropKept', { student: value.id }).catch(() => {})
        hasKept = false
        return answer
      } catch (error) {
        if (!isConflict(error) || round === rounds) throw error
      }
    }
  }

  return {
    async save(revision: number, value: StudentRecord): Promise<{ revision: number }> {
      try {
        return await write(revision, value)
      } catch (error) {
        if (!isConflict(error)) throw error
        return merge(value)
      }
    },
  }
}

const isConflict = (error: unknown): boolean => error instanceof AppError && error.code === 'conflict'
