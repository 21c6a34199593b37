import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../../components/Panel'
import { withField } from '../edit'
import { useIntake } from './use-intake'

/** The student's own words, kept as written. */
export function GoalsSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { intake, change } = useIntake(id)
  return (
    <Panel>
      <Textarea
        label={t('intake:goals.label')}
        description={t('intake:goals.hint')}
        autosize
        minRows={8}
        maxLength={10_000}
        value={intake.goals ?? ''}
        onChange={(event) => {
          const goals = event.currentTarget.value
          change((now) => withField(now, 'goals', goals), 'goals')
        }}
      />
    </Panel>
  )
}
