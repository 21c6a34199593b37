import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isWeakPassphrase } from '../../../shared/passphrase'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import classes from './form.module.css'
import { PassphraseHint } from './PassphraseHint'

/** A passphrase, twice. The vault is made by main; what comes back is the recovery code, shown once. */
export function CreateVault({ onBack, onCreated }: { onBack: () => void; onCreated: (recoveryCode: string) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [tooWeak, setTooWeak] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.call('vault.create', { passphrase }),
    onSuccess: ({ recoveryCode }) => onCreated(recoveryCode),
    gcTime: 0,
  })
  const differs = again !== passphrase
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const weak = await isWeakPassphrase(passphrase)
    setTooWeak(weak)
    if (!weak && !differs) mutate()
  }
  return (
    <>
      <h1>{t('vault:create.title')}</h1>
      <p className={classes.lead}>{t('vault:create.lead')}</p>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {error && <ErrorNotice {...errorText(error)} />}
        <div>
          <PasswordInput
            label={t('vault:passphrase')}
            autoFocus
            maxLength={1000}
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value)
              setTooWeak(false)
            }}
            error={tooWeak && t('vault:create.tooWeak')}
            visibilityToggleButtonProps={{ 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }}
          />
          <PassphraseHint passphrase={passphrase} />
        </div>
        <PasswordInput
          label={t('vault:create.again')}
          maxLength={1000}
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={(tried || again.length >= passphrase.length) && again !== '' && differs && t('vault:create.differs')}
          visibilityToggleButtonProps={{ 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }}
        />
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
