import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { explainContribution, scoredSections, type Contribution } from '../../../core/matching'
import { DivergingBar } from '../../components/charts/DivergingBar'
import { useSay } from '../plan/use-say'
import type { ComparedColumn, ComparedPay } from './compare'
import classes from './Compare.module.css'
import { ReachBadge } from './ReachBadge'
import { signOf } from './reasons'

/** One column a specialty, one row a question; bars share one scale, so that columns can be held against each other. */
export function CompareTable({ columns, numbers }: { columns: readonly ComparedColumn[]; numbers: boolean }) {
  const { t } = useTranslation('matches')
  const say = useSay()
  const largest = Math.max(10, ...columns.flatMap(({ tenths }) => [...tenths.values()].map(Math.abs)))
  const row = (label: string, cell: (column: ComparedColumn) => ReactNode, key = label) => (
    <tr key={key}>
      <th scope="row">{label}</th>
      {columns.map((column) => (
        <td key={column.match.specialty}>{cell(column)}</td>
      ))}
    </tr>
  )
  const points = (value: number) => t('reasons.points', { sign: signOf(value), points: Math.abs(value) / 10 })
  const reasons = (list: readonly Contribution[]) =>
    list.length === 0 ? (
      <span className="soft">{t('compare.noReason')}</span>
    ) : (
      <ul>
        {list.map((reason) => (
          <li key={`${reason.section}.${reason.item}`}>{say(explainContribution(reason))}</li>
        ))}
      </ul>
    )
  const pay = (known: ComparedPay | null) =>
    known === null || known.median === null ? (
      t('route.unknown')
    ) : (
      <>
        <strong>{t('compare.median', { pay: known.median })}</strong>
        {known.middleHalf && (
          <div>{t('compare.middleHalf', { low: known.middleHalf[0], high: known.middleHalf[1] })}</div>
        )}
        <div className="soft">
          {t('compare.payOf', { occupation: known.occupation, period: known.period })}
          {known.stale && ` (${t('library:stale')})`}
        </div>
        {known.sameYear && (
          <div className="soft">
            {t('compare.sameYear', { period: known.sameYear.period, pay: known.sameYear.median })}
          </div>
        )}
      </>
    )

  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('compare.title')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ specialty }) => (
              <th key={specialty.id} scope="col">
                {specialty.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('compare.band'), ({ match }) => (
            <>
              <strong>{t(`matching:bands.${match.band}`)}</strong>
              {numbers && (
                <span className="soft">
                  {' '}
                  {t('fit.label')} {t('fit.value', { fit: match.fit })}
                </span>
              )}
            </>
          ))}
          {row(t('compare.reach'), ({ match }) => (
            <>
              <ReachBadge status={match.reach.status} />
              {match.reach.reasons.map((reason) => (
                <div key={reason.key} className="soft">
                  {say(reason)}
                </div>
              ))}
            </>
          ))}
          {scoredSections.map((section) =>
            row(
              t(`matching:sections.${section}`),
              ({ tenths }) => {
                const value = tenths.get(section)
                return value === undefined ? (
                  <span className="soft">{t('compare.notCounted')}</span>
                ) : (
                  <span className={classes.bar}>
                    <DivergingBar value={value} largest={largest} strong />
                    <span className={numbers ? classes.points : 'visually-hidden'}>{points(value)}</span>
                  </span>
                )
              },
              section,
            ),
          )}
          {row(t('compare.for'), (column) => reasons(column.for))}
          {row(t('compare.against'), (column) => reasons(column.against))}
          {row(t('compare.schooling'), ({ specialty }) =>
            t(`matching:schooling.${specialty.requirements.usualEducation}`),
          )}
          {row(t('compare.pay'), (column) => pay(column.pay))}
          {row(t('route.firstJob'), ({ firstJob, route }) => (
            <>
              <strong>{firstJob === null ? t('route.unknown') : t('route.month', { date: firstJob })}</strong>
              {route !== null && <div className="soft">{t('compare.onRoute', { route })}</div>}
            </>
          ))}
        </tbody>
      </table>
    </div>
  )
}
