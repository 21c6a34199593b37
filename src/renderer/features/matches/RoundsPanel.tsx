import { dayOf, ownTimeZone } from '../../../core/day-of'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import type { StudentRecord } from '../../../shared/record'
import { useCatalog } from '../../app/catalog'
import classes from './Aside.module.css'
import { NewRound } from './NewRound'
import { sinceLastRound } from './rounds'
import { scaleOf } from './scales'

/** More lines than this are not read in a side panel; the rest is counted. */
const mostLines = 8

interface RoundsPanelProps {
  readonly record: StudentRecord
  readonly answered: number
  readonly onStart: () => void
}

/** Answering again after a while: what changed in answers and order since the last round, and the way into a new one. */
export function RoundsPanel({ record, answered, onStart }: RoundsPanelProps) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  const since = useMemo(() => sinceLastRound(record, catalog), [record, catalog])
  return (
    <section className={classes.panel}>
      <h2>{since ? t('rounds.since', { date: dayOf(since.at, ownTimeZone()) }) : t('rounds.title')}</h2>
      {since && since.answers.length + since.moves.length === 0 && <p className="soft">{t('rounds.nothing')}</p>}
      {since && since.answers.length > 0 && (
        <>
          <h3>{t('rounds.answers')}</h3>
          <ul className={classes.talk}>
            {since.answers.slice(0, mostLines).map(({ section, item, from, to }) => (
              <li key={`${section}.${item}`}>
                {t('rounds.answer', {
                  item: t(`intake:items.${section}.${item}.label`),
                  from: t(`intake:scales.${scaleOf[section]}.${from}`),
                  to: t(`intake:scales.${scaleOf[section]}.${to}`),
                })}
              </li>
            ))}
          </ul>
          {since.answers.length > mostLines && (
            <p className="soft">{t('rounds.more', { count: since.answers.length - mostLines })}</p>
          )}
        </>
      )}
      {since && since.moves.length > 0 && (
        <>
          <h3>{t('rounds.moves')}</h3>
          <ul className={classes.talk}>
            {since.moves.map(({ specialty, from, to }) => (
              <li key={specialty}>
                {t('rounds.move', { name: findSpecialty(catalog, specialty)?.name ?? specialty, from, to })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">{t('rounds.about')}</p>
      <NewRound answered={answered} onStart={onStart} />
    </section>
  )
}
