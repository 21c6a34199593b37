import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import classes from './form.module.css'

type Way = 'passphrase' | 'recovery' | 'samples'

/** One's own vault: by passphrase, or by the recovery code. */
export function UnlockForm({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const [by, setBy] = useState<'passphrase' | 'recovery'>('passphrase')
  const input = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ way, secret }: { way: Way; secret: string }) => {
      if (way === 'samples') return api.call('vault.openSamples')
      return way === 'passphrase'
        ? api.call('vault.unlock', { passphrase: secret })
        : api.call('vault.unlockWithRecovery', { recoveryCode: secret })
    },
    onSuccess: onOpen,
    onError: () => {
      input.current?.focus()
      input.current?.select()
    },
    gcTime: 0,
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const secret = input.current?.value ?? ''
    if (secret.trim() !== '') mutate({ way: by, secret })
  }
  const switchWay = () => {
    reset()
    setBy(by === 'passphrase' ? 'recovery' : 'passphrase')
  }
  return (
    <>
      <h1>{t('vault:unlock.title')}</h1>
      <form className={classes.form} onSubmit={submit} noValidate key={by}>
        {error && <ErrorNotice {...errorText(error)} />}
        {/* Uncontrolled: what is typed here is kept nowhere but in the field. */}
        {by === 'passphrase' ? (
          <PasswordInput
            ref={input}
            size="md"
            label={t('vault:passphrase')}
            autoFocus
            autoComplete="current-password"
            maxLength={1000}
            visibilityToggleButtonProps={{ 'aria-label': t('vault:showPassphrase'), tabIndex: 0 }}
          />
        ) : (
          <TextInput
            ref={input}
            size="md"
            label={t('vault:unlock.recoveryCode')}
            description={t('vault:unlock.recoveryHint')}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
          />
        )}
        <Button type="submit" size="md" loading={isPending}>
          {t('vault:unlock.submit')}
        </Button>
        <p role="status" className={classes.status}>
          {isPending && t('vault:working')}
        </p>
      </form>
      <div className={classes.links}>
        <Button variant="subtle" size="compact-sm" onClick={switchWay} disabled={isPending}>
          {t(by === 'passphrase' ? 'vault:unlock.useRecovery' : 'vault:unlock.usePassphrase')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => mutate({ way: 'samples', secret: '' })}
          disabled={isPending}
        >
          {t('vault:unlock.samples')}
        </Button>
      </div>
    </>
  )
}
