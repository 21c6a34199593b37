import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { smartParts } from '../../../../core/planning/goals'
import { DateField } from '../DateField'
import classes from './Goals.module.css'
import { smartSentences } from './smart-sentences'
import type { SmartGoalItemProps } from './SmartGoals'

const longest = { specific: 300, measure: 300, achievable: 500, relevant: 500 } as const

/**
 * Five beginnings of sentences to finish, each with the question behind it and an example, and the whole goal read back
 * as it grows.
 */
export function SmartGoalForm({ goal, name, plan, onToggle, onChange, onRemove }: SmartGoalItemProps) {
  const { t } = useTranslation('plan')
  const steps = plan.current.steps.filter(({ status }) => status !== 'dropped')
  const sentences = smartSentences(goal, name, t)
  return (
    <div className={classes.form}>
      {smartParts.map((part, i) => (
        <TextInput
          key={part}
          data-autofocus={i === 0 || undefined}
          label={
            <>
              <span className={classes.lead}>{t(`smart.part.${part}`)}</span> {t(`smart.start.${part}`, { name })}
            </>
          }
          description={`${t(`smart.ask.${part}`)} ${t(`smart.example.${part}`)}`}
          maxLength={longest[part]}
          value={goal[part]}
          onChange={(event) => onChange({ [part]: event.currentTarget.value }, part)}
        />
      ))}
      <div className={classes.when}>
        <DateField
          label={`${t('smart.part.by')}: ${t('smart.start.by')}`}
          description={`${t('smart.ask.by')} ${t('smart.example.by')}`}
          value={goal.by ?? ''}
          onChange={(by) => onChange({ by }, 'by')}
        />
      </div>
      {steps.length > 0 && (
        <details className={classes.why}>
          <summary>{t('smart.steps')}</summary>
          <div className={classes.steps}>
            {steps.map(({ id, title }) => (
              <Checkbox
                key={id}
                label={title || t('step.untitled')}
                checked={goal.steps.includes(id)}
                onChange={(event) => {
                  const linked = event.currentTarget.checked
                  onChange({ steps: linked ? [...goal.steps, id] : goal.steps.filter((other) => other !== id) })
                }}
              />
            ))}
          </div>
        </details>
      )}
      <div className={classes.readBack} aria-live="polite">
        <strong>{t('smart.preview')}</strong>
        <p>{sentences.length === 0 ? t('smart.previewEmpty') : sentences.join(' ')}</p>
      </div>
      <div className={classes.actions}>
        <Button size="compact-md" onClick={onToggle}>
          {t('smart.close')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onRemove}
        >
          {t('smart.remove')}
        </Button>
      </div>
    </div>
  )
}
