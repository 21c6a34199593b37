import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../../../core/message'
import { takeProposal } from '../../../core/planning/merge-decide'
import type { MergeNote, MergeReport } from '../../../core/planning/merge-report'
import { translatorOf } from '../../../shared/i18n'
import classes from './ReplanReport.module.css'
import type { PlanEdits } from './use-plan-edits'

interface ReplanReportProps {
  readonly report: MergeReport
  readonly edit: PlanEdits['edit']
  readonly onClose: () => void
}

/** What planning again did: what needs a decision first, then what was kept and what changed. Stays until closed. */
export function ReplanReport({ report, edit, onClose }: ReplanReportProps) {
  const { t, i18n } = useTranslation('plan')
  const [taken, setTaken] = useState<readonly MergeNote[]>([])
  const translate = translatorOf(i18n)
  const open = report.decisions.filter((note) => !taken.includes(note))
  const take = (note: MergeNote) => {
    edit((content) => takeProposal(content, note))
    setTaken([...taken, note])
  }
  return (
    <section className={classes.report} aria-label={t('report.title')}>
      <div className={classes.head}>
        <h3>{t('report.title')}</h3>
        <CloseButton aria-label={t('report.close')} onClick={onClose} />
      </div>
      {open.length > 0 && (
        <>
          <h4>{t('report.decisions', { count: open.length })}</h4>
          <ul>
            {open.map((note) => (
              <li key={keyOf(note)} className={classes.decision}>
                <span>{say(translate, note.message)}</span>
                {note.proposal !== null && (
                  <Button variant="default" size="compact-md" onClick={() => take(note)}>
                    {t('report.take')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {(['kept', 'changed'] as const).map(
        (part) =>
          report[part].length > 0 && (
            <details key={part}>
              <summary>{t(`report.${part}`, { count: report[part].length })}</summary>
              <ul>
                {report[part].map((note) => (
                  <li key={keyOf(note)}>{say(translate, note.message)}</li>
                ))}
              </ul>
            </details>
          ),
      )}
    </section>
  )
}

const keyOf = ({ list, id, field, message }: MergeNote): string => [list, id, field, message.key].join('/')
