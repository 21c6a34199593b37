import { useContext, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScoredSection } from '../../../core/matching'
import { DivergingBar } from '../../components/charts/DivergingBar'
import { AnswerScale } from './AnswerScale'
import type { ReasonLine } from './reasons'
import classes from './ReasonsTable.module.css'
import { scaleOf } from './scales'
import { AnsweringContext } from './use-answering'

interface ReasonRowProps {
  readonly section: ScoredSection
  readonly line: ReasonLine
  /** The value, in tenths, that fills half the width. */
  readonly largest: number
  /** Class of the figure: to be seen, or for a screen reader only. */
  readonly figure: string
  readonly points: (tenths: number) => string
}

/** One reason: what was asked, the answer in words and as a scale to change it on, and what it adds or takes. */
export function ReasonRow({ section, line, largest, figure, points }: ReasonRowProps) {
  const { t } = useTranslation('matches')
  const answering = useContext(AnsweringContext)
  const labelId = useId()
  const { item, answer, demand, tenths } = line
  const cells = (
    <>
      <td>
        <DivergingBar value={tenths} largest={largest} />
      </td>
      <td>
        <span className={figure}>{points(tenths)}</span>
      </td>
    </>
  )
  if (section === 'riasec')
    return (
      <tr>
        <th scope="row" colSpan={2} className={classes.item}>
          {t(`intake:riasec.${item}.label`)}
        </th>
        {cells}
      </tr>
    )
  const words = (value: number | null) =>
    value === null ? t('skills.unanswered') : t(`intake:scales.${scaleOf[section]}.${value}`)
  const before = answering?.before({ section, item })
  return (
    <tr>
      <th scope="row">
        <span id={labelId} className={classes.item}>
          {t(`intake:items.${section}.${item}.label`)}
        </span>
        <span className={classes.quote}>
          {t('reasons.quote', {
            answer: words(answer),
            demand: t(`matching:demand.${section}.${Math.round(demand)}`),
          })}
        </span>
        {before !== undefined && (
          <span className={classes.revised}>{t('reasons.revised', { before: words(before) })}</span>
        )}
      </th>
      <td>
        <AnswerScale
          question={{ section, item }}
          answer={answer}
          labelledBy={labelId}
          onAnswer={(value) => answering?.answer({ section, item }, value)}
        />
      </td>
      {cells}
    </tr>
  )
}
