import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { useStudent } from '../../lib/use-student'
import classes from './SaveSummary.module.css'

/** The meeting on one page, to take home. */
export function SaveSummary({ id }: { id: string }) {
  const { t } = useTranslation('meeting')
  const api = useApi()
  const errorText = useErrorText()
  const { flush } = useStudent(id)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      // Main prints what is saved.
      await flush()
      return api.call('documents.save', { document: 'follow-up', studentId: id })
    },
  })
  return (
    <div className={classes.save}>
      <p role="status">{data && (data.fileName ? t('print.saved', data) : t('print.cancelled'))}</p>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={isPending}
        onClick={() => mutate()}
      >
        {t('print.save')}
      </Button>
      {error && <ErrorNotice {...errorText(error)} />}
    </div>
  )
}
