import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import classes from './form.module.css'
import { NewPassphrase, useNewPassphrase } from './NewPassphrase'

/** A passphrase, twice. The vault is made by main; what comes back is the recovery code, shown once. */
export function CreateVault({ onBack, onCreated }: { onBack: () => void; onCreated: (recoveryCode: string) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const fields = useNewPassphrase()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.call('vault.create', { passphrase: fields.passphrase }),
    onSuccess: ({ recoveryCode }) => onCreated(recoveryCode),
    gcTime: 0,
  })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (await fields.check()) mutate()
  }
  return (
    <>
      <h1>{t('vault:create.title')}</h1>
      <p className={classes.lead}>{t('vault:create.lead')}</p>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {error && <ErrorNotice {...errorText(error)} />}
        <NewPassphrase label={t('vault:passphrase')} of={fields} />
        <div className={classes.links}>
          <Button variant="subtle" onClick={onBack} disabled={isPending}>
            {t('vault:back')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('vault:create.submit')}
          </Button>
        </div>
        <p role="status" className={classes.status}>
          {isPending && t('vault:working')}
        </p>
      </form>
    </>
  )
}
