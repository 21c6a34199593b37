import { z } from 'zod'
import { documentId, documentOptions, factsOf } from '../../../core/documents/kinds'
import { errorCodes } from '../../errors'
import { filePassword } from '../../file-password'
import { type Call, nothing } from './call'
import { keptRevisions } from './revisions'

/** One kind of paper for many students: into a folder as one file each, or into one file to print in one go. */

/** More than any school's caseload; a bound, so that nothing asks for a million. */
const mostStudents = 5000

export const batchRequest = z.strictObject({
  document: documentId.refine((id) => factsOf(id).group === 'student', { message: 'not about a student' }),
  studentIds: z.array(z.uuid()).min(1).max(mostStudents),
  into: z.enum(['files', 'one-file']),
  /** In one file: every student begins on a new sheet. */
  duplex: z.boolean(),
  /** May take the place of files of the same name. One file to print is asked about by the system's own dialog. */
  overwrite: z.boolean(),
  options: documentOptions.optional(),
  /** Opens every file; kept until the batch has come to its end or the vault locks, and nowhere on a disk. */
  password: filePassword.optional(),
})
export type BatchRequest = z.infer<typeof batchRequest>

export const batchProgress = z.strictObject({
  done: z.number().int(),
  total: z.number().int(),
  /** Rest in milliseconds at the pace so far; `null` before there is one. */
  restMs: z.number().nullable(),
})
export type BatchProgress = z.infer<typeof batchProgress>

const outcome = z.strictObject({
  studentId: z.uuid(),
  /** As in a list: family name first. */
  name: z.string(),
  /** `unchanged`: made before from the same, and still there. `exists`: another file has the name and was left alone. */
  result: z.enum(['made', 'unchanged', 'exists', 'skipped']),
  file: z.string().nullable(),
  pages: z.number().int().nullable(),
  reason: z.enum(errorCodes).nullable(),
  /** What became of the record where its plan was kept as a revision. */
  kept: keptRevisions.nullable(),
})
export type BatchOutcome = z.infer<typeof outcome>

export const batchReport = z.strictObject({
  document: documentId,
  into: batchRequest.shape.into,
  /** Day the papers are dated by. */
  day: z.iso.date(),
  /** Name of the folder or of the one file, without the way to it. */
  place: z.string(),
  /** The files open with a password alone. */
  isProtected: z.boolean(),
  end: z.enum(['done', 'cancelled', 'stopped']),
  /** Why it stopped. */
  error: z.enum(errorCodes).nullable(),
  outcomes: z.array(outcome),
  /** How many were chosen; those not reached are not among the outcomes. */
  chosen: z.number().int(),
})
export type BatchReport = z.infer<typeof batchReport>

export const batchStatus = z.strictObject({
  running: batchProgress.nullable(),
  /** Of the last batch, until the vault locks or another one begins. */
  report: batchReport.nullable(),
  /** A batch that did not come to its end, by numbers alone: `batch.resume` goes on with it. */
  unfinished: z.strictObject({ done: z.number().int(), total: z.number().int() }).nullable(),
})
export type BatchStatus = z.infer<typeof batchStatus>

/** `false`: the person changed their mind in the dialog. */
const started = z.strictObject({ started: z.boolean() })

export const batchCalls = {
  /** Main asks where to, begins, and answers at once; `batch.progress` and `batch.ended` tell the rest. */
  'batch.start': { input: batchRequest, output: started, whenLocked: 'refuse' },
  /** Goes on with the batch that was cancelled or interrupted, into the same place. */
  'batch.resume': { input: nothing, output: started, whenLocked: 'refuse' },
  'batch.cancel': { input: nothing, output: nothing, whenLocked: 'refuse' },
  'batch.status': { input: nothing, output: batchStatus, whenLocked: 'refuse' },
  /** The report as a table for a spreadsheet. Main asks where; `null` when cancelled. */
  'batch.saveReport': {
    input: nothing,
    output: z.strictObject({ fileName: z.string().nullable() }),
    whenLocked: 'refuse',
  },
  /** Shows the papers in the system's own window for files. */
  'batch.showFolder': { input: nothing, output: nothing, whenLocked: 'refuse' },
} as const satisfies Record<string, Call>
