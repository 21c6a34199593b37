import { z } from 'zod'
import type { Catalog, CatalogProblem } from '../../core/catalog/catalog'
import { intake } from '../../core/intake/schema'
import { studentRecord, studentSummary, versionedRecord } from '../record'
import type { Channel } from './channels'

/** One entry a call. Both sides are typed from it; main validates input and output with it. */
interface Call {
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** `allow` for the few calls that make sense before a vault is open. */
  readonly whenLocked: 'allow' | 'refuse'
}

const catalogProblem: z.ZodType<CatalogProblem> = z.strictObject({
  file: z.string(),
  path: z.string(),
  reason: z.string(),
})

/** Checked once when it was loaded, so only its outline is checked again on the way to the window. */
const catalog = z.custom<Catalog>(
  (value) => typeof value === 'object' && value !== null && 'specialties' in value && 'pathways' in value,
)

/** Codes of errors that say why a vault cannot be opened at all. */
export const vaultProblems = ['vault-header-lost', 'not-a-vault', 'vault-newer'] as const

export const vaultStatus = z.strictObject({
  /** `open` = keys in memory. */
  state: z.enum(['none', 'locked', 'open']),
  kind: z.enum(['sealed', 'samples']).nullable(),
  /** Why neither passphrase nor code can open it, where that can be told beforehand. */
  problem: z.enum(vaultProblems).optional(),
})
export type VaultStatus = z.infer<typeof vaultStatus>

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['en', 'es']),
  /** Minutes without a key or click after which the vault locks; 0 never. */
  lockAfterMinutes: z.number().int().min(0).max(240),
  paper: z.enum(['letter', 'a4']),
  /** Printed on plans; asked once. */
  counselorName: z.string().max(120),
  schoolName: z.string().max(120),
})
export type Settings = z.infer<typeof settings>

export const documentRequest = z.discriminatedUnion('document', [
  z.strictObject({ document: z.literal('career-plan'), studentId: z.uuid() }),
  /** How matching works: with the weights in force for a student, or with the usual ones. */
  z.strictObject({ document: z.literal('method'), studentId: z.uuid().nullable() }),
])
export type DocumentRequest = z.infer<typeof documentRequest>

const nothing = z.undefined()

export const contract = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      today: z.iso.date(),
      runtime: z.string(),
      catalogProblems: z.array(catalogProblem),
    }),
    whenLocked: 'allow',
  },
  'catalog.get': { input: nothing, output: catalog, whenLocked: 'allow' },
  'vault.status': { input: nothing, output: vaultStatus, whenLocked: 'allow' },
  'vault.create': {
    input: z.strictObject({ passphrase: z.string().max(1000) }),
    output: z.strictObject({ recoveryCode: z.string() }),
    whenLocked: 'allow',
  },
  'vault.unlock': {
    input: z.strictObject({ passphrase: z.string().max(1000) }),
    output: vaultStatus,
    whenLocked: 'allow',
  },
  'vault.unlockWithRecovery': {
    input: z.strictObject({ recoveryCode: z.string().max(200) }),
    output: vaultStatus,
    whenLocked: 'allow',
  },
  'vault.openSamples': { input: nothing, output: vaultStatus, whenLocked: 'allow' },
  'vault.lock': { input: nothing, output: vaultStatus, whenLocked: 'allow' },
  'students.list': {
    input: nothing,
    output: z.strictObject({
      students: z.array(studentSummary),
      /** Documents that could not be read, by id, with what was done about it. `recovered`: the previous version stands in. */
      unreadable: z.array(
        z.strictObject({
          id: z.string(),
          recovered: z.boolean(),
          reason: z.enum(['damaged', 'missing', 'newer', 'refused']).optional(),
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
    output: z.strictObject({ revision: z.number().int().positive(), updatedAt: z.iso.datetime() }),
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
  'documents.preview': {
    input: documentRequest,
    output: z.strictObject({ pdf: z.instanceof(Uint8Array), pages: z.number().int() }),
    whenLocked: 'refuse',
  },
  /** Main asks where; answers the file's name, or `null` when cancelled. */
  'documents.save': {
    input: documentRequest,
    output: z.strictObject({ fileName: z.string().nullable() }),
    whenLocked: 'refuse',
  },
  /** Opens the system's print dialog for the pages the window shows in its print view. */
  'documents.print': { input: documentRequest, output: z.strictObject({ printed: z.boolean() }), whenLocked: 'refuse' },
  'settings.get': { input: nothing, output: settings, whenLocked: 'allow' },
  'settings.set': { input: settings.partial(), output: settings, whenLocked: 'allow' },
} as const satisfies Record<Channel, Call>

export type Contract = typeof contract
export type Input<C extends Channel> = z.infer<Contract[C]['input']>
export type Output<C extends Channel> = z.infer<Contract[C]['output']>
