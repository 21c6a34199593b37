import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, addMonths } from '../../../../core/planning/dates'
import { goalAnswers } from '../../../../core/planning/goal-answer'
import { goalChoices, keyOfWhat } from '../../../../core/planning/goal-choices'
import { mostGoalDates } from '../../../../core/planning/goals'
import { translatorOf } from '../../../../shared/i18n'
import { useCatalog } from '../../../app/catalog'
import { useStudent } from '../../../lib/use-student'
import { useToday } from '../use-today'
import { addGoalDate, editGoalDate, removeGoalDate } from './goal-edits'
import { GoalDateRow } from './GoalDateRow'
import classes from './Goals.module.css'
import type { GoalsProps } from './GoalsSection'

/** “First job by June 2031”: each wish with its answer at once. */
export function GoalDates({ id, plan, replace, onSaid }: GoalsProps) {
  const { t, i18n } = useTranslation('plan')
  const catalog = useCatalog()
  const today = useToday()
  const { record } = useStudent(id)
  const { intake } = record
  const { goalDates } = plan
  const answers = useMemo(
    () => goalAnswers({ intake, catalog, plan }, goalDates, translatorOf(i18n)),
    [intake, catalog, plan, goalDates, i18n],
  )
  const choices = useMemo(() => goalChoices(plan, catalog, intake.student.state ?? null), [plan, catalog, intake])

  const add = () => {
    const taken = new Set(goalDates.map(({ what }) => keyOfWhat(what)))
    const { what } = choices.find((choice) => choice.inPlan && !taken.has(keyOfWhat(choice.what))) ?? choices[0]!
    // A day to start from: when the plan gets there by itself, so that the first answer is a friendly one.
    const [answer] = goalAnswers({ intake, catalog, plan }, [{ what, date: '2150-12-31' }], translatorOf(i18n))
    const date = answer?.check.earliest ?? addMonths(addDays(today, 1), 12)
    replace((now) => addGoalDate(now, { id: crypto.randomUUID(), what, date }))
  }

  return (
    <div className={classes.part}>
      <div className={classes.partHead}>
        <h4>{t('goals.dates')}</h4>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={goalDates.length >= mostGoalDates}
          onClick={add}
        >
          {t('goals.addDate')}
        </Button>
      </div>
      {goalDates.length > 0 && (
        <ul className={classes.list}>
          {goalDates.map((goal, i) => (
            <GoalDateRow
              key={goal.id}
              goal={goal}
              answer={answers[i]!}
              choices={choices}
              onChange={(patch, field) =>
                replace(
                  (now) => editGoalDate(now, goal.id, patch),
                  field === undefined ? undefined : `${goal.id}.${field}`,
                )
              }
              onRemove={() => {
                replace((now) => removeGoalDate(now, goal.id))
                onSaid(t('goals.removed'))
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
