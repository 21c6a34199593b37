import { z } from 'zod'
import { documentId, documentOptions } from '../../../core/documents/kinds'
import { errorCodes } from '../../errors'
import { filePassword } from '../../file-password'
import type { Call } from './call'
import { keptRevisions } from './revisions'

/** Any document of the list, for one student or for none. Whether a student is needed, the document's kind says. */
export const documentRequest = z.strictObject({
  document: documentId,
  studentId: z.uuid().nullable(),
  options: documentOptions.optional(),
})
export type DocumentRequest = z.infer<typeof documentRequest>

export const documentCalls = {
  'documents.preview': {
    input: documentRequest,
    output: z.strictObject({ pdf: z.instanceof(Uint8Array), pages: z.number().int() }),
    whenLocked: 'refuse',
  },
  /** Main asks where; answers the file's name, or `null` when cancelled. `password`: opens the file, and is kept nowhere. `kept`: the career plan became a revision. */
  'documents.save': {
    input: documentRequest.extend({ password: filePassword.optional() }),
    output: z.strictObject({ fileName: z.string().nullable(), kept: keptRevisions.nullable() }),
    whenLocked: 'refuse',
  },
  /** Opens the system's print dialog for the pages the window shows in its print view. */
  'documents.print': {
    input: documentRequest,
    output: z.strictObject({
      printed: z.boolean(),
      kept: keptRevisions.nullable(),
      /** Why the plan that went on paper could not be kept. */
      keepFailed: z.enum(errorCodes).nullable(),
    }),
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
