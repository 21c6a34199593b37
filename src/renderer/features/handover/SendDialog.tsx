import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../shared/errors'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Notice } from '../../components/Notice'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { useStudent } from '../../lib/use-student'
import { AskDisclosures, useNewCopy, useUnanswered } from '../disclosures'
import { NewPassphrase, useNewPassphrase } from '../unlock/NewPassphrase'
import classes from './handover.module.css'

/** One student into one sealed file: what goes and what stays, a passphrase for the file, and then who gets it. */
export function SendDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const { record, flush } = useStudent(id)
  const fields = useNewPassphrase()
  const { keys, left } = useNewCopy(id, 'handover', null)
  const isEntered = !useUnanswered(id).some((key) => keys.includes(key))
  const sending = useMutation({
    mutationFn: async () => {
      // The file is made from what is on disk.
      if (!(await flush())) throw new AppError('conflict', 'Not everything is saved')
      return api.call('handover.write', { student: id, passphrase: fields.passphrase })
    },
    onSuccess: ({ fileName }) => fileName !== null && left('exported'),
    gcTime: 0,
  })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (await fields.check()) sending.mutate()
  }
  const sent = sending.data?.fileName ? sending.data : null
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('records:handover.title', { name: displayName(record.intake.student) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {sent ? (
        <div className={classes.form}>
          <p role="status">{t('records:handover.sent')}</p>
          <p className={classes.file}>{sent.fileName}</p>
          <p>{t('records:handover.tell')}</p>
          {sent.plansLost > 0 && <Notice>{t('records:handover.plansLost', { count: sent.plansLost })}</Notice>}
          <AskDisclosures id={id} left={keys} />
          <div className={classes.row}>
            <Button variant={isEntered ? 'filled' : 'default'} onClick={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </div>
      ) : (
        <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
          {sending.error && <ErrorNotice {...errorText(sending.error)} />}
          <p>{t('records:handover.lead')}</p>
          <ul className={classes.what}>
            <li>{t('records:handover.goes', { count: record.revisions.length })}</li>
            <li>{t('records:handover.stays')}</li>
            <li>{t('records:handover.remains')}</li>
          </ul>
          <p className={classes.soft}>{t('records:handover.passphraseHint')}</p>
          <NewPassphrase label={t('records:handover.passphrase')} of={fields} />
          <div className={classes.row}>
            <Button type="submit" loading={sending.isPending}>
              {t('records:handover.save')}
            </Button>
            <Button variant="default" onClick={onClose} disabled={sending.isPending}>
              {t('common:cancel')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
