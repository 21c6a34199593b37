import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrashedStudent } from '../../../shared/ipc/contract/trash'
import { useApi } from '../../app/api'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { useStudentStore } from '../../lib/use-student'
import classes from './trash.module.css'
import { useTrashCall } from './use-trash'

/** The last question before a record ends. Whoever answers signs with their name. */
export function DestroyDialog({ student, onClose }: { student: TrashedStudent; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const store = useStudentStore()
  const errorText = useErrorText()
  const { settings } = useSettings()
  const [by, setBy] = useState(settings.counselorName)
  const [reason, setReason] = useState(student.keeping.trashed?.reason ?? '')
  const destroy = useTrashCall(() =>
    api.call('trash.destroy', { id: student.id, by: by.trim(), reason: reason.trim() }),
  )
  const name = displayName(student)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('records:destroy.title', { name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          destroy.mutate(undefined, {
            onSuccess: () => {
              store.forget(student.id)
              onClose()
            },
          })
        }}
      >
        <p className={classes.lead}>{t('records:destroy.lead')}</p>
        <p className={classes.lead}>{t('records:destroy.backups')}</p>
        {destroy.error && <ErrorNotice {...errorText(destroy.error)} />}
        <TextInput
          label={t('records:destroy.by')}
          required
          maxLength={120}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <TextInput
          label={t('records:keeping.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button type="submit" disabled={by.trim() === ''} loading={destroy.isPending}>
            {t('records:destroy.do')}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
