import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isFilePassword } from '../../../shared/file-password'
import { PassphraseHint } from '../unlock/PassphraseHint'
import classes from './PrintStep.module.css'

interface ProtectFieldProps {
  /** `null` while the file is to open without one. */
  readonly password: string | null
  onChange(password: string | null): void
  /** Said where it is for more than one file. */
  readonly words?: { readonly label: string; readonly hint: string }
}

/** A password for the file that is saved next. It is not asked for twice: it can be looked at while it is typed. */
export function ProtectField({ password, onChange, words }: ProtectFieldProps) {
  const { t } = useTranslation('print')
  return (
    <div className={classes.protect}>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={password !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? '' : null)}
        />
        {t('protect.check')}
      </label>
      {password !== null && (
        <>
          <PasswordInput
            label={words?.label ?? t('protect.label')}
            description={words?.hint ?? t('protect.hint')}
            value={password}
            maxLength={120}
            error={password !== '' && !isFilePassword(password) && t('protect.unfit')}
            autoComplete="new-password"
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': t('protect.show'), tabIndex: 0 }}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <PassphraseHint passphrase={password} />
        </>
      )}
    </div>
  )
}
