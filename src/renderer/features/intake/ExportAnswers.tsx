import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { useStudent } from '../../lib/use-student'
import { AskDisclosures, useNewCopy } from '../disclosures'

/** Writes the answers as an intake file; main asks where. What was just typed is in it. */
export function ExportAnswers({ id }: { id: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const { flush } = useStudent(id)
  const { keys, left } = useNewCopy(id, 'intake', null)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      await flush()
      return api.call('students.exportIntake', { id })
    },
    onSuccess: ({ saved }) => saved && left('exported'),
  })
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => mutate()} disabled={isPending}>
        {t('intake:export')}
      </Button>
      <p role="status" className="soft">
        {data?.saved && t('intake:exported')}
      </p>
      <AskDisclosures id={id} left={keys} />
      {error && <ErrorNotice {...errorText(error)} />}
    </>
  )
}
