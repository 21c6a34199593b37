import { z } from 'zod'
import { type Call, nothing } from './call'

/** Codes of errors that say why a vault cannot be opened at all. */
export const vaultProblems = ['vault-header-lost', 'not-a-vault', 'vault-newer', 'folder-gone'] as const

export const vaultStatus = z.strictObject({
  /** `open` = keys in memory. */
  state: z.enum(['none', 'locked', 'open']),
  kind: z.enum(['sealed', 'samples']).nullable(),
  /** Why neither passphrase nor code can open it, where that can be told beforehand. */
  problem: z.enum(vaultProblems).optional(),
})
export type VaultStatus = z.infer<typeof vaultStatus>

export const vaultCalls = {
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
  'vault.changePassphrase': {
    input: z.strictObject({ current: z.string().max(1000), next: z.string().max(1000) }),
    output: z.strictObject({}),
    whenLocked: 'refuse',
  },
  'vault.renewRecoveryCode': {
    input: z.strictObject({ current: z.string().max(1000) }),
    output: z.strictObject({ recoveryCode: z.string() }),
    whenLocked: 'refuse',
  },
  /** Where the vault is, to be shown. `usual`: where Casepath puts it by itself. */
  'vault.place': {
    input: nothing,
    output: z.strictObject({ folder: z.string(), usual: z.boolean() }),
    whenLocked: 'allow',
  },
  /** Main asks for the folder. Locked after it. `null`: the person changed their mind. */
  'vault.move': {
    input: nothing,
    output: z.strictObject({ folder: z.string(), keptAt: z.string() }).nullable(),
    whenLocked: 'refuse',
  },
  /** A vault that lies in another folder, which main asks for. */
  'vault.useFolder': { input: nothing, output: vaultStatus.nullable(), whenLocked: 'allow' },
  'vault.lock': { input: nothing, output: vaultStatus, whenLocked: 'allow' },
} as const satisfies Record<string, Call>
