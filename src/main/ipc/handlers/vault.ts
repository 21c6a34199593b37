import type { VaultSession } from '../../../node/vault/session'
import type { HandlersOf } from '../handlers'

export const vaultHandlers = (session: VaultSession): HandlersOf<'vault'> => ({
  'vault.status': () => session.status(),
  'vault.create': ({ passphrase }) => session.create(passphrase),
  'vault.unlock': ({ passphrase }) => session.unlock(passphrase),
  'vault.unlockWithRecovery': ({ recoveryCode }) => session.unlockWithRecovery(recoveryCode),
  'vault.openSamples': () => session.openSamples(),
  'vault.lock': () => session.lock(),
})
