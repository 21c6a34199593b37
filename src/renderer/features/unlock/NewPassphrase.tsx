import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWeakPassphrase } from '../../../shared/passphrase'
import { PassphraseHint } from './PassphraseHint'

/** A passphrase somebody makes up, typed twice. `check` shows what is wrong and answers whether it may be used. */
export function useNewPassphrase() {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [tooWeak, setTooWeak] = useState(false)
  const differs = again !== passphrase
  return {
    passphrase,
    again,
    tooWeak,
    showsDifference: differs && (tried || (again !== '' && again.length >= passphrase.length)),
    type(value: string) {
      setPassphrase(value)
      setTooWeak(false)
    },
    typeAgain: setAgain,
    clear() {
      setPassphrase('')
      setAgain('')
      setTried(false)
    },
    async check() {
      setTried(true)
      const weak = await isWeakPassphrase(passphrase)
      setTooWeak(weak)
      return !weak && !differs
    },
  }
}

/** Both fields, with a sentence on how hard the passphrase is to guess. */
export function NewPassphrase({ label, of }: { label: string; of: ReturnType<typeof useNewPassphrase> }) {
  const { t } = useTranslation()
  const common = {
    maxLength: 1000,
    autoComplete: 'new-password',
    visibilityToggleButtonProps: { 'aria-label': t('vault:showPassphrase'), tabIndex: 0 },
  }
  return (
    <>
      <div>
        <PasswordInput
          {...common}
          label={label}
          data-autofocus
          value={of.passphrase}
          onChange={(event) => of.type(event.currentTarget.value)}
          error={of.tooWeak && t('vault:create.tooWeak')}
        />
        <PassphraseHint passphrase={of.passphrase} />
      </div>
      <PasswordInput
        {...common}
        label={t('vault:create.again')}
        value={of.again}
        onChange={(event) => of.typeAgain(event.currentTarget.value)}
        error={of.showsDifference && t('vault:create.differs')}
      />
    </>
  )
}
