import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash, IconArrowBack } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { stepOwners, stepStatuses, type PlanStep } from '../../../core/planning/edited-plan'
import { DateField } from './DateField'
import type { StepCardProps } from './StepCard'
import classes from './StepEditor.module.css'
import { TitleField } from './TitleField'
import { Why } from './Why'

/** Everything about one step that can be changed, in the place where it is read. */
export function StepEditor({
  step,
  proposed,
  origin,
  isFirst,
  isLast,
  onEdit,
  onMove,
  onRemove,
  onRevert,
}: StepCardProps) {
  const { t } = useTranslation('plan')
  const changed = origin.kind === 'changed' ? origin.fields : []
  /** Under a changed field: what the app had proposed. */
  const was = (field: 'title' | 'start' | 'end' | 'owner' | 'detail') => {
    if (!proposed || !changed.includes(field)) return undefined
    if (field === 'start' || field === 'end') return t('step.proposedDay', { date: proposed[field] })
    return t('step.proposed', { value: field === 'owner' ? t(`owner.${proposed.owner}`) : proposed[field] })
  }
  return (
    <div className={classes.editor}>
      <TitleField
        label={t('field.title')}
        description={was('title')}
        value={step.title}
        onChange={(title) => onEdit({ title }, 'title')}
        className={classes.wide}
      />
      <DateField
        label={t('field.start')}
        description={was('start')}
        value={step.start}
        onChange={(start) => onEdit({ start }, 'start')}
      />
      <DateField
        label={t('field.end')}
        description={was('end')}
        value={step.end}
        onChange={(end) => onEdit({ end }, 'end')}
        error={step.end < step.start ? t('step.endsBeforeStart') : undefined}
      />
      <NativeSelect
        label={t('field.status')}
        data={stepStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={step.status}
        onChange={(event) => onEdit({ status: event.currentTarget.value as PlanStep['status'] })}
      />
      <NativeSelect
        label={t('field.owner')}
        description={was('owner')}
        data={stepOwners.map((value) => ({ value, label: t(`owner.${value}`) }))}
        value={step.owner}
        onChange={(event) => onEdit({ owner: event.currentTarget.value as PlanStep['owner'] })}
      />
      <Textarea
        label={t('field.detail')}
        maxLength={2000}
        autosize
        minRows={2}
        value={step.detail}
        onChange={(event) => onEdit({ detail: event.currentTarget.value }, 'detail')}
        className={classes.wide}
      />
      <Textarea
        label={t('field.notes')}
        description={t('field.notesHint')}
        maxLength={5000}
        autosize
        minRows={2}
        value={step.notes}
        onChange={(event) => onEdit({ notes: event.currentTarget.value }, 'notes')}
        className={classes.wide}
      />
      <Why step={step} />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          {t('step.up')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowDown size={16} aria-hidden />}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          {t('step.down')}
        </Button>
        {origin.kind === 'changed' && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowBack size={16} aria-hidden />}
            onClick={onRevert}
          >
            {t('step.revert')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onRemove}
        >
          {t('step.remove')}
        </Button>
      </div>
    </div>
  )
}
