import { Button, Modal, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Panel } from '../../../components/Panel'
import { useErrorText } from '../../../lib/use-error-text'
import { RecoveryCode } from '../../unlock/RecoveryCode'
import classes from './records.module.css'

/** A new recovery code, for when the sheet with the old one is lost or was seen. Shown once, to be printed or written down. */
export function RecoveryPanel() {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const current = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: () => api.call('vault.renewRecoveryCode', { current: current.current?.value ?? '' }),
    onSuccess: () => {
      if (current.current) current.current.value = ''
    },
    gcTime: 0,
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <Panel title={t('settings:recovery.title')} hint={t('settings:recovery.hint')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {error && <ErrorNotice {...errorText(error)} />}
        <PasswordInput
          ref={current}
          label={t('settings:recovery.current')}
          maxLength={1000}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }}
        />
        <div className={classes.row}>
          <Button type="submit" variant="default" loading={isPending}>
            {t('settings:recovery.submit')}
          </Button>
          <p role="status" className={classes.status}>
            {isPending && t('vault:working')}
          </p>
        </div>
      </form>
      {/* Closed by its own button alone: one wrong key would lose the code for good. */}
      <Modal
        opened={data !== undefined}
        onClose={reset}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
        title={t('vault:recovery.title')}
      >
        <div className={classes.sheet}>{data && <RecoveryCode code={data.recoveryCode} onDone={reset} />}</div>
      </Modal>
    </Panel>
  )
}
