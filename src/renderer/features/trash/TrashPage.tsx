import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TrashedStudent } from '../../../shared/ipc/contract/trash'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Panel } from '../../components/Panel'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { DuePanel } from './DuePanel'
import { DestroyDialog } from './DestroyDialog'
import classes from './trash.module.css'
import { useInBackups } from './use-in-backups'
import { useStamped } from './use-stamped'
import { useTrash, useTrashCall } from './use-trash'

/** Deleted students, to be brought back or destroyed, and the list of those who were. */
export function TrashPage() {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const stamped = useStamped()
  const inBackups = useInBackups()
  const [ending, setEnding] = useState<TrashedStudent | null>(null)
  const { data, error } = useTrash()
  const restore = useTrashCall((id: string) => api.call('trash.restore', { id }))
  if (error) return <ErrorNotice {...errorText(error)} />
  if (!data) return null
  return (
    <>
      <Link href="/" className={classes.back}>
        <IconArrowLeft size={18} aria-hidden /> {t('students:backToList')}
      </Link>
      <h1>{t('records:trash.title')}</h1>
      {restore.error && <ErrorNotice {...errorText(restore.error)} />}
      <Panel hint={t(data.students.length > 0 ? 'records:trash.hint' : 'records:trash.empty')}>
        <ul className={classes.list}>
          {data.students.map((student) => (
            <li key={student.id} className={classes.entry}>
              <div>
                <strong>{displayName(student)}</strong>
                {student.keeping.trashed && <p>{stamped(student.keeping.trashed)}</p>}
                {student.keeping.hold && <p>{t('records:trash.held', { stamp: stamped(student.keeping.hold) })}</p>}
              </div>
              <div className={classes.actions}>
                <Button
                  variant="default"
                  aria-label={t('records:trash.restoreOne', { name: displayName(student) })}
                  onClick={() => restore.mutate(student.id)}
                >
                  {t('records:trash.restore')}
                </Button>
                <Button
                  variant="default"
                  aria-label={t('records:trash.destroyOne', { name: displayName(student) })}
                  disabled={student.keeping.hold !== null}
                  onClick={() => setEnding(student)}
                >
                  {t('records:trash.destroy')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      <DuePanel />
      {data.unreadable > 0 && <ErrorNotice title={t('records:trash.unreadable', { count: data.unreadable })} />}
      {data.destroyed.length > 0 && (
        <Panel title={t('records:destroyed.title')} hint={t('records:destroyed.hint')}>
          <ul className={classes.list}>
            {data.destroyed.map((line) => (
              <li key={`${line.id} ${line.at} ${line.by}`} className={classes.entry}>
                <div>
                  <strong>{[line.givenName, line.familyName].join(' ').trim()}</strong> {line.studentId}
                  <p>{stamped(line)}</p>
                  <p>{inBackups(line)}</p>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {ending && <DestroyDialog student={ending} onClose={() => setEnding(null)} />}
    </>
  )
}
