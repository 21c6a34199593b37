import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { localeFor } from '../../../../shared/i18n'
import { AppError } from '../../../../shared/errors'
import { useApi } from '../../../app/api'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Panel } from '../../../components/Panel'
import { useErrorText } from '../../../lib/use-error-text'
import { BackupDialog } from './BackupDialog'
import classes from './records.module.css'
import { useMoment } from '../../../lib/use-moment'
import { useOpenedBackup } from './use-opened-backup'

const key = ['students', 'backups'] as const

/** What is kept for a bad day, and the way back from it. */
export function BackupsPanel() {
  const { t, i18n } = useTranslation()
  const kilobytes = new Intl.NumberFormat(localeFor(i18n.language), { style: 'unit', unit: 'kilobyte' })
  const api = useApi()
  const client = useQueryClient()
  const errorText = useErrorText()
  const moment = useMoment()
  const { data, error } = useQuery({ queryKey: key, queryFn: () => api.call('backups.list') })
  const make = useMutation({
    mutationFn: () => api.call('backups.make'),
    onSuccess: (list) => client.setQueryData(key, list),
  })
  const choose = useMutation({
    mutationFn: () => api.call('backups.chooseFolder'),
    onSuccess: (list) => list && client.setQueryData(key, list),
  })
  const saveAs = useMutation({ mutationFn: () => api.call('backups.saveAs') })
  const opened = useOpenedBackup()
  const failed = [error, make.error, choose.error, saveAs.error, opened.error].find(Boolean)
  const automatic = data?.failed ? new AppError(data.failed, 'The last backup failed') : null
  return (
    <Panel title={t('settings:backups.title')} hint={t('settings:backups.hint')}>
      {(failed ?? automatic) && <ErrorNotice {...errorText(failed ?? automatic)} />}
      <p className={classes.path}>{data?.folder}</p>
      <div className={classes.row}>
        <Button variant="default" onClick={() => make.mutate()} loading={make.isPending}>
          {t('settings:backups.make')}
        </Button>
        <Button variant="default" onClick={() => choose.mutate()} disabled={choose.isPending}>
          {t('settings:backups.choose')}
        </Button>
        <Button variant="default" onClick={() => saveAs.mutate()} loading={saveAs.isPending}>
          {t('settings:backups.saveAs')}
        </Button>
        <Button variant="default" onClick={() => opened.open(null)} loading={opened.isPending}>
          {t('settings:backups.openFile')}
        </Button>
      </div>
      <p role="status" className={classes.status}>
        {make.isSuccess && t('settings:backups.made')}
        {saveAs.data?.saved && t('settings:backups.saved')}
      </p>
      {data && data.backups.length > 0 && (
        <ul className={classes.list}>
          {data.backups.map(({ name, madeAt, size }) => (
            <li key={name}>
              <span>
                {t('settings:backups.entry', {
                  madeAt: moment(madeAt),
                  size: kilobytes.format(Math.ceil(size / 1024)),
                })}
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => opened.open(name)}
                aria-label={t('settings:backups.lookAt', { madeAt: moment(madeAt) })}
              >
                {t('settings:backups.look')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {data?.backups.length === 0 && <p>{t('settings:backups.none')}</p>}
      <BackupDialog opened={opened} />
    </Panel>
  )
}
