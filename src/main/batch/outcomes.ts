import type { Outcome } from '../../node/batch/run-batch'
import { errorCodes, type ErrorCode } from '../../shared/errors'
import type { BatchOutcome } from '../../shared/ipc/contract'
import type { KeptRevisions } from '../revisions/keep-revision'
import type { ClassMember } from './class-items'

/** What became of everybody who was chosen and reached, in the order of the list, by name. */
export function outcomesOf(
  members: readonly ClassMember[],
  made: readonly Outcome[],
  kept: ReadonlyMap<string, KeptRevisions>,
): BatchOutcome[] {
  const byId = new Map(made.map((outcome) => [outcome.label, outcome]))
  return members.flatMap(({ studentId, name, reason }): BatchOutcome[] => {
    const nothing = { studentId, name, file: null, pages: null, reason: null, kept: null }
    const outcome = byId.get(studentId)
    if (!outcome) return reason === null ? [] : [{ ...nothing, result: 'skipped', reason }]
    // Also of a paper that did not leave in the end: the record has changed, and the window must know.
    const revision = kept.get(studentId)
    const about = {
      ...nothing,
      kept: revision ? { revision: revision.revision, revisions: [...revision.revisions] } : null,
    }
    if (outcome.result === 'skipped') return [{ ...about, result: 'skipped', reason: codeOf(outcome.reason) }]
    const pages = outcome.result === 'exists' ? null : outcome.pages
    return [{ ...about, result: outcome.result, file: outcome.file, pages }]
  })
}

/** The engine's reasons are our codes; only the command line has others of its own. */
const codeOf = (reason: string): ErrorCode => errorCodes.find((code) => code === reason) ?? 'internal'
