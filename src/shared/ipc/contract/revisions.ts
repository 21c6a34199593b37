import { z } from 'zod'
import type { DocumentModel } from '../../../core/documents/model'
import { editedPlan } from '../../../core/planning/edited-plan'
import { planRevisions, signature } from '../../../core/planning/revisions'
import { filePassword } from '../../file-password'
import type { Call } from './call'

const named = { studentId: z.uuid(), number: z.number().int().positive() }

/** Checked when it was unsealed, so only its outline is checked again on the way to the window. */
const document = z.custom<DocumentModel>(
  (value) => typeof value === 'object' && value !== null && 'info' in value && 'sections' in value,
)

/** After main has changed a record: the version it is now, and its revisions. */
export const keptRevisions = z.strictObject({
  revision: z.number().int().positive(),
  revisions: planRevisions.readonly(),
})

export const revisionCalls = {
  'revisions.open': {
    input: z.strictObject(named),
    output: z.strictObject({ plan: editedPlan, document, pdf: z.instanceof(Uint8Array), pages: z.number().int() }),
    whenLocked: 'refuse',
  },
  /** The kept pages into a file. Main asks where; `null` when cancelled. `password`: opens the file, and is kept nowhere. */
  'revisions.save': {
    input: z.strictObject({ ...named, password: filePassword.optional() }),
    output: z.strictObject({ fileName: z.string().nullable() }),
    whenLocked: 'refuse',
  },
  /** Opens the system's print dialog for the kept pages, which the window shows in its print view. */
  'revisions.print': {
    input: z.strictObject(named),
    output: z.strictObject({ printed: z.boolean() }),
    whenLocked: 'refuse',
  },
  'revisions.sign': {
    input: z.strictObject({ ...named, signatures: z.array(signature).min(1).max(3) }),
    output: keptRevisions,
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
