import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../core/follow-up/schema'

/** Says when a meeting is: "December 3, 2026 at 2:30 PM". */
export function useWhen(): (appointment: Pick<Appointment, 'on' | 'time'>) => string {
  const { t } = useTranslation('meeting')
  return ({ on, time }) => (time === null ? t('when.day', { date: on }) : t('when.clock', { date: on, time }))
}
