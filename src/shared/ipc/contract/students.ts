import { z } from 'zod'
import { intake } from '../../../core/intake/schema'
import { studentRecord, studentSummary, versionedRecord } from '../../record'
import { recordLineage } from '../../record/version'
import { type Call, nothing } from './call'

export const studentCalls = {
  'students.list': {
    input: nothing,
    output: z.strictObject({
      students: z.array(studentSummary),
      /** Documents that could not be read, by id, with what was done about it. `recovered`: the previous version stands in. */
      unreadable: z.array(
        z.strictObject({
          id: z.string(),
          recovered: z.boolean(),
          reason: z.enum(['damaged', 'missing', 'newer', 'refused', 'older']).optional(),
        }),
      ),
    }),
    whenLocked: 'refuse',
  },
  'students.get': { input: z.strictObject({ id: z.uuid() }), output: versionedRecord, whenLocked: 'refuse' },
  'students.create': { input: z.strictObject({ intake }), output: versionedRecord, whenLocked: 'refuse' },
  /** Refused with `conflict` when `revision` is not the one on disk. Answers the new revision once it is flushed. */
  'students.save': {
    input: z.strictObject({ revision: z.number().int().positive(), record: studentRecord }),
    output: z.strictObject({
      revision: z.number().int().positive(),
      updatedAt: z.iso.datetime(),
      lineage: recordLineage,
    }),
    whenLocked: 'refuse',
  },
  /** Main asks for the file. `null`: the person changed their mind. */
  'students.importIntake': {
    input: nothing,
    output: z
      .strictObject({
        imported: versionedRecord.nullable(),
        problems: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
        notices: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
      })
      .nullable(),
    whenLocked: 'refuse',
  },
  'students.exportIntake': {
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({ saved: z.boolean() }),
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
