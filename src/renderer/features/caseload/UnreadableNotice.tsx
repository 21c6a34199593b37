import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Notice } from '../../components/Notice'

/** Names what could not be read; the others are not stopped by it. */
export function UnreadableNotice({
  unreadable,
}: {
  unreadable: readonly { id: string; recovered: boolean; reason?: string | undefined }[]
}) {
  const { t } = useTranslation()
  const older = unreadable.filter((one) => one.reason === 'older')
  const recovered = unreadable.filter((one) => one.recovered && one.reason !== 'older')
  const lost = unreadable.filter((one) => !one.recovered)
  return (
    <>
      {older.length > 0 && (
        <Notice>
          <p>{t('students:unreadable.older', { count: older.length })}</p>
        </Notice>
      )}
      {recovered.length > 0 && (
        <Notice>
          <p>{t('students:unreadable.recovered', { count: recovered.length })}</p>
        </Notice>
      )}
      {lost.length > 0 && (
        <ErrorNotice
          title={t('students:unreadable.title', { count: lost.length })}
          kept={t('students:unreadable.kept')}
          todo={t('students:unreadable.todo', { ids: lost.map(({ id }) => id).join(', ') })}
        />
      )}
    </>
  )
}
