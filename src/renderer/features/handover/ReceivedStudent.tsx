import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HandoverPreview } from '../../../shared/ipc/contract'
import { ErrorNotice } from '../../components/ErrorNotice'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { ClashForm } from '../copies'
import { useMoment } from '../../lib/use-moment'
import classes from './handover.module.css'
import type { Received } from './use-received'

/** Who came, from whom, and what becomes of the same student who is here already. */
export function ReceivedStudent({ preview, received }: { preview: HandoverPreview; received: Received }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const moment = useMoment()
  const { takeIn, close } = received
  const { here, from, plans, studentId } = preview
  const sender = [from.name, from.school].filter(Boolean).join(', ')
  const facts = [
    studentId && t('records:handover.number', { studentId }),
    sender && t('records:handover.from', { sender }),
    t('records:handover.madeAt', { madeAt: moment(preview.madeAt) }),
    t('records:handover.changed', { at: moment(preview.updatedAt) }),
    plans > 0 && t('records:handover.plans', { count: plans }),
  ]
  const asks = here !== null && here.clashes.length > 0
  return (
    <div className={classes.form}>
      {takeIn.error && <ErrorNotice {...errorText(takeIn.error)} />}
      <div className={classes.who}>
        <strong>{displayName(preview)}</strong>
        {facts.filter(Boolean).map((fact) => (
          <span key={String(fact)} className={classes.soft}>
            {fact}
          </span>
        ))}
      </div>
      <p>
        {here
          ? t(asks ? 'records:handover.hereAsks' : 'records:handover.here', { at: moment(here.updatedAt) })
          : t('records:handover.isNew')}
      </p>
      {here?.trashed && <p>{t('records:handover.inTrash')}</p>}
      {asks && <ClashForm clashes={here.clashes} onSettle={(picks) => takeIn.mutate({ way: 'merge', picks })} />}
      <div className={classes.row}>
        {!asks && (
          <Button loading={takeIn.isPending} onClick={() => takeIn.mutate({ way: 'merge', picks: {} })}>
            {t(here ? 'records:handover.merge' : 'records:handover.takeIn')}
          </Button>
        )}
        {here && (
          <Button
            variant="default"
            disabled={takeIn.isPending}
            onClick={() => takeIn.mutate({ way: 'both', picks: {} })}
          >
            {t('records:handover.both')}
          </Button>
        )}
        <Button variant="default" onClick={close} disabled={takeIn.isPending}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  )
}
