import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isWeakPassphrase } from '../../../../shared/passphrase'
import { useApi } from '../../../app/api'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Panel } from '../../../components/Panel'
import { useErrorText } from '../../../lib/use-error-text'
import { PassphraseHint } from '../../unlock/PassphraseHint'
import classes from './records.module.css'

/** A new passphrase in place of the old one. Somebody who came in by the recovery code types that instead. */
export function PassphrasePanel() {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const current = useRef<HTMLInputElement>(null)
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [tooWeak, setTooWeak] = useState(false)
  const { mutate, isPending, error, isSuccess } = useMutation({
    mutationFn: () => api.call('vault.changePassphrase', { current: current.current?.value ?? '', next }),
    onSuccess: () => {
      if (current.current) current.current.value = ''
      setNext('')
      setAgain('')
      setTried(false)
    },
    gcTime: 0,
  })
  const differs = again !== next
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const weak = await isWeakPassphrase(next)
    setTooWeak(weak)
    if (!weak && !differs) mutate()
  }
  const eye = { 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }
  return (
    <Panel title={t('settings:passphrase.title')} hint={t('settings:passphrase.hint')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {error && <ErrorNotice {...errorText(error)} />}
        <PasswordInput
          ref={current}
          label={t('settings:passphrase.current')}
          maxLength={1000}
          autoComplete="current-password"
          visibilityToggleButtonProps={eye}
        />
        <div>
          <PasswordInput
            label={t('settings:passphrase.next')}
            maxLength={1000}
            autoComplete="new-password"
            value={next}
            onChange={(event) => {
              setNext(event.currentTarget.value)
              setTooWeak(false)
            }}
            error={tooWeak && t('vault:create.tooWeak')}
            visibilityToggleButtonProps={eye}
          />
          {next !== '' && <PassphraseHint passphrase={next} />}
        </div>
        <PasswordInput
          label={t('vault:create.again')}
          maxLength={1000}
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={tried && differs && t('vault:create.differs')}
          visibilityToggleButtonProps={eye}
        />
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
