import type { StudentRecord } from '../record'
import { withoutLostDisclosures } from './disclosures'
import { withoutLoss } from './entries'

/** What is on disk stands, whatever the window sends; entries and disclosures are only ever added to. */
export const whatStays = (kept: StudentRecord, given: StudentRecord) => ({
  revisions: kept.revisions,
  keeping: kept.keeping,
  entries: withoutLoss(kept.entries, given.entries),
  disclosures: withoutLostDisclosures(kept.disclosures, given.disclosures),
})

/**
 * A merged version without what no merge may do to `mine`, the version on disk: entries, disclosures and printed plans of both
 * are there, and a hold ends only where somebody releases it here.
 */
export function withBoth(mine: StudentRecord, theirs: StudentRecord, merged: StudentRecord): StudentRecord {
  const entries = withoutLoss(mine.entries, merged.entries)
  const disclosures = withoutLostDisclosures(mine.disclosures, merged.disclosures)
  const revisions = added(merged.revisions, mine.revisions, ({ sha256, number }) => `${number} ${sha256}`)
  return {
    ...merged,
    keeping: { ...merged.keeping, hold: merged.keeping.hold ?? mine.keeping.hold },
    entries: added(entries, theirs.entries, ({ id }) => id),
    disclosures: added(disclosures, theirs.disclosures, ({ id }) => id),
    revisions: revisions.toSorted((a, b) => a.number - b.number),
  }
}

function added<T>(list: readonly T[], more: readonly T[], nameOf: (one: T) => string): T[] {
  const known = new Set(list.map(nameOf))
  return [...list, ...more.filter((one) => !known.has(nameOf(one)))]
}
