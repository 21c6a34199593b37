import { useTranslation } from 'react-i18next'
import type { Destruction } from '../../../shared/record/destruction'

/** "3 backups held it; the last goes on November 30, 2027": what a destroyed record leaves behind for a while. */
export function useInBackups() {
  const { t } = useTranslation()
  return ({ backups }: Pick<Destruction, 'backups'>): string => {
    if (backups === null) return t('records:destroyed.inUnknown')
    const days = backups.flatMap(({ until }) => until ?? [])
    if (backups.length === 0) return t('records:destroyed.inNone')
    const last = days.toSorted((a, b) => (a < b ? 1 : -1))[0]
    return last === undefined
      ? t('records:destroyed.inSome', { count: backups.length })
      : t('records:destroyed.inUntil', { count: backups.length, date: last })
  }
}
