import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Panel } from '../../../components/Panel'
import { useErrorText } from '../../../lib/use-error-text'
import classes from './records.module.css'

/** Where the records lie, and the way to another disk or a shared folder. */
export function PlacePanel() {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const { data } = useQuery({ queryKey: ['students', 'place'], queryFn: () => api.call('vault.place') })
  // Main locks the vault when it has moved, and the window follows.
  const move = useMutation({ mutationFn: () => api.call('vault.move') })
  return (
    <Panel title={t('settings:place.title')} hint={t('settings:place.hint')}>
      {move.error && <ErrorNotice {...errorText(move.error)} />}
      <p className={classes.path}>{data?.folder}</p>
      <div className={classes.row}>
        <Button variant="default" onClick={() => move.mutate()} loading={move.isPending}>
          {t('settings:place.move')}
        </Button>
      </div>
    </Panel>
  )
}
