import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Picks } from '../../../shared/merge'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Notice } from '../../components/Notice'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { ClashForm } from './ClashForm'

/** How often the folder is looked at again while the list is open, in milliseconds. */
const pace = 15_000

/** Second versions that a sync program set aside: one press brings in all that nobody needs to be asked about. */
export function CopiesNotice() {
  const { t } = useTranslation()
  const api = useApi()
  const client = useQueryClient()
  const errorText = useErrorText()
  const [asked, setAsked] = useState<string | null>(null)
  const { data: copies = [] } = useQuery({
    queryKey: [...queryKeys.students, 'copies'],
    queryFn: () => api.call('copies.list'),
    staleTime: 0,
    refetchInterval: pace,
    refetchIntervalInBackground: false,
  })
  const merging = useMutation({
    mutationFn: async (decided: { id: string; picks: Picks } | null) => {
      if (decided) await api.call('copies.merge', decided)
      // Each one is looked at anew: what came in before may have settled its questions, or raised some.
      for (const { id, clashes } of await api.call('copies.list')) {
        if (clashes > 0) return id
        await api.call('copies.merge', { id, picks: {} })
      }
      return null
    },
    onSuccess: setAsked,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.students }),
  })
  const { data: details } = useQuery({
    queryKey: [...queryKeys.students, 'copy', asked],
    queryFn: () => api.call('copies.read', { id: asked ?? '' }),
    enabled: asked !== null,
    staleTime: 0,
    gcTime: 0,
  })
  if (copies.length === 0) return null
  return (
    <>
      {merging.error && <ErrorNotice {...errorText(merging.error)} />}
      <Notice
        action={
          <Button loading={merging.isPending} onClick={() => merging.mutate(null)}>
            {t('records:copies.merge', { count: copies.length })}
          </Button>
        }
      >
        <p>{t('records:copies.found', { count: copies.length })}</p>
      </Notice>
      {asked !== null && details && (
        <Modal
          opened
          onClose={() => setAsked(null)}
          title={t('records:copies.title', { name: displayName(details.mine.intake.student) })}
          closeButtonProps={{ 'aria-label': t('common:close') }}
        >
          <ClashForm
            key={asked}
            clashes={details.clashes}
            onSettle={(picks) => {
              setAsked(null)
              merging.mutate({ id: asked, picks })
            }}
          />
        </Modal>
      )}
    </>
  )
}
