import { useTranslation } from 'react-i18next'
import type { BatchProgress } from '../../../../shared/ipc/contract'

/** The first few papers tell little about the pace. */
const papersForAPace = 3

/** "about 40 seconds left", in steps so that it does not flicker; empty while nothing is known. */
export function useRest({ done, restMs }: BatchProgress): string {
  const { t } = useTranslation()
  if (restMs === null || done < papersForAPace) return ''
  const seconds = restMs / 1000
  if (seconds > 90) return t('batch:page.running.minutes', { count: Math.round(seconds / 60) })
  const step = seconds > 20 ? 10 : 5
  return t('batch:page.running.seconds', {
    count: Math.max(1, seconds < 5 ? Math.ceil(seconds) : Math.ceil(seconds / step) * step),
  })
}
