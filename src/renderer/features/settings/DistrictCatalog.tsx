import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PackStatus } from '../../../shared/ipc/contract'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Panel } from '../../components/Panel'
import { ProblemList } from '../../components/ProblemList'
import { useErrorText } from '../../lib/use-error-text'
import classes from './SettingsPage.module.css'

/** The district's own catalog: choose it, see what it changes, take it out again. */
export function DistrictCatalog() {
  const { t } = useTranslation()
  const api = useApi()
  const client = useQueryClient()
  const errorText = useErrorText()
  const { data: status } = useQuery({ queryKey: queryKeys.pack, queryFn: () => api.call('catalog.pack') })
  const take = (next: PackStatus) => {
    client.setQueryData(queryKeys.pack, next)
    void client.invalidateQueries({ queryKey: queryKeys.catalog })
  }
  const choose = useMutation({
    mutationFn: (from: 'file' | 'folder') => api.call('catalog.choosePack', { from }),
    onSuccess: (answer) => answer && take(answer.status),
  })
  const remove = useMutation({ mutationFn: () => api.call('catalog.removePack'), onSuccess: take })
  if (!status) return null
  const { pack, problems } = status
  const refused = choose.data?.refused ?? []
  const error = choose.error ?? remove.error
  const busy = choose.isPending || remove.isPending
  const isKept = pack !== null || problems.length > 0
  return (
    <Panel title={t('settings:pack.title')} hint={t('settings:pack.hint')}>
      {error && <ErrorNotice {...errorText(error)} />}
      {refused.length > 0 && (
        <ErrorNotice title={t('settings:pack.refused')} kept={t('settings:pack.kept')} todo={t('settings:pack.todo')}>
          <ProblemList problems={refused} />
        </ErrorNotice>
      )}
      {problems.length > 0 && (
        <ErrorNotice title={t('settings:pack.bad')} kept={t('settings:pack.badKept')} todo={t('settings:pack.badTodo')}>
          <ProblemList problems={problems} />
        </ErrorNotice>
      )}
      {pack ? <PackFacts pack={pack} /> : problems.length === 0 && <p>{t('settings:pack.none')}</p>}
      <Group gap="xs">
        {(['file', 'folder'] as const).map((from) => (
          <Button key={from} variant="default" disabled={busy} onClick={() => choose.mutate(from)}>
            {t(`settings:pack.choose.${from}`)}
          </Button>
        ))}
        {isKept && (
          <Button variant="subtle" disabled={busy} onClick={() => (choose.reset(), remove.mutate())}>
            {t('settings:pack.remove')}
          </Button>
        )}
      </Group>
      <p role="status" className={classes.small}>
        {choose.data && refused.length === 0 && t('settings:pack.taken')}
        {remove.isSuccess && !isKept && t('settings:pack.removed')}
      </p>
    </Panel>
  )
}

function PackFacts({ pack }: { pack: NonNullable<PackStatus['pack']> }) {
  const { t, i18n } = useTranslation()
  const list = (values: readonly string[]) => new Intl.ListFormat(i18n.language).format(values)
  const nameOf = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const facts = [
    ['name', [pack.name, pack.version].filter(Boolean).join(' ')],
    ['publisher', pack.publisher],
    ['added', list(pack.added)],
    ['changed', list(pack.changed)],
    ['languages', list(pack.languages.map((code) => nameOf.of(code) ?? code))],
    ['otherEntries', pack.otherEntries === 0 ? null : t('settings:pack.entries', { count: pack.otherEntries })],
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([key, value]) =>
          value && (
            <div key={key}>
              <dt>{t(`settings:pack.facts.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
