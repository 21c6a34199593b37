import { Button, Checkbox } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { missingParts, mostSmartGoals, type SmartGoal } from '../../../../core/planning/goals'
import { useStudent } from '../../../lib/use-student'
import { addSmartGoal, editSmartGoal, removeSmartGoal } from './goal-edits'
import classes from './Goals.module.css'
import type { GoalsProps } from './GoalsSection'
import { SmartGoalForm } from './SmartGoalForm'

/** Goals a student can do and check, one line each, opened in place to be written. */
export function SmartGoals({ id, plan, replace, onSaid }: GoalsProps) {
  const { t } = useTranslation('plan')
  const { record } = useStudent(id)
  const { givenName, preferredName } = record.intake.student
  const name = preferredName?.trim() || givenName
  const [open, setOpen] = useState<string | null>(null)
  const { smartGoals } = plan
  return (
    <div className={classes.part}>
      <div className={classes.partHead}>
        <h4>{t('smart.title')}</h4>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={smartGoals.length >= mostSmartGoals}
          onClick={() => {
            const goal = crypto.randomUUID()
            replace((now) => addSmartGoal(now, goal))
            setOpen(goal)
          }}
        >
          {t('smart.add')}
        </Button>
      </div>
      {smartGoals.length === 0 ? (
        <p className="soft">{t('smart.empty')}</p>
      ) : (
        <ul className={classes.list}>
          {smartGoals.map((goal) => (
            <SmartGoalItem
              key={goal.id}
              goal={goal}
              name={name}
              isOpen={open === goal.id}
              onToggle={() => setOpen(open === goal.id ? null : goal.id)}
              plan={plan}
              onChange={(patch, field) =>
                replace(
                  (now) => editSmartGoal(now, goal.id, patch),
                  field === undefined ? undefined : `${goal.id}.${field}`,
                )
              }
              onRemove={() => {
                replace((now) => removeSmartGoal(now, goal.id))
                onSaid(t('smart.removed'))
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

export interface SmartGoalItemProps {
  readonly goal: SmartGoal
  /** What the student is called. */
  readonly name: string
  readonly plan: GoalsProps['plan']
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** `field`: typing on in this field is one step of undo. */
  readonly onChange: (patch: Partial<SmartGoal>, field?: string) => void
  readonly onRemove: () => void
}

function SmartGoalItem(props: SmartGoalItemProps) {
  const { goal, isOpen, onToggle, onChange } = props
  const { t } = useTranslation('plan')
  const formId = useId()
  const title = goal.specific.trim() || t('smart.untitled')
  const missing = missingParts(goal)
  return (
    <li className={classes.smart} data-reached={goal.reached || undefined}>
      <div className={classes.line}>
        <Checkbox
          aria-label={t('smart.done', { goal: title })}
          checked={goal.reached}
          onChange={(event) => onChange({ reached: event.currentTarget.checked })}
        />
        <button
          type="button"
          className={classes.opener}
          aria-expanded={isOpen}
          aria-controls={formId}
          onClick={onToggle}
        >
          <span className={classes.title}>{title}</span>
          <span className={classes.meta}>
            {goal.by !== null && <span>{t('smart.by', { date: goal.by })}</span>}
            {goal.steps.length > 0 && <span>{t('smart.stepsCount', { count: goal.steps.length })}</span>}
            {!isOpen && missing.length > 0 && (
              <span>{t('smart.missing', { parts: missing.map((part) => t(`smart.part.${part}`)).join(', ') })}</span>
            )}
          </span>
          <IconChevronDown size={18} aria-hidden className={classes.chevron} />
        </button>
      </div>
      <div id={formId} hidden={!isOpen}>
        {isOpen && <SmartGoalForm {...props} />}
      </div>
    </li>
  )
}
