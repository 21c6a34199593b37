import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanContent } from '../../../../core/planning/edited-plan'
import { stepChanges, type FieldChange, type StepChange } from '../../../../core/planning/step-changes'
import { useSay } from '../use-say'
import classes from './PlanFiles.module.css'
import type { TableReading } from './use-plan-files'

interface TableDialogProps {
  readonly reading: TableReading
  readonly current: PlanContent
  readonly onUse: (content: PlanContent, count: number) => void
  readonly onClose: () => void
}

/** What an edited table would change, before it does; or every row that kept it from being read. */
export function TableDialog({ reading, current, onUse, onClose }: TableDialogProps) {
  const { t } = useTranslation('plan')
  const file = reading.fileName
  const changes = reading.ok ? stepChanges(current.steps, reading.content.steps) : []
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t(reading.ok ? 'table.title' : 'table.refusedTitle', { file })}
      closeButtonProps={{ 'aria-label': t('table.close') }}
    >
      {!reading.ok ? (
        <>
          <p className={classes.lead}>{t('table.refused')}</p>
          <Notes notes={reading.problems} />
        </>
      ) : changes.length === 0 ? (
        <p className={classes.lead}>{t('table.none')}</p>
      ) : (
        <>
          <p className={classes.lead}>{t('table.lead', { count: changes.length })}</p>
          <ul className={classes.changes}>
            {changes.map((change) => (
              <Change key={change.step.id} change={change} />
            ))}
          </ul>
          {reading.notices.length > 0 && (
            <details>
              <summary>{t('table.notes')}</summary>
              <Notes notes={reading.notices} />
            </details>
          )}
        </>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {t(changes.length > 0 ? 'table.cancel' : 'table.close')}
        </Button>
        {reading.ok && changes.length > 0 && (
          <Button
            onClick={() => {
              onUse(reading.content, changes.length)
              onClose()
            }}
          >
            {t('table.use')}
          </Button>
        )}
      </div>
    </Modal>
  )
}

function Change({ change }: { change: StepChange }) {
  const { t } = useTranslation('plan')
  return (
    <li>
      <strong>{change.step.title || t('step.untitled')}</strong>
      <span className={classes.kind}>{t(`table.${change.kind}`)}</span>
      {change.kind === 'changed' && (
        <ul>
          {change.fields.map((field) => (
            <FieldLine key={field.field} {...field} />
          ))}
        </ul>
      )}
    </li>
  )
}

function FieldLine({ field, was, now }: FieldChange) {
  const { t } = useTranslation('plan')
  const said = (value: string): string => {
    if (value === '') return t('table.blank')
    if (field === 'start' || field === 'end') return t('step.day', { date: value })
    return field === 'status' || field === 'owner' ? t(`${field}.${value}`) : value
  }
  return <li>{t('table.was', { field: t(`field.${field}`), was: said(was), now: said(now) })}</li>
}

type ImportNotes = Extract<TableReading, { ok: false }>['problems']

/** Each note with the line and the column it is about. */
function Notes({ notes }: { notes: ImportNotes }) {
  const { t } = useTranslation()
  const say = useSay()
  const told = ({ line, column, message }: ImportNotes[number]): string => {
    const text = say({ key: message.key, params: message.params ?? {} })
    if (line === null) return text
    return column === null
      ? t('planning:import.inLine', { line, text })
      : t('planning:import.inCell', { line, column, text })
  }
  return (
    <ul>
      {notes.map((note) => (
        <li key={told(note)}>{told(note)}</li>
      ))}
    </ul>
  )
}
