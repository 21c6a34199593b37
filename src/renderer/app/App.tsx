import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Api } from '../../shared/ipc/client'
import { CommandsProvider, createCommands } from '../lib/commands'
import { createStudentStore } from '../lib/student-store'
import { StudentStoreContext } from '../lib/use-student'
import { ApiProvider } from './api'
import { CatalogProvider } from './catalog'
import { Gate } from './Gate'
import { createWindowI18n } from './i18n'
import { createQueryClient } from './query'
import { SettingsProvider, useSettings } from './settings'
import { adoptThemeVariables, theme } from './theme'

/** Everything the screens stand on, made once for the life of the window. */
export function App({ api }: { api: Api }) {
  const [queryClient] = useState(createQueryClient)
  const [store] = useState(() => createStudentStore(api))
  const [commands] = useState(createCommands)
  return (
    <ApiProvider api={api}>
      <QueryClientProvider client={queryClient}>
        <SettingsProvider>
          <Look>
            <CatalogProvider>
              <StudentStoreContext value={store}>
                <CommandsProvider commands={commands}>
                  <Gate />
                </CommandsProvider>
              </StudentStoreContext>
            </CatalogProvider>
          </Look>
        </SettingsProvider>
      </QueryClientProvider>
    </ApiProvider>
  )
}

/** Theme and language, as the settings say. */
function Look({ children }: { children: ReactNode }) {
  const { settings } = useSettings()
  const [i18n] = useState(() => createWindowI18n(settings.language))
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false })
  const scheme = settings.theme === 'system' ? (prefersDark ? 'dark' : 'light') : settings.theme

  useLayoutEffect(() => adoptThemeVariables(), [])
  useEffect(() => {
    document.documentElement.lang = settings.language
    void i18n.changeLanguage(settings.language)
  }, [i18n, settings.language])

  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </MantineProvider>
  )
}
