import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors'
import { isDescendant, isSameRecord, mergeRecords, type Clash, type Picks } from '../../shared/merge'
import type { StudentRecord } from '../../shared/record'
import { withBoth } from '../../shared/record/what-stays'
import type { RecordLineage } from '../../shared/record/version'
import { replaceFile } from '../files/replace-file'
import { readCopyName, type CopyMaker } from './conflict-names'
import { namesWithoutEnded, refuseEnded } from './ended'
import { sealDocument } from './envelope'
import { commonBase, keptAncestor, nextLineage, rememberVersion } from './lineage'
import { clearIndexCopies, settlePlanCopies } from './set-aside'
import type { StudentDocument } from './student-document'
import { readVersion, studentsFolder, type VaultContext } from './student-version'

/** A version of a student that lies beside the document and has something the document has not. */
export interface ConflictCopy {
  /** Names the copy in calls; says nothing about the file. */
  readonly id: string
  readonly student: string
  readonly maker: CopyMaker
  readonly updatedAt: string
  /** How many questions bringing it in will ask. */
  readonly clashes: number
}

/** What a person needs to decide: both versions and where they clash. */
export interface CopyDetails {
  readonly revision: number
  readonly mine: StudentRecord
  readonly theirs: StudentRecord
  readonly clashes: readonly Clash[]
}

export interface ConflictCopies {
  /** Those with something new. A copy whose every word is in the document already is cleared away. */
  list(): Promise<ConflictCopy[]>
  read(id: string): Promise<CopyDetails>
  /**
   * Brings a copy into the document, saves that, and only then removes the copy.
   * @throws AppError `conflict` when `picks` leaves a question open
   */
  merge(id: string, picks?: Picks): Promise<StudentRecord>
  /** The last version that two branches of a student came from; `null` where it was not kept. */
  base(student: string, mine: RecordLineage, theirs: RecordLineage): Promise<StudentRecord | null>
  /** Keeps a version that went to another vault or came from one, for the day when the two meet again. */
  remember(record: StudentRecord): Promise<void>
  /** Keeps a version that could not be saved, sealed beside the document; one for each session and student. */
  keep(record: StudentRecord): Promise<void>
  /** Removes what `keep` kept, once it is in the document. */
  dropKept(student: string): Promise<void>
}

interface ConflictCopiesOptions {
  readonly context: VaultContext
  documentOf(id: string): StudentDocument
  now(): Date
}

interface Found {
  readonly id: string
  readonly file: string
  readonly student: string
  readonly maker: CopyMaker
}

export function conflictCopies({ context, documentOf, now }: ConflictCopiesOptions): ConflictCopies {
  const folder = studentsFolder(context.dir)
  const keptFile = (student: string) => path.join(folder, `${student}.kept-${context.writer}.json`)

  async function find(): Promise<Found[]> {
    await clearIndexCopies(context)
    const names = await namesWithoutEnded(context, await readdir(folder))
    await settlePlanCopies(context, names)
    return names.toSorted().flatMap((name) => {
      const known = readCopyName(name)
      const file = path.join(folder, name)
      // What this very session kept is being decided on its screen.
      return known && file !== keptFile(known.student) ? [{ ...known, id: idOf(name), file }] : []
    })
  }

  /** Both versions, or `null` for a file that is no version of this student, sealed in this vault. */
  async function compare({ student, file }: Found) {
    const reading = await readVersion(context, student, file)
    if (reading.state !== 'read') return null
    const theirs = reading.record
    const document = documentOf(student)
    const current = await document.get().catch((error: unknown) => {
      // The document itself is gone or broken: the copy is all there is of the student, and takes its place.
      if (error instanceof AppError && ['not-found', 'corrupt-file'].includes(error.code)) return null
      throw error
    })
    if (!current) return { revision: 0, mine: theirs, theirs, base: theirs, document }
    const base = await commonBase(context, current.record, theirs)
    return { revision: current.revision, mine: current.record, theirs, base, document }
  }

  async function look(found: Found): Promise<ConflictCopy | null> {
    const { id, student, maker, file } = found
    const both = await compare(found)
    if (!both) return null
    const { merged, clashes } = unite(both)
    const isIn =
      both.revision > 0 &&
      (isDescendant(both.mine.lineage, both.theirs.lineage) ||
        (clashes.length === 0 && isSameRecord(merged, both.mine)))
    if (isIn) {
      await rm(file, { force: true })
      return null
    }
    return { id, student, maker, updatedAt: both.theirs.updatedAt, clashes: clashes.length }
  }

  async function findOne(id: string): Promise<Found> {
    const found = (await find()).find((one) => one.id === id)
    if (!found) throw new AppError('not-found', 'No such copy')
    return found
  }
  const detailsOf = async (found: Found) => {
    const both = await compare(found)
    if (!both) throw new AppError('corrupt-file', 'The copy cannot be read')
    return both
  }

  return {
    async list() {
      const copies: ConflictCopy[] = []
      for (const found of await find()) {
        // One that cannot be read now (still being synchronised, held by a scanner) is looked at again next time.
        const copy = await look(found).catch(() => null)
        if (copy) copies.push(copy)
      }
      return copies
    },
    async read(id) {
      const { revision, mine, theirs, base } = await detailsOf(await findOne(id))
      return { revision, mine, theirs, clashes: mergeRecords(base, mine, theirs).clashes }
    },
    async merge(id, picks = {}) {
      const found = await findOne(id)
      const both = await detailsOf(found)
      const { revision, mine, theirs, document } = both
      const { merged, clashes } = unite(both, picks)
      if (clashes.length > 0)
        throw new AppError('conflict', 'Not everything is decided', { details: { found: clashes.length } })
      const same = revision > 0 && isSameRecord(merged, mine)
      const saved = same
        ? mine
        : (await document.save(revision, { ...merged, updatedAt: now().toISOString() }, [theirs.lineage])).record
      await rm(found.file, { force: true })
      return saved
    },
    base: (student, mine, theirs) => keptAncestor(context, student, mine, theirs),
    remember: (record) => rememberVersion(context, record),
    async keep(record) {
      const lineage = nextLineage(context.writer, record, [])
      const address = {
        vault: context.vaultId,
        kind: 'student' as const,
        id: record.id,
        schemaVersion: record.schemaVersion,
        revision: 1,
      }
      const text = sealDocument(context.key, address, JSON.stringify({ ...record, lineage }))
      await context.lock.run(async () => {
        await refuseEnded(context, record.id)
        await replaceFile(keptFile(record.id), text)
      })
    },
    dropKept: (student) => rm(keptFile(student), { force: true }),
  }
}

function unite(
  { base, mine, theirs }: Record<'mine' | 'theirs', StudentRecord> & { base: StudentRecord | null },
  picks?: Picks,
) {
  const { merged, clashes } = mergeRecords(base, mine, theirs, picks)
  return { merged: withBoth(mine, theirs, merged), clashes }
}

const idOf = (name: string): string => createHash('sha256').update(name).digest('base64url').slice(0, 22)
