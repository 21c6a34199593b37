import { localKinds, type LocalEntry, type LocalKind, type LocalKnowledge } from './local'

/** What became of each entry of a file: names, by kind of entry. */
export interface LocalMergeReport {
  readonly added: readonly LocalMerged[]
  /** The file had the later version. */
  readonly replaced: readonly LocalMerged[]
  /** The file's version differs and is no later: one's own stays. */
  readonly kept: readonly LocalMerged[]
  /** Entries that were already there as they are. */
  readonly same: number
}
export interface LocalMerged {
  readonly kind: LocalKind
  readonly name: string
}

/** Puts a colleague's entries beside one's own. The same id means the same entry; the one changed on a later day wins. */
export function mergeLocal(
  own: LocalKnowledge,
  theirs: LocalKnowledge,
): { readonly merged: LocalKnowledge; readonly report: LocalMergeReport } {
  const report = { added: [] as LocalMerged[], replaced: [] as LocalMerged[], kept: [] as LocalMerged[], same: 0 }
  const mergeList = <T extends LocalEntry>(kind: LocalKind, mine: readonly T[], incoming: readonly T[]): T[] => {
    const merged = new Map(mine.map((entry) => [entry.id, entry]))
    for (const entry of incoming) {
      const known = merged.get(entry.id)
      if (known && JSON.stringify(known) === JSON.stringify(entry)) {
        report.same += 1
        continue
      }
      const outcome = known === undefined ? 'added' : entry.changedOn > known.changedOn ? 'replaced' : 'kept'
      report[outcome].push({ kind, name: entry.name })
      if (outcome !== 'kept') merged.set(entry.id, entry)
    }
    return [...merged.values()]
  }
  const merged: LocalKnowledge = {
    format: own.format,
    colleges: mergeList('colleges', own.colleges, theirs.colleges),
    sites: mergeList('sites', own.sites, theirs.sites),
    agencies: mergeList('agencies', own.agencies, theirs.agencies),
    contacts: mergeList('contacts', own.contacts, theirs.contacts),
    wages: mergeList('wages', own.wages, theirs.wages),
  }
  return { merged, report }
}

export const countLocal = (local: LocalKnowledge): number =>
  localKinds.reduce((sum, kind) => sum + local[kind].length, 0)
