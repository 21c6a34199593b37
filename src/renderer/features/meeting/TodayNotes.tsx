import { Button, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import { useMeeting } from './use-meeting'

interface TodayNotesProps {
  readonly id: string
  readonly today: string
  readonly onSaid: (text: string) => void
}

/** Today's meeting: kept from the first word on, or by one button where there is nothing to write. */
export function TodayNotes({ id, today, onSaid }: TodayNotesProps) {
  const { t } = useTranslation('meeting')
  const { record } = useStudent(id)
  const { note } = useMeeting(id, today)
  const met = record.followUp.checkIns.find(({ on }) => on === today)
  return (
    <Panel title={t('today.title', { date: today })}>
      <Textarea
        label={t('today.notes')}
        description={met ? (met.by ? t('today.kept', { by: met.by }) : t('today.keptUnnamed')) : t('today.hint')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
        value={met?.notes ?? ''}
        onChange={(event) => note({ notes: event.currentTarget.value })}
      />
      {!met && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              note({})
              onSaid(t('said.met'))
            }}
          >
            {t('today.met')}
          </Button>
        </div>
      )}
    </Panel>
  )
}
