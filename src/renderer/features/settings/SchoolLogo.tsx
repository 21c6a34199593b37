import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LogoStatus } from '../../../shared/ipc/contract/settings'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Panel } from '../../components/Panel'
import { useErrorText } from '../../lib/use-error-text'
import classes from './SettingsPage.module.css'

/** The picture at the head of papers: choose it, see it as on paper, take it off again. */
export function SchoolLogo() {
  const { t } = useTranslation()
  const api = useApi()
  const client = useQueryClient()
  const errorText = useErrorText()
  const { data: status } = useQuery({ queryKey: queryKeys.logo, queryFn: () => api.call('settings.logo') })
  const take = (next: LogoStatus) => client.setQueryData(queryKeys.logo, next)
  const choose = useMutation({
    mutationFn: () => api.call('settings.chooseLogo'),
    onSuccess: (answer) => answer && take(answer.status),
  })
  const remove = useMutation({ mutationFn: () => api.call('settings.removeLogo'), onSuccess: take })
  if (!status) return null
  const { image, broken } = status
  const refused = choose.data?.refused
  const error = choose.error ?? remove.error
  const busy = choose.isPending || remove.isPending
  const isKept = image !== null || broken
  return (
    <Panel title={t('settings:logo.title')} hint={t('settings:logo.hint')}>
      {error && <ErrorNotice {...errorText(error)} />}
      {refused && (
        <ErrorNotice
          title={t('settings:logo.refused')}
          kept={t(`settings:logo.problems.${refused}`)}
          todo={t('settings:logo.kept')}
        />
      )}
      {broken && (
        <ErrorNotice
          title={t('settings:logo.broken')}
          kept={t('settings:logo.brokenKept')}
          todo={t('settings:logo.brokenTodo')}
        />
      )}
      {image !== null && <img className={classes.logo} src={image} alt={t('settings:logo.preview')} />}
      {!isKept && <p>{t('settings:logo.none')}</p>}
      <Group gap="xs">
        <Button variant="default" disabled={busy} onClick={() => (remove.reset(), choose.mutate())}>
          {t('settings:logo.choose')}
        </Button>
        {isKept && (
          <Button variant="subtle" disabled={busy} onClick={() => (choose.reset(), remove.mutate())}>
            {t('settings:logo.remove')}
          </Button>
        )}
      </Group>
      <p role="status" className={classes.small}>
        {choose.data?.refused === null && t('settings:logo.taken')}
        {remove.isSuccess && !isKept && t('settings:logo.removed')}
      </p>
    </Panel>
  )
}
