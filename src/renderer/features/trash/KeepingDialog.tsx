import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { useStudent } from '../../lib/use-student'
import classes from './trash.module.css'
import { useStamped } from './use-stamped'
import { useTrashCall } from './use-trash'

/** The hold, and the way to the trash. Both ask why; only the hold insists on an answer. */
export function KeepingDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const [, navigate] = useLocation()
  const errorText = useErrorText()
  const stamped = useStamped()
  const { flush } = useStudent(id)
  const [reason, setReason] = useState('')
  const { data: keeping } = useQuery({
    queryKey: [...queryKeys.students, 'keeping', id],
    queryFn: () => api.call('trash.keeping', { id }),
    staleTime: 0,
  })
  const change = useTrashCall(async (what: 'hold' | 'release' | 'put') => {
    await flush()
    if (what === 'release') return api.call('trash.release', { id })
    return api.call(`trash.${what}`, { id, reason: reason.trim() })
  })
  const begin = (what: 'hold' | 'release' | 'put') =>
    change.mutate(what, {
      onSuccess: () => {
        setReason('')
        if (what === 'put') navigate('/')
      },
    })
  const left = useTrashCall(async (leftOn: string | null) => {
    await flush()
    return api.call('trash.left', { id, leftOn })
  })
  const hold = keeping?.hold
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('records:keeping.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.form}>
        {(change.error ?? left.error) && <ErrorNotice {...errorText(change.error ?? left.error)} />}
        {keeping && (
          <TextInput
            type="date"
            label={t('records:retention.leftOn')}
            description={t('records:retention.leftOnHint')}
            defaultValue={keeping.leftOn ?? ''}
            onChange={(event) => {
              const day = event.currentTarget.value || null
              // A year that is still being typed stands for a day long ago.
              if (day === null || day >= '1900') left.mutate(day)
            }}
          />
        )}
        {hold ? (
          <>
            <p className={classes.lead}>{t('records:keeping.held')}</p>
            <p className={classes.lead}>{stamped(hold)}</p>
            <div className={classes.actions}>
              <Button variant="default" loading={change.isPending} onClick={() => begin('release')}>
                {t('records:keeping.release')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className={classes.lead}>{t('records:keeping.lead')}</p>
            <TextInput
              label={t('records:keeping.reason')}
              description={t('records:keeping.reasonHint')}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div className={classes.actions}>
              <Button
                variant="default"
                disabled={reason.trim() === '' || change.isPending}
                onClick={() => begin('hold')}
              >
                {t('records:keeping.hold')}
              </Button>
              <Button variant="default" loading={change.isPending} disabled={!keeping} onClick={() => begin('put')}>
                {t('records:keeping.trash')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
