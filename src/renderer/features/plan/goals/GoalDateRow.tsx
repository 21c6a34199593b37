import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GoalAnswer } from '../../../../core/planning/goal-answer'
import { keyOfWhat, type GoalChoice } from '../../../../core/planning/goal-choices'
import type { GoalDate } from '../../../../core/planning/goals'
import { DateField } from '../DateField'
import { GoalVerdict } from './GoalVerdict'
import classes from './Goals.module.css'

interface GoalDateRowProps {
  readonly goal: GoalDate
  readonly answer: GoalAnswer
  readonly choices: readonly GoalChoice[]
  /** `field`: typing on in this field is one step of undo. */
  readonly onChange: (patch: Partial<GoalDate>, field?: string) => void
  readonly onRemove: () => void
}

/** What, by when, and whether that can be done. */
export function GoalDateRow({ goal, answer, choices, onChange, onRemove }: GoalDateRowProps) {
  const { t } = useTranslation('plan')
  const nameOf = ({ title }: GoalChoice): string => title ?? t('goals.firstJob')
  const chosen = choices.find(({ what }) => keyOfWhat(what) === keyOfWhat(goal.what))
  const own = chosen === undefined ? [{ value: keyOfWhat(goal.what), label: wordsOf(goal) }] : []
  const group = (inPlan: boolean) =>
    choices
      .filter((choice) => choice.inPlan === inPlan)
      .map((choice) => ({ value: keyOfWhat(choice.what), label: nameOf(choice) }))
  return (
    <li className={classes.goalDate}>
      <div className={classes.fields}>
        <NativeSelect
          label={t('goals.what')}
          className={classes.what}
          value={keyOfWhat(goal.what)}
          data={[
            ...own,
            { group: t('goals.inPlan'), items: group(true) },
            { group: t('goals.elsewhere'), items: group(false) },
          ].filter((entry) => !('items' in entry) || entry.items.length > 0)}
          onChange={(event) => {
            const key = event.currentTarget.value
            const choice = choices.find(({ what }) => keyOfWhat(what) === key)
            if (choice) onChange({ what: choice.what })
          }}
        />
        <div className={classes.by}>
          <DateField label={t('goals.by')} value={goal.date} onChange={(date) => onChange({ date }, 'date')} />
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('goals.remove', { what: chosen ? nameOf(chosen) : wordsOf(goal) })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      <GoalVerdict answer={answer} />
    </li>
  )
}

/** A thing the catalog of today no longer has is shown by its id, so that it can be seen and changed. */
const wordsOf = ({ what }: GoalDate): string => (what.kind === 'first-job' ? '' : what.id)
