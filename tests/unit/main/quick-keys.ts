import { createHash } from 'node:crypto'
import { vi } from 'vitest'

/**
 * Imported first, makes a passphrase into a key by one SHA-256 instead of half a second of scrypt. For tests in which
 * unlocking is only the way in; everything else stays real. `keys`, `session` and `change-keys` test scrypt itself.
 */
vi.mock('../../../src/node/vault/kdf', async (original) => ({
  ...(await original<object>()),
  keyFromPassphrase: async (passphrase: string, { salt }: { readonly salt: string }) =>
    createHash('sha256')
      .update(`${salt}\0${passphrase.normalize('NFKC')}`)
      .digest(),
}))
