import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Panel } from '../../../components/Panel'
import { useErrorText } from '../../../lib/use-error-text'
import { NewPassphrase, useNewPassphrase } from '../../unlock/NewPassphrase'
import classes from './records.module.css'

/** A new passphrase in place of the old one. Somebody who came in by the recovery code types that instead. */
export function PassphrasePanel() {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const current = useRef<HTMLInputElement>(null)
  const next = useNewPassphrase()
  const { mutate, isPending, error, isSuccess } = useMutation({
    mutationFn: () =>
      api.call('vault.changePassphrase', {
        current: current.current?.value ?? '',
        next: next.passphrase,
      }),
    onSuccess: () => {
      if (current.current) current.current.value = ''
      next.clear()
    },
    gcTime: 0,
  })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (await next.check()) mutate()
  }
  return (
    <Panel title={t('settings:passphrase.title')} hint={t('settings:passphrase.hint')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {error && <ErrorNotice {...errorText(error)} />}
        <PasswordInput
          ref={current}
          label={t('settings:passphrase.current')}
          maxLength={1000}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }}
        />
        <NewPassphrase label={t('settings:passphrase.next')} of={next} />
        <div className={classes.row}>
          <Button type="submit" variant="default" loading={isPending}>
            {t('settings:passphrase.submit')}
          </Button>
          <p role="status" className={classes.status}>
            {isPending ? t('vault:working') : isSuccess && t('settings:passphrase.done')}
          </p>
        </div>
      </form>
    </Panel>
  )
}
