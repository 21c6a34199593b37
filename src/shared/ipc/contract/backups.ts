import { z } from 'zod'
import { errorCodes } from '../../errors'
import { type Call, nothing } from './call'

/** The automatic backups of the open vault, newest first. */
export const backupList = z.strictObject({
  folder: z.string(),
  backups: z.array(z.strictObject({ name: z.string(), madeAt: z.iso.datetime(), size: z.number() })),
  /** Why the last one could not be made; `null` when it could. */
  failed: z.enum(errorCodes).nullable(),
})

export const backupPreview = z.strictObject({
  madeAt: z.iso.datetime(),
  /** Of the vault that is open here: single students can be brought back from it. */
  sameVault: z.boolean(),
  /** Files in it that are damaged or were cut off. */
  lost: z.number().int(),
  /** Lines in it that nobody wrote so, and files that its sealed list does not name: none of them is brought back. */
  damaged: z.number().int(),
  extra: z.number().int(),
  complete: z.boolean(),
  students: z.array(
    z.strictObject({
      id: z.uuid(),
      givenName: z.string(),
      familyName: z.string(),
      /** When the version in the backup was saved. */
      updatedAt: z.iso.datetime(),
      /** When the version in the vault was saved; `null` when the student is not in it. */
      here: z.iso.datetime().nullable(),
    }),
  ),
})
export type BackupPreview = z.infer<typeof backupPreview>

/** `sealed`: the passphrase or the recovery code that the vault had at that time is needed. */
const opened = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('sealed'), madeAt: z.iso.datetime() }),
  z.strictObject({ state: z.literal('open'), preview: backupPreview }),
])

export const backupCalls = {
  'backups.list': { input: nothing, output: backupList, whenLocked: 'refuse' },
  'backups.make': { input: nothing, output: backupList, whenLocked: 'refuse' },
  /** Main asks for the folder. `null`: the person changed their mind. */
  'backups.chooseFolder': { input: nothing, output: backupList.nullable(), whenLocked: 'refuse' },
  /** The whole vault as one sealed file where the person wants it. */
  'backups.saveAs': { input: nothing, output: z.strictObject({ saved: z.boolean() }), whenLocked: 'refuse' },
  /** One of the list by its name, or one that main asks for. */
  'backups.open': {
    input: z.strictObject({ name: z.string().max(200).nullable() }),
    output: opened.nullable(),
    whenLocked: 'allow',
  },
  'backups.unlock': {
    input: z.strictObject({ secret: z.string().max(1000) }),
    output: backupPreview,
    whenLocked: 'allow',
  },
  /** Nobody looks into it any more: its key goes. */
  'backups.forget': { input: nothing, output: nothing, whenLocked: 'allow' },
  /** These students of the opened backup become the newest versions; the versions before them stay the previous ones. */
  'backups.bringBack': {
    input: z.strictObject({ ids: z.array(z.uuid()).max(20_000) }),
    output: z.strictObject({ count: z.number().int() }),
    whenLocked: 'refuse',
  },
  /** The opened backup takes the vault's place, which is kept under another name. Locked after it. */
  'backups.restoreAll': {
    input: nothing,
    output: z.strictObject({ keptAt: z.string().nullable(), students: z.number().int() }),
    whenLocked: 'allow',
  },
} as const satisfies Record<string, Call>
