import { Button } from '@mantine/core'
import { useSettings } from '../../app/settings'

const own = { en: 'English', es: 'Español' } as const

/** Before anything can be read: the other language, named in itself. */
export function LanguageSwitch() {
  const { settings, change } = useSettings()
  const other = settings.language === 'en' ? 'es' : 'en'
  return (
    <Button variant="subtle" size="compact-sm" lang={other} onClick={() => change({ language: other })}>
      {own[other]}
    </Button>
  )
}
