import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { BackupDialog } from '../settings/records/BackupDialog'
import { useOpenedBackup } from '../settings/records/use-opened-backup'
import classes from './form.module.css'

/** The first start: look around, or begin in earnest. */
export function Welcome({ onOpen, onCreate }: { onOpen: () => void; onCreate: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.call('vault.openSamples'),
    onSuccess: onOpen,
  })
  const elsewhere = useMutation({ mutationFn: () => api.call('vault.useFolder'), onSuccess: onOpen })
  const backup = useOpenedBackup()
  const failed = error ?? elsewhere.error ?? backup.error
  return (
    <>
      <h1>{t('vault:welcome.title')}</h1>
      <p className={classes.lead}>{t('vault:welcome.lead')}</p>
      {failed && <ErrorNotice {...errorText(failed)} />}
      <button type="button" className={classes.choice} onClick={() => mutate()} disabled={isPending}>
        <strong>{t('vault:welcome.samples')}</strong>
        {t('vault:welcome.samplesText')}
      </button>
      <button type="button" className={classes.choice} onClick={onCreate} disabled={isPending}>
        <strong>{t('vault:welcome.create')}</strong>
        {t('vault:welcome.createText')}
      </button>
      <div className={classes.links}>
        <Button variant="subtle" size="compact-sm" onClick={() => elsewhere.mutate()} disabled={elsewhere.isPending}>
          {t('vault:unlock.elsewhere')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => backup.open(null)} disabled={backup.isPending}>
          {t('vault:welcome.restore')}
        </Button>
      </div>
      <BackupDialog opened={backup} />
    </>
  )
}
