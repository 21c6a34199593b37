import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EditedPlan, PlanStep } from '../../../core/planning/edited-plan'
import { addStep, editStep, moveStep, originOf, removeStep, revertStep } from './edits'
import classes from './Plan.module.css'
import { dayIn, type HeldStep, type StageSteps } from './stages'
import { StepCard } from './StepCard'
import type { PlanEdits } from './use-plan-edits'

interface StageSectionProps {
  readonly group: StageSteps
  readonly plan: EditedPlan
  readonly edit: PlanEdits['edit']
  /** The step that is open for editing. */
  readonly open: HeldStep | null
  readonly onOpen: (step: HeldStep | null) => void
  readonly onSaid: (text: string) => void
}

/** Most steps a plan may hold, as its format says. */
const mostSteps = 200

/** One stage of the way and its steps, in the counselor's order. */
export function StageSection({ group, plan, edit, open, onOpen, onSaid }: StageSectionProps) {
  const { t } = useTranslation('plan')
  const { stage, steps } = group
  const order = steps.map(({ id }) => id)

  const move = (step: PlanStep, by: -1 | 1) => {
    const position = order.indexOf(step.id) + by
    if (position < 0 || position >= order.length) return
    edit((content) => moveStep(content, step.id, by, order))
    onSaid(t('step.moved', { title: step.title, position: position + 1, count: order.length }))
  }

  return (
    <section className={classes.stage}>
      <div className={classes.stageHead}>
        <h3>{t(`documents:steps.stage.${stage}`)}</h3>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={plan.current.steps.length >= mostSteps}
          aria-label={t('step.addTo', { stage: t(`documents:steps.stage.${stage}`) })}
          onClick={() => {
            const uuid = crypto.randomUUID()
            const day = dayIn(group)
            edit((content) => addStep(content, { kind: 'step', title: t('step.newTitle'), start: day, end: day }, uuid))
            onOpen({ id: `own-${uuid}`, stage })
          }}
        >
          {t('step.add')}
        </Button>
      </div>
      <ol className={classes.steps}>
        {steps.map((step, i) => (
          <StepCard
            key={step.id}
            step={step}
            proposed={plan.base.steps.find(({ id }) => id === step.id)}
            origin={originOf(step, plan.base)}
            isFirst={i === 0}
            isLast={i === steps.length - 1}
            isOpen={open?.id === step.id}
            onToggle={() => onOpen(open?.id === step.id ? null : { id: step.id, stage })}
            onEdit={(patch, field) =>
              edit(
                (content) => editStep(content, step.id, patch),
                field === undefined ? undefined : `${step.id}.${field}`,
              )
            }
            onMove={(by) => move(step, by)}
            onRemove={() => {
              edit((content) => removeStep(content, step.id))
              onSaid(t('step.removed', { title: step.title }))
            }}
            onRevert={() => {
              edit((content, base) => revertStep(content, step.id, base))
              onSaid(t('step.reverted', { title: step.title }))
            }}
          />
        ))}
      </ol>
    </section>
  )
}
