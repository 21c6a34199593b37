import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditedPlan, PlanStep } from '../../../core/planning/edited-plan'
import { addFromLibrary, addStep, editStep, moveStep, originOf, placeStep, removeStep, revertStep } from './edits'
import classes from './Plan.module.css'
import { dayIn, type HeldStep, type StageSteps } from './stages'
import { StepLibrary } from './library/StepLibrary'
import { SortableSteps } from './SortableSteps'
import { StepCard } from './StepCard'
import type { PlanEdits } from './use-plan-edits'

interface StageSectionProps {
  readonly group: StageSteps
  readonly plan: EditedPlan
  /** The student's state, for the words of the library. */
  readonly state: string | null
  readonly edit: PlanEdits['edit']
  /** The step that is open for editing. */
  readonly open: HeldStep | null
  readonly onOpen: (step: HeldStep | null) => void
  readonly onSaid: (text: string) => void
}

/** Most steps a plan may hold, as its format says. */
const mostSteps = 200

/** One stage of the way and its steps, in the counselor's order. */
export function StageSection({ group, plan, state, edit, open, onOpen, onSaid }: StageSectionProps) {
  const { t } = useTranslation('plan')
  const { stage, steps } = group
  const order = steps.map(({ id }) => id)
  const [adding, setAdding] = useState(false)
  const name = t(`documents:steps.stage.${stage}`)

  const addOwn = (title: string) => {
    const uuid = crypto.randomUUID()
    const day = dayIn(group)
    const fields = { kind: 'step', title: title || t('step.newTitle'), start: day, end: day } as const
    edit((content) => addStep(content, fields, uuid))
    onOpen({ id: `own-${uuid}`, stage })
    setAdding(false)
  }
  const place = (id: string, at: number) => {
    edit((content) => placeStep(content, id, at, order))
    const title = steps.find((step) => step.id === id)?.title ?? ''
    onSaid(t('step.moved', { title, position: at + 1, count: order.length }))
  }

  const move = (step: PlanStep, by: -1 | 1) => {
    const position = order.indexOf(step.id) + by
    if (position < 0 || position >= order.length) return
    edit((content) => moveStep(content, step.id, by, order))
    onSaid(t('step.moved', { title: step.title, position: position + 1, count: order.length }))
  }

  return (
    <section className={classes.stage}>
      <div className={classes.stageHead}>
        <h3>{name}</h3>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={plan.current.steps.length >= mostSteps}
          aria-label={t('step.addTo', { stage: name })}
          onClick={() => setAdding(true)}
        >
          {t('step.add')}
        </Button>
      </div>
      {adding && (
        <StepLibrary
          plan={plan}
          state={state}
          stage={stage}
          onClose={() => setAdding(false)}
          onOwn={addOwn}
          onAdd={(entry) => {
            const day = dayIn(group)
            edit((content, base) => addFromLibrary(content, entry, day, base))
            onSaid(t('library.added', { title: entry.title }))
            setAdding(false)
          }}
        />
      )}
      <SortableSteps steps={steps} onPlace={place}>
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
      </SortableSteps>
    </section>
  )
}
