import path from 'node:path'
import type { VaultSession } from '../../../node/vault/session'
import type { PlacesStore } from '../../settings/places'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'

interface VaultHandlersOptions {
  readonly session: VaultSession
  readonly dialogs: Dialogs
  readonly places: PlacesStore
}

export const vaultHandlers = ({ session, dialogs, places }: VaultHandlersOptions): HandlersOf<'vault'> => ({
  'vault.status': () => session.status(),
  'vault.create': ({ passphrase }) => session.create(passphrase),
  'vault.unlock': ({ passphrase }) => session.unlock(passphrase),
  'vault.unlockWithRecovery': ({ recoveryCode }) => session.unlockWithRecovery(recoveryCode),
  'vault.openSamples': () => session.openSamples(),
  'vault.lock': () => session.lock(),
  'vault.changePassphrase': async ({ current, next }) => {
    await session.changePassphrase(current, next)
    return {}
  },
  'vault.renewRecoveryCode': async ({ current }) => ({ recoveryCode: await session.renewRecoveryCode(current) }),
  'vault.place': () => ({ folder: places.vault(), usual: places.vaultIsUsual() }),
  'vault.move': async () => {
    const chosen = await dialogs.chooseFolder()
    if (chosen === null) return null
    const folder = path.join(chosen, movedName)
    const keptAt = await session.moveTo(folder, () => places.set({ vault: folder }))
    return { folder, keptAt }
  },
  'vault.useFolder': async () => {
    const chosen = await dialogs.chooseFolder()
    if (chosen === null) return null
    const folder = await session.vaultIn([chosen, path.join(chosen, movedName)])
    await session.lock()
    await places.set({ vault: folder })
    return session.status()
  },
})

/** A folder of its own inside the one chosen: what else lies there is none of ours. */
const movedName = 'Casepath records'
