import { z } from 'zod'
import { type Call, nothing } from './call'

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
  'vault.lock': { input: nothing, output: vaultStatus, whenLocked: 'allow' },
} as const satisfies Record<string, Call>
