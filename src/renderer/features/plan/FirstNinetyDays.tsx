import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import { DateField } from './DateField'
import { addAction, editAction, removeAction } from './edits'
import classes from './FirstNinetyDays.module.css'
import type { PlanEdits } from './use-plan-edits'
import { useToday } from './use-today'

interface FirstNinetyDaysProps {
  readonly plan: EditedPlan
  readonly edit: PlanEdits['edit']
  readonly onSaid: (text: string) => void
}

/** What the student can do now: few, concrete, dated, each editable where it stands. */
export function FirstNinetyDays({ plan, edit, onSaid }: FirstNinetyDaysProps) {
  const { t } = useTranslation('plan')
  const today = useToday()
  const actions = plan.current.firstNinetyDays
  return (
    <section className={classes.section}>
      <h3>{t('ninety.title')}</h3>
      <ul className={classes.list}>
        {actions.map((action) => (
          <li key={action.id}>
            <Checkbox
              aria-label={t('ninety.tick', { title: action.title })}
              checked={action.done}
              onChange={(event) => {
                const done = event.currentTarget.checked
                edit((content) => editAction(content, action.id, { done }))
              }}
            />
            <div className={classes.words}>
              {/* One line of text, shown on as many as it needs. */}
              <Textarea
                variant="unstyled"
                autosize
                minRows={1}
                aria-label={t('ninety.action')}
                maxLength={300}
                value={action.title}
                onChange={(event) => {
                  const title = event.currentTarget.value.replaceAll('\n', ' ')
                  edit((content) => editAction(content, action.id, { title }), `${action.id}.title`)
                }}
                classNames={{ input: classes.title }}
              />
              {action.detail && <p className="soft">{action.detail}</p>}
            </div>
            <div className={classes.due}>
              <DateField
                quiet
                label={t('ninety.due', { title: action.title })}
                value={action.due}
                onChange={(due) => edit((content) => editAction(content, action.id, { due }), `${action.id}.due`)}
              />
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('ninety.remove', { title: action.title })}
              onClick={() => {
                edit((content) => removeAction(content, action.id))
                onSaid(t('step.removed', { title: action.title }))
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={actions.length >= 50}
        onClick={() =>
          edit((content) => addAction(content, { title: t('ninety.newTitle'), due: today }, crypto.randomUUID()))
        }
      >
        {t('ninety.add')}
      </Button>
    </section>
  )
}
