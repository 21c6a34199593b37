import type { SettingsStore } from '../../settings/settings-store'
import type { HandlersOf } from '../handlers'

export const settingsHandlers = (settings: SettingsStore): HandlersOf<'settings'> => ({
  'settings.get': () => settings.get(),
  'settings.set': (changes) => settings.set(changes),
})
