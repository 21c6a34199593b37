import { z } from 'zod'
import type { Call } from './call'
import { keptRevisions } from './revisions'

export const documentRequest = z.discriminatedUnion('document', [
  z.strictObject({ document: z.literal('career-plan'), studentId: z.uuid() }),
  /** A meeting on one page. */
  z.strictObject({ document: z.literal('follow-up'), studentId: z.uuid() }),
  /** How matching works: with the weights in force for a student, or with the usual ones. */
  z.strictObject({ document: z.literal('method'), studentId: z.uuid().nullable() }),
])
export type DocumentRequest = z.infer<typeof documentRequest>

export const documentCalls = {
  'documents.preview': {
    input: documentRequest,
    output: z.strictObject({ pdf: z.instanceof(Uint8Array), pages: z.number().int() }),
    whenLocked: 'refuse',
  },
  /** Main asks where; answers the file's name, or `null` when cancelled. `kept`: the career plan became a revision. */
  'documents.save': {
    input: documentRequest,
    output: z.strictObject({ fileName: z.string().nullable(), kept: keptRevisions.nullable() }),
    whenLocked: 'refuse',
  },
  /** Opens the system's print dialog for the pages the window shows in its print view. */
  'documents.print': {
    input: documentRequest,
    output: z.strictObject({ printed: z.boolean(), kept: keptRevisions.nullable() }),
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
