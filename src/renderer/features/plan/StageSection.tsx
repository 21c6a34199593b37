import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EditedPlan, PlanStep } from '../../../core/planning/edited-plan'
import { addStep, editStep, moveStep, originOf, removeStep, revertStep } from './edits'
import classes from './Plan.module.css'
import { ownKinds, type Stage } from './stages'
import { StepCard } from './StepCard'
import type { PlanEdits } from './use-plan-edits'
import { useToday } from './use-today'

interface StageSectionProps {
  readonly stage: Stage
  readonly steps: readonly PlanStep[]
  readonly plan: EditedPlan
  readonly edit: PlanEdits['edit']
  /** Id of the step that is open for editing. */
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onSaid: (text: string) => void
}

/** Most steps a plan may hold, as its format says. */
const mostSteps = 200

/** One stage of the way and its steps, in the counselor's order. */
export function StageSection({ stage, steps, plan, edit, open, onOpen, onSaid }: StageSectionProps) {
  const { t } = useTranslation('plan')
  const today = useToday()
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
        <h3>{t(`stages.${stage}`)}</h3>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={plan.current.steps.length >= mostSteps}
          aria-label={t('step.addTo', { stage: t(`stages.${stage}`) })}
          onClick={() => {
            const uuid = crypto.randomUUID()
            const day = steps.at(-1)?.end ?? today
            edit((content) => addStep(content, { kind: ownKinds[stage], title: t('step.newTitle'), start: day, end: day }, uuid))
            onOpen(`own-${uuid}`)
          }}
        >
          {t('step.add')}
        </Button>
      </div>
      {steps.length === 0 ? (
        <p className="soft">{t('stages.none')}</p>
      ) : (
        <ol className={classes.steps}>
          {steps.map((step, i) => (
            <StepCard
              key={step.id}
              step={step}
              proposed={plan.base.steps.find(({ id }) => id === step.id)}
              origin={originOf(step, plan.base)}
              isFirst={i === 0}
              isLast={i === steps.length - 1}
              isOpen={open === step.id}
              onToggle={() => onOpen(open === step.id ? null : step.id)}
              onEdit={(patch, field) => edit((content) => editStep(content, step.id, patch), field === undefined ? undefined : `${step.id}.${field}`)}
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
      )}
    </section>
  )
}
