import { factsOf } from '../../core/documents/kinds'
import { checkSum } from '../../node/batch/journal'
import type { BatchItem } from '../../node/batch/run-batch'
import type { DocumentJob, RenderedDocument } from '../../node/documents/job'
import { inParallel } from '../../node/in-parallel'
import type { Vault } from '../../node/vault/vault'
import type { ErrorCode } from '../../shared/errors'
import type { BatchRequest } from '../../shared/ipc/contract'
import type { StudentRecord } from '../../shared/record'
import type { Basis, DocumentMaker } from '../documents/document-maker'
import { isOfOneStudent } from '../documents/everyone'

/** One student of a batch: by name, with the record the paper is made from or the reason why there is none. */
export interface ClassMember {
  readonly studentId: string
  /** As in a list: family name first. Empty where the record could not be read and was never listed. */
  readonly name: string
  readonly record: StudentRecord | null
  readonly reason: ErrorCode | null
}

/** Those that were chosen, by family name: the order of the papers, and of the numbers behind equal names. */
export async function classMembers(request: BatchRequest, vault: Vault, signal: AbortSignal): Promise<ClassMember[]> {
  const members: ClassMember[] = []
  // The list knows the name of one whose file went bad since.
  const known = new Map((await vault.list()).students.map((one) => [one.id, nameOf(one)]))
  await inParallel([...new Set(request.studentIds)], async (studentId) => {
    signal.throwIfAborted()
    members.push(await memberOf(studentId, request, vault, known.get(studentId) ?? ''))
  })
  return members.toSorted((a, b) => a.name.localeCompare(b.name) || a.studentId.localeCompare(b.studentId))
}

const nameOf = ({ familyName, givenName }: { familyName: string; givenName: string }): string =>
  `${familyName} ${givenName}`.trim()

async function memberOf(
  studentId: string,
  { document }: BatchRequest,
  vault: Vault,
  knownAs: string,
): Promise<ClassMember> {
  try {
    const { record } = await vault.get(studentId)
    const name = nameOf(record.intake.student)
    const lacksPlan = factsOf(document).needs === 'plan' && !record.plan
    return { studentId, name, record: lacksPlan ? null : record, reason: lacksPlan ? 'no-plan' : null }
  } catch (error) {
    if (!isOfOneStudent(error)) throw error
    return { studentId, name: knownAs, record: null, reason: error.code }
  }
}

interface ItemsOptions {
  readonly request: BatchRequest
  readonly maker: DocumentMaker
  readonly basis: Basis
  /** Check sum of whatever else the papers are made of: version, catalog. */
  readonly knowledge: string
  readonly signal: AbortSignal
  render(job: DocumentJob): Promise<RenderedDocument>
}

/** What is to be made of those who have all it takes. `label` is the student's id. */
export async function classItems(
  members: readonly ClassMember[],
  { request, maker, basis, knowledge, signal, render }: ItemsOptions,
): Promise<BatchItem[]> {
  const items: BatchItem[] = []
  // One file for all is protected as a whole.
  const wanted = request.into === 'files' ? request : { ...request, password: undefined }
  for (const { studentId, record } of members) {
    if (!record) continue
    signal.throwIfAborted()
    const job = () => maker.jobOf(wanted, record, basis)
    items.push({
      label: studentId,
      fileName: maker.fileNameOf(request, record, basis.today),
      input: checkSum(`${knowledge}${JSON.stringify(printedOf(await job()))}`),
      render: async () => render(await job()),
    })
  }
  return items
}

/**
 * The job without what changes by printing it: the line about the copy, the version it made. A paper that is there
 * already would else be another one as soon as it is kept. The record of disclosures prints those lines, and is another.
 */
function printedOf({ record, settings, logo, password, ...job }: DocumentJob): object {
  const { theme: _theme, lockAfterMinutes: _minutes, ...printed } = settings
  const {
    revisions: _revisions,
    disclosures,
    updatedAt: _at,
    lineage: _lineage,
    ...about
  } = (record ?? {}) as Partial<StudentRecord>
  return {
    ...job,
    settings: printed,
    record: job.document === 'disclosure-record' ? { ...about, disclosures } : about,
    logo: logo?.digest,
    // Whether there is a password, not which: a check sum of it would help to guess it.
    isProtected: password !== undefined,
  }
}
