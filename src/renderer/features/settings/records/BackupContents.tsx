import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPreview } from '../../../../shared/ipc/contract'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Notice } from '../../../components/Notice'
import { useErrorText } from '../../../lib/use-error-text'
import classes from './records.module.css'
import { useMoment } from '../../../lib/use-moment'
import type { OpenedBackup } from './use-opened-backup'

type Student = BackupPreview['students'][number]

const differenceOf = ({ updatedAt, here }: Student): 'missing' | 'same' | 'older' | 'newer' =>
  here === null ? 'missing' : here === updatedAt ? 'same' : updatedAt < here ? 'older' : 'newer'

/** Who is in a backup, how each differs from the vault, and the two ways back: some students, or everything. */
export function BackupContents({ preview, opened }: { preview: BackupPreview; opened: OpenedBackup }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const moment = useMoment()
  const { bringBack, restoreAll, close } = opened
  const differing = preview.students.filter((student) => differenceOf(student) !== 'same')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [sure, setSure] = useState(false)
  const foreign = preview.damaged + preview.extra
  const error = bringBack.error ?? restoreAll.error
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  if (bringBack.isSuccess)
    return (
      <>
        <p role="status">{t('settings:backups.broughtBack', { count: bringBack.data.count })}</p>
        <Button onClick={close}>{t('common:close')}</Button>
      </>
    )
  return (
    <div className={classes.form}>
      {error && <ErrorNotice {...errorText(error)} />}
      {(preview.lost > 0 || !preview.complete) && <Notice>{t('settings:backups.notWhole')}</Notice>}
      {foreign > 0 && <Notice>{t('settings:backups.foreign', { count: foreign })}</Notice>}
      <p>{t('settings:backups.holds', { count: preview.students.length })}</p>
      {preview.sameVault && (
        <>
          {differing.length === 0 && <p>{t('settings:backups.allSame')}</p>}
          <ul className={classes.list}>
            {differing.map((student) => (
              <li key={student.id}>
                <Checkbox
                  label={`${student.givenName} ${student.familyName}`}
                  description={t(`settings:backups.${differenceOf(student)}`, {
                    there: moment(student.updatedAt),
                    here: student.here && moment(student.here),
                  })}
                  checked={chosen.includes(student.id)}
                  onChange={() => toggle(student.id)}
                />
              </li>
            ))}
          </ul>
          <div className={classes.row}>
            <Button
              disabled={chosen.length === 0}
              loading={bringBack.isPending}
              onClick={() => bringBack.mutate([...chosen])}
            >
              {t('settings:backups.bringBack', { count: chosen.length })}
            </Button>
          </div>
        </>
      )}
      <Checkbox
        label={t('settings:backups.everything')}
        description={t('settings:backups.everythingHint')}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      <div className={classes.row}>
        <Button variant="default" disabled={!sure} loading={restoreAll.isPending} onClick={() => restoreAll.mutate()}>
          {t('settings:backups.restoreAll')}
        </Button>
      </div>
    </div>
  )
}
