import { useContext, useId, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../core/catalog/specialty'
import type { Intake } from '../../../core/intake/schema'
import type { Match } from '../../../core/matching'
import { DivergingBar } from '../../components/charts/DivergingBar'
import { ReasonRows } from './ReasonRows'
import { signOf } from './reasons'
import classes from './ReasonsTable.module.css'
import { AnsweringContext } from './use-answering'

interface ReasonsTableProps {
  readonly match: Match
  readonly profile: Profile
  readonly intake: Intake
  readonly numbers: boolean
}

/**
 * Every reason as a bar: to the right for, to the left against, the same scale throughout, so that lines add up to
 * sections and sections to the fit. Each answer can be changed in its line. It is a real table; numbers are always there
 * for a screen reader.
 */
export function ReasonsTable({ match, profile, intake, numbers }: ReasonsTableProps) {
  const { t } = useTranslation('matches')
  const hintId = useId()
  const answering = useContext(AnsweringContext)
  if (!answering) return null
  const reasons = answering.reasons(match, profile)
  const { groups, tenths, forTenths, againstTenths, longest } = reasons
  const largest = Math.max(longest, ...groups.map((group) => Math.abs(group.tenths)))
  const points = (value: number) => t('reasons.points', { sign: signOf(value), points: Math.abs(value) / 10 })
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // A blur to nowhere is the window losing the focus, or the list being set anew: the lines stay.
    if (relatedTarget && !currentTarget.contains(relatedTarget)) answering.release()
  }

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
      <p id={hintId} className="soft">
        {t('reasons.change')}
      </p>
      <table
        className={classes.table}
        aria-describedby={hintId}
        onFocus={() => answering.hold(reasons)}
        onBlur={onBlur}
      >
        <caption className="visually-hidden">{t('reasons.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('reasons.columns.question')}</span>
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('reasons.columns.answer')}</span>
            </th>
            <th scope="col">
              <span className={classes.sides} aria-hidden>
                <span>{t('reasons.against')}</span>
                <span>{t('reasons.for')}</span>
              </span>
              <span className="visually-hidden">{t('reasons.columns.bar')}</span>
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('reasons.columns.points')}</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <ReasonRows
            key={group.section}
            group={group}
            match={match}
            intake={intake}
            largest={largest}
            numbers={numbers}
            isWhole={answering.isWhole(group.section)}
            onToggleWhole={() => answering.toggleWhole(group.section, match, profile)}
          />
        ))}
        <tfoot>
          <tr className={classes.total}>
            <th scope="row" colSpan={2}>
              {t('reasons.together')}
            </th>
            <td>
              <DivergingBar value={tenths} largest={Math.max(largest, Math.abs(tenths))} strong />
            </td>
            <td>
              <span className={numbers ? classes.points : 'visually-hidden'}>{points(tenths)}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}
