import { useTranslation } from 'react-i18next'
import { localeFor } from '../../../shared/i18n'

interface Stamped {
  readonly at: string
  readonly by: string
  readonly reason?: string
}

/** "Entered by Ana Whitfield, Nov 22, 2026, 9:41 AM": without the name where none was given. */
export function useStampedWords() {
  const { t, i18n } = useTranslation('notes')
  const moment = new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium', timeStyle: 'short' })
  return (key: string, { at, by, reason = '' }: Stamped): string => {
    const when = moment.format(new Date(at))
    return t(by === '' ? `${key}Unnamed` : key, { by, when, reason })
  }
}
