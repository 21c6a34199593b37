import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, addMonths } from '../../../core/planning/dates'
import type { Appointment } from '../../../core/follow-up/schema'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import { DateField } from '../plan/DateField'
import classes from './Meeting.module.css'
import { useMeeting } from './use-meeting'

interface NextAppointmentProps {
  readonly id: string
  readonly today: string
  readonly onSaid: (text: string) => void
}

const soon = {
  inOneWeek: (today: string) => addDays(today, 7),
  inTwoWeeks: (today: string) => addDays(today, 14),
  inOneMonth: (today: string) => addMonths(today, 1),
} as const

/** When to meet again: a day is enough, an hour and a word about it may follow. */
export function NextAppointment({ id, today, onSaid }: NextAppointmentProps) {
  const { t } = useTranslation('meeting')
  const { record } = useStudent(id)
  const { arrange } = useMeeting(id, today)
  const appointment = record.followUp.nextAppointment
  const set = (patch: Partial<Appointment> & { on: string }, mergeKey?: string) =>
    arrange({ time: null, note: '', ...appointment, ...patch }, mergeKey)
  return (
    <Panel title={t('appointment.title')}>
      <div className={classes.soon}>
        {(['inOneWeek', 'inTwoWeeks', 'inOneMonth'] as const).map((choice) => (
          <Button
            key={choice}
            variant="default"
            size="compact-md"
            aria-pressed={appointment?.on === soon[choice](today)}
            onClick={() => set({ on: soon[choice](today) })}
          >
            {t(`appointment.${choice}`)}
          </Button>
        ))}
      </div>
      <div className={classes.when}>
        <DateField
          label={t('appointment.date')}
          value={appointment?.on ?? ''}
          onChange={(on) => set({ on }, 'appointment.on')}
        />
        <TextInput
          type="time"
          label={t('appointment.time')}
          disabled={!appointment}
          value={appointment?.time ?? ''}
          onChange={(event) => {
            const time = event.currentTarget.value
            if (appointment) set({ on: appointment.on, time: time === '' ? null : time }, 'appointment.time')
          }}
        />
      </div>
      {appointment ? (
        <>
          <TextInput
            label={t('appointment.note')}
            maxLength={300}
            value={appointment.note}
            onChange={(event) => set({ on: appointment.on, note: event.currentTarget.value }, 'appointment.note')}
          />
          <div>
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => {
                arrange(null)
                onSaid(t('said.cleared'))
              }}
            >
              {t('appointment.clear')}
            </Button>
          </div>
        </>
      ) : (
        <p className={classes.none}>{t('appointment.none')}</p>
      )}
    </Panel>
  )
}
