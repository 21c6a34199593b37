import { useTranslation } from 'react-i18next'
import { localeFor } from '../../shared/i18n'

/** Says a moment (ISO time) as day and time where the computer is. */
export function useMoment(): (iso: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium', timeStyle: 'short' })
  return (iso) => format.format(new Date(iso))
}
