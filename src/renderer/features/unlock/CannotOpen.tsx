import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../shared/errors'
import type { VaultStatus } from '../../../shared/ipc/contract'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import classes from './form.module.css'

interface CannotOpenProps {
  problem: NonNullable<VaultStatus['problem']>
  /** Asks main anew: after something was put back, and after the samples were opened. */
  onAgain: () => void
}

/** A vault that no passphrase can open as it is: says why, and looks again when asked. */
export function CannotOpen({ problem, onAgain }: CannotOpenProps) {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const samples = useMutation({ mutationFn: () => api.call('vault.openSamples'), onSuccess: onAgain })
  const elsewhere = useMutation({ mutationFn: () => api.call('vault.useFolder'), onSuccess: onAgain })
  return (
    <>
      <h1>{t('vault:unlock.title')}</h1>
      <div className={classes.form}>
        <ErrorNotice
          {...errorText(samples.error ?? elsewhere.error ?? new AppError(problem, 'The vault cannot be opened'))}
        >
          <Button variant="default" onClick={onAgain}>
            {t('students:save.retry')}
          </Button>
          <Button variant="default" onClick={() => elsewhere.mutate()} disabled={elsewhere.isPending}>
            {t('vault:unlock.elsewhere')}
          </Button>
        </ErrorNotice>
      </div>
      <div className={classes.links}>
        <Button variant="subtle" size="compact-sm" onClick={() => samples.mutate()} disabled={samples.isPending}>
          {t('vault:unlock.samples')}
        </Button>
      </div>
    </>
  )
}
