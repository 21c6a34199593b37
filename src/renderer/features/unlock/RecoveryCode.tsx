import { Button, Checkbox } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { PrintSheets } from '../../components/pdf/PrintSheets'
import { useErrorText } from '../../lib/use-error-text'
import classes from './form.module.css'
import { usePrintRecovery } from './use-print-recovery'

/** Shown once. There is no "Copy": clipboards keep histories and some are sent to other machines. */
export function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { settings } = useSettings()
  const [written, setWritten] = useState(false)
  const { sheets, print, busy, printed, error } = usePrintRecovery(code)
  return (
    <>
      <h1>{t('vault:recovery.title')}</h1>
      <p className={classes.lead}>{t('vault:recovery.lead')}</p>
      <p className={classes.code} data-testid="recovery-code">
        {code}
      </p>
      {error !== null && <ErrorNotice {...errorText(error)} />}
      <Checkbox
        className={classes.confirm}
        label={t('vault:recovery.confirm')}
        checked={written}
        onChange={(event) => setWritten(event.currentTarget.checked)}
      />
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} loading={busy} onClick={print}>
          {t('vault:recovery.print')}
        </Button>
        <Button disabled={!written} onClick={onDone}>
          {t('vault:recovery.continue')}
        </Button>
      </div>
      <p role="status">{printed && t('print:printed')}</p>
      {sheets && <PrintSheets images={sheets} paper={settings.paper} />}
    </>
  )
}
