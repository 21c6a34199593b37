import { Button, NativeSelect } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareRevisions, revisionTitle, type PlanRevision } from '../../../core/planning/revisions'
import { useApi } from '../../app/api'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useErrorText } from '../../lib/use-error-text'
import { useSay } from '../plan/use-say'
import classes from './Revisions.module.css'
import { keptPlan } from './use-revisions'

/** Two kept plans, and what the later says otherwise than the earlier. */
export function CompareRevisions({ id, revisions }: { id: string; revisions: readonly PlanRevision[] }) {
  const { t } = useTranslation('revisions')
  const say = useSay()
  const [pair, setPair] = useState(() => [revisions.at(-2)!.number, revisions.at(-1)!.number] as const)
  const [shown, setShown] = useState(false)
  const data = revisions.map((revision) => ({ value: String(revision.number), label: say(revisionTitle(revision)) }))
  const choose = (next: readonly [number, number]) => {
    setPair(next)
    setShown(false)
  }
  return (
    <section className={classes.compare}>
      <h4>{t('compare.title')}</h4>
      <div className={classes.pair}>
        <NativeSelect
          label={t('compare.from')}
          data={data}
          value={String(pair[0])}
          onChange={(event) => choose([Number(event.currentTarget.value), pair[1]])}
        />
        <NativeSelect
          label={t('compare.to')}
          data={data}
          value={String(pair[1])}
          onChange={(event) => choose([pair[0], Number(event.currentTarget.value)])}
        />
        <Button variant="default" onClick={() => setShown(true)}>
          {t('compare.show')}
        </Button>
      </div>
      {shown && <Differences id={id} pair={pair} />}
    </section>
  )
}

function Differences({ id, pair }: { id: string; pair: readonly [number, number] }) {
  const { t } = useTranslation('revisions')
  const api = useApi()
  const say = useSay()
  const errorText = useErrorText()
  const [a, b] = useQueries({ queries: [keptPlan(api, id, pair[0]), keptPlan(api, id, pair[1])] })
  const error = a.error ?? b.error
  if (error)
    return (
      <ErrorNotice {...errorText(error)}>
        <p>{t('unreadable', { number: a.error ? pair[0] : pair[1] })}</p>
      </ErrorNotice>
    )
  if (!a.data || !b.data) return null
  return (
    <div role="status">
      <ul className={classes.differences}>
        {compareRevisions(a.data, b.data).map((message, i) => (
          <li key={i}>{say(message)}</li>
        ))}
      </ul>
    </div>
  )
}
