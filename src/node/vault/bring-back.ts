import { AppError } from '../../shared/errors'
import type { StudentRecord, VersionedRecord } from '../../shared/record'
import type { RecordLineage } from '../../shared/record/version'
import { setBothAside } from './document-file'
import { pathsOf, type StudentDocument, type VaultContext } from './student-document'

/** Saves a record from elsewhere as the newest version, whatever is there: a document that cannot be read is set aside. */
export async function bringBack(
  { dir, lock }: VaultContext,
  document: StudentDocument,
  record: StudentRecord,
  mergedFrom: readonly RecordLineage[],
): Promise<VersionedRecord> {
  const seen = await document.get().then(
    ({ revision }) => revision,
    async (error: unknown) => {
      if (!(error instanceof AppError) || !['not-found', 'corrupt-file'].includes(error.code)) throw error
      if (error.code === 'corrupt-file') await setBothAside(pathsOf(dir, record.id), lock)
      return 0
    },
  )
  return document.save(seen, record, mergedFrom)
}
