import { randomUUID } from 'node:crypto'
import type { PlanRevision } from '../../../core/planning/revisions'
import { AppError } from '../../../shared/errors'
import { isDescendant, mergeRecords, pathKey, type Clash, type Picks } from '../../../shared/merge'
import type { StudentRecord } from '../../../shared/record'
import { hashOf } from '../revision-files'
import type { Vault } from '../vault'
import type { Handover } from './read-handover'

/**
 * What to do about a student who is here already. `merge-mine`: both become one, and where they differ, what is here
 * stands; `merge-theirs`: what is in the file stands; `both`: the file's is a student of its own.
 */
export const takeInWays = ['merge-mine', 'merge-theirs', 'both'] as const
export type TakeInWay = (typeof takeInWays)[number]

/** The version here of the very student in a hand-over; `null` when there is none. */
export async function presentRecord(vault: Vault, id: string): Promise<StudentRecord | null> {
  return vault.get(id).then(
    ({ record }) => record,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    },
  )
}

/** Where the student here and the one in a hand-over differ in a way that only a person can decide. */
export async function clashesWith(vault: Vault, mine: StudentRecord, { record }: Handover): Promise<readonly Clash[]> {
  return mergeWith(await commonBase(vault, mine, record), mine, record, {}).clashes
}

/**
 * Takes a student with printed plans into a vault; answers the id under which the student is now. Plans are kept before
 * the record that names them, as with every print. Who was in the trash or on hold elsewhere is not so here. `picks`: what was decided
 * field by field, before the way says it of the rest.
 */
export async function takeInHandover(
  vault: Vault,
  handover: Handover,
  way: TakeInWay,
  picks: Picks = {},
): Promise<string> {
  const here = await presentRecord(vault, handover.record.id)
  const isApart = here !== null && way === 'both'
  // A student of their own is not held or deleted because the one who is here is.
  const keeping = here && !isApart ? here.keeping : { ...handover.record.keeping, hold: null, trashed: null }
  const theirs = { ...handover.record, keeping }
  // Whose record was destroyed here stays destroyed: the one that comes is a record of its own.
  const id = isApart || (await vault.destructions.wasDestroyed(theirs.id)) ? randomUUID() : theirs.id
  for (const { sha256, content } of handover.plans) {
    const { pdf, ...rest } = content
    const bytes = Buffer.from(pdf, 'base64')
    if (hashOf(bytes) !== sha256) throw new AppError('not-a-handover', 'A printed plan is not what it was')
    await vault.revisions.keep(id, rest, bytes)
  }
  const side = way === 'merge-mine' ? 'mine' : 'theirs'
  const base = here && (await commonBase(vault, here, theirs))
  const record = here && !isApart ? merged(base, here, theirs, picks, side) : theirs
  // A student who comes back one day, changed, is then known to go on from what was sent.
  await vault.bringBack({ ...record, id }, [theirs.lineage])
  if (id === theirs.id) await vault.copies.remember(theirs).catch(() => {})
  return id
}

/** The last version both had, where it is still known: a student who was sent away and comes back asks few questions. */
async function commonBase(vault: Vault, mine: StudentRecord, theirs: StudentRecord): Promise<StudentRecord | null> {
  if (isDescendant(theirs.lineage, mine.lineage)) return mine
  if (isDescendant(mine.lineage, theirs.lineage)) return theirs
  return vault.copies.base(mine.id, mine.lineage, theirs.lineage)
}

/** By field, but for the printed plans, which are all kept. */
const mergeWith = (base: StudentRecord | null, mine: StudentRecord, theirs: StudentRecord, picks: Picks) =>
  mergeRecords(
    base && { ...base, revisions: [], keeping: mine.keeping },
    { ...mine, revisions: [] },
    { ...theirs, revisions: [], keeping: mine.keeping },
    picks,
  )

function merged(
  base: StudentRecord | null,
  mine: StudentRecord,
  theirs: StudentRecord,
  decided: Picks,
  side: 'mine' | 'theirs',
): StudentRecord {
  let picks = decided
  for (;;) {
    const { merged: record, clashes } = mergeWith(base, mine, theirs, picks)
    if (clashes.length === 0) return { ...record, revisions: joinRevisions(mine.revisions, theirs.revisions) }
    picks = { ...picks, ...Object.fromEntries(clashes.map(({ path }) => [pathKey(path), side])) }
  }
}

/** Printed plans of both, each once. Numbers that are on paper here stay; those that come get the next ones. */
function joinRevisions(mine: readonly PlanRevision[], theirs: readonly PlanRevision[]): PlanRevision[] {
  const last = mine.at(-1)?.number ?? 0
  const fresh = theirs.filter(({ sha256 }) => !mine.some((one) => one.sha256 === sha256))
  const known = mine.map((one) => {
    const signed = theirs.find(({ sha256 }) => sha256 === one.sha256)?.signatures ?? []
    const added = signed.filter(({ role }) => !one.signatures.some((signature) => signature.role === role))
    return { ...one, signatures: [...one.signatures, ...added] }
  })
  return [...known, ...fresh.map((revision, at) => ({ ...revision, number: last + at + 1 }))]
}
