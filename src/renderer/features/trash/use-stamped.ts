import { useTranslation } from 'react-i18next'
import { localeFor } from '../../../shared/i18n'

/** "Nov 22, 2026 · Ana Whitfield · moved away": when, by whom and why, as far as each is known. */
export function useStamped() {
  const { i18n } = useTranslation()
  const day = new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium' })
  return ({ at, by, reason }: { at: string; by: string; reason: string }): string =>
    [day.format(new Date(at)), by, reason].filter(Boolean).join(' · ')
}
