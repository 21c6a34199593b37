import type { LogoStore } from '../../settings/logo-store'
import type { SettingsStore } from '../../settings/settings-store'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'

interface SettingsHandlersOptions {
  readonly settings: SettingsStore
  readonly logo: LogoStore
  readonly dialogs: Dialogs
}

export const settingsHandlers = ({ settings, logo, dialogs }: SettingsHandlersOptions): HandlersOf<'settings'> => ({
  'settings.get': () => settings.get(),
  'settings.set': (changes) => settings.set(changes),
  'settings.logo': () => logo.status(),
  'settings.chooseLogo': async () => {
    const from = await dialogs.chooseOpenFile({ kind: 'logo' })
    return from === null ? null : { refused: await logo.choose(from), status: logo.status() }
  },
  'settings.removeLogo': async () => {
    await logo.remove()
    return logo.status()
  },
})
