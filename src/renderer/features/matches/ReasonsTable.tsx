import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contribution, Match } from '../../../core/matching'
import { DivergingBar } from '../../components/charts/DivergingBar'
import { reasonsOf, signOf, type ReasonGroup } from './reasons'
import classes from './ReasonsTable.module.css'
import { scaleOf } from './scales'

/**
 * Every reason as a bar: to the right for, to the left against, the same scale throughout, so that lines add up to
 * sections and sections to the fit. It is a real table; numbers are always there for a screen reader.
 */
export function ReasonsTable({ match, numbers }: { match: Match; numbers: boolean }) {
  const { t } = useTranslation('matches')
  const { groups, tenths, forTenths, againstTenths, longest } = reasonsOf(match)
  const largest = Math.max(longest, ...groups.map((group) => Math.abs(group.tenths)))
  const figure = numbers ? classes.points : 'visually-hidden'
  const points = (value: number) => t('reasons.points', { sign: signOf(value), points: Math.abs(value) / 10 })

  const item = ({ section, item: id, answer, demand }: Contribution) =>
    section === 'riasec' ? (
      <span className={classes.item}>{t(`intake:riasec.${id}.label`)}</span>
    ) : (
      <>
        <span className={classes.item}>{t(`intake:items.${section}.${id}.label`)}</span>
        <span className="soft">
          {t('reasons.quote', {
            answer: t(`intake:scales.${scaleOf[section]}.${answer}`),
            demand: t(`matching:demand.${section}.${Math.round(demand)}`),
          })}
        </span>
      </>
    )

  const lines = (group: ReasonGroup) => (
    <>
      {group.lines.map(({ contribution, tenths: value }) => (
        <tr key={contribution.item}>
          <th scope="row">{item(contribution)}</th>
          <td>
            <DivergingBar value={value} largest={largest} />
          </td>
          <td>
            <span className={figure}>{points(value)}</span>
          </td>
        </tr>
      ))}
      {group.rest.count > 0 && (
        <tr>
          <th scope="row" className="soft">
            {t('reasons.rest', { count: group.rest.count })}
          </th>
          <td>
            <DivergingBar value={group.rest.tenths} largest={largest} faint />
          </td>
          <td>
            <span className={figure}>{points(group.rest.tenths)}</span>
          </td>
        </tr>
      )}
    </>
  )

  return (
    <>
      <p className={classes.sum}>
        {numbers
          ? t('reasons.sum', {
              for: forTenths / 10,
              against: -againstTenths / 10,
              sign: signOf(tenths),
              together: Math.abs(tenths) / 10,
              fit: 50 + tenths / 10,
            })
          : t(tenths >= 0 ? 'reasons.moreFor' : 'reasons.moreAgainst')}{' '}
        {t('reasons.coverage', { coverage: match.coverage })}
      </p>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('reasons.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="visually-hidden">
              {t('reasons.columns.answer')}
            </th>
            <th scope="col">
              <span className={classes.sides} aria-hidden>
                <span>{t('reasons.against')}</span>
                <span>{t('reasons.for')}</span>
              </span>
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('reasons.columns.points')}</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Fragment key={group.section}>
            <tbody>
              <tr className={classes.group}>
                <th scope="rowgroup">{t(`matching:sections.${group.section}`)}</th>
                <td>
                  <DivergingBar value={group.tenths} largest={largest} strong />
                </td>
                <td>
                  <span className={figure}>{points(group.tenths)}</span>
                </td>
              </tr>
              {lines(group)}
            </tbody>
          </Fragment>
        ))}
        <tfoot>
          <tr className={classes.total}>
            <th scope="row">{t('reasons.together')}</th>
            <td>
              <DivergingBar value={tenths} largest={Math.max(largest, Math.abs(tenths))} strong />
            </td>
            <td>
              <span className={figure}>{points(tenths)}</span>
            </td>
          </tr>
        </tfoot>
      </table>
      {match.sections.some(({ unread }) => unread !== null) && (
        <p className="soft">
          {t('reasons.unread')}{' '}
          {match.sections
            .flatMap(({ section, unread }) =>
              unread === null
                ? []
                : [
                    t('reasons.unreadSection', {
                      section: t(`matching:sections.${section}`),
                      why: t(`matching:unread.${unread}`),
                    }),
                  ],
            )
            .join(' ')}
        </p>
      )}
    </>
  )
}
