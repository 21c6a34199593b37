import { Checkbox } from '@mantine/core'
import { useSortable } from '@dnd-kit/sortable'
import { IconChevronDown, IconGripVertical, IconPencil, IconUserEdit } from '@tabler/icons-react'
import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanStep } from '../../../core/planning/edited-plan'
import type { Origin, StepPatch } from './edits'
import { StepEditor } from './StepEditor'
import classes from './StepCard.module.css'

export interface StepCardProps {
  readonly step: PlanStep
  readonly proposed: PlanStep | undefined
  readonly origin: Origin
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** `field`: typing on in this field is one step of undo. */
  readonly onEdit: (patch: StepPatch, field?: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onRevert: () => void
}

/** One step: tick, title, dates, and whose it is; opens in place to be edited. Alt+arrows move it. */
export function StepCard(props: StepCardProps) {
  const { step, origin, isOpen, onToggle, onEdit, onMove } = props
  const { t } = useTranslation('plan')
  const editorId = useId()
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: step.id,
  })
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li
      ref={setNodeRef}
      className={classes.step}
      data-status={step.status}
      data-origin={origin.kind}
      data-open={isOpen || undefined}
      data-dragging={isDragging || undefined}
      onKeyDown={moveByKey}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
    >
      <div className={classes.line}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={classes.handle}
          {...attributes}
          {...listeners}
          aria-label={t('drag.handle', { title: step.title || t('step.untitled') })}
          aria-roledescription={t('drag.role')}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
        <Checkbox
          className={classes.tick}
          aria-label={t('step.tick', { title: step.title })}
          checked={step.status === 'done'}
          onChange={(event) => onEdit({ status: event.currentTarget.checked ? 'done' : 'planned' })}
        />
        <button
          type="button"
          className={classes.opener}
          aria-expanded={isOpen}
          aria-controls={editorId}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onToggle}
        >
          <span className={classes.title}>{step.title || t('step.untitled')}</span>
          <span className={classes.meta}>
            <span>
              {step.start === step.end
                ? t('step.day', { date: step.end })
                : t('step.span', { start: step.start, end: step.end })}
            </span>
            {step.status !== 'planned' && <span>{t(`status.${step.status}`)}</span>}
            {step.owner !== 'student' && <span>{t(`owner.${step.owner}`)}</span>}
          </span>
        </button>
        {origin.kind !== 'proposed' && (
          <span className={classes.mark} data-kind={origin.kind}>
            {origin.kind === 'own' ? <IconUserEdit size={15} aria-hidden /> : <IconPencil size={15} aria-hidden />}
            {t(`origin.${origin.kind}`)}
          </span>
        )}
        <IconChevronDown size={18} aria-hidden className={classes.chevron} onClick={onToggle} />
      </div>
      {!isOpen && step.notes !== '' && <p className={classes.noted}>{step.notes}</p>}
      <div id={editorId} hidden={!isOpen}>
        {isOpen && <StepEditor {...props} />}
      </div>
    </li>
  )
}
