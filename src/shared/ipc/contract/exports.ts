import { z } from 'zod'
import { planContent } from '../../../core/planning/edited-plan'
import type { Call } from './call'
import { note } from './note'

export const exportKinds = ['calendar', 'table', 'data'] as const
export type ExportKind = (typeof exportKinds)[number]

export const exportCalls = {
  /**
   * Main makes the file from what is saved and asks where; answers its name, or `null` when cancelled. `empty`: a
   * calendar of a plan with nothing left to do, which is not made.
   */
  'exports.save': {
    input: z.strictObject({ studentId: z.uuid(), kind: z.enum(exportKinds) }),
    output: z.strictObject({ fileName: z.string().nullable(), empty: z.boolean() }),
    whenLocked: 'refuse',
  },
  /** Main asks for an edited table of steps and reads it. Nothing is changed: the window shows what would be. */
  'exports.readTable': {
    input: z.strictObject({ studentId: z.uuid() }),
    output: z
      .discriminatedUnion('ok', [
        z.strictObject({ ok: z.literal(true), fileName: z.string(), content: planContent, notices: z.array(note) }),
        z.strictObject({ ok: z.literal(false), fileName: z.string(), problems: z.array(note) }),
      ])
      .nullable(),
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
