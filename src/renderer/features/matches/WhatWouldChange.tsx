import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { whatWouldChange, type AnswerChange } from '../../../core/matching'
import classes from './MatchDetail.module.css'
import { scaleOf } from './scales'
import type { Steadiness } from './use-steadiness'

/** Which answers would have to differ to bring a specialty to the top; whether no smaller set would do is said too. */
export function WhatWouldChange({ specialty, steadiness }: { specialty: string; steadiness: Steadiness }) {
  const { t } = useTranslation('matching')
  const { changes, fewest, exact } = useMemo(
    () => whatWouldChange(steadiness.table, specialty),
    [steadiness.table, specialty],
  )
  const sentence = ({ section, item, from, to }: AnswerChange) =>
    t('change.one', {
      section,
      item,
      from: t(`intake:scales.${scaleOf[section]}.${from}`),
      to: t(`intake:scales.${scaleOf[section]}.${to}`),
    })
  if (changes === null) return <p>{exact ? t('change.none') : t('change.unfound', { fewest })}</p>
  if (changes.length === 0) return <p>{t('change.already')}</p>
  return (
    <>
      <p>{t('change.intro')}</p>
      <ul className={classes.changes}>
        {changes.map((one) => (
          <li key={`${one.section}.${one.item}`}>{sentence(one)}</li>
        ))}
      </ul>
      <p className="soft">{exact ? t('change.exact') : t('change.bound', { fewest, count: changes.length })}</p>
    </>
  )
}
