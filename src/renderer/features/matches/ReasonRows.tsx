import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { itemsBySection } from '../../../core/intake/items'
import type { Intake } from '../../../core/intake/schema'
import type { Match } from '../../../core/matching'
import { DivergingBar } from '../../components/charts/DivergingBar'
import { InterestNote } from './InterestNote'
import { ReasonRow } from './ReasonRow'
import { signOf, type ReasonGroup } from './reasons'
import classes from './ReasonsTable.module.css'

interface ReasonRowsProps {
  readonly group: ReasonGroup
  readonly match: Match
  readonly intake: Intake
  /** The value, in tenths, that fills half the width. */
  readonly largest: number
  readonly numbers: boolean
  readonly isWhole: boolean
  readonly onToggleWhole: () => void
}

/** One section: its sum, its reasons, and the way to all of its questions. */
export function ReasonRows({ group, match, intake, largest, numbers, isWhole, onToggleWhole }: ReasonRowsProps) {
  const { t } = useTranslation('matches')
  const { section, unread, lines, rest, tenths } = group
  const figure = numbers ? classes.points : 'visually-hidden'
  const points = (value: number) => t('reasons.points', { sign: signOf(value), points: Math.abs(value) / 10 })
  const title = t(`matching:sections.${section}`)
  return (
    <tbody>
      <tr className={classes.group}>
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
        {unread === null ? (
          <>
            <td>
              <DivergingBar value={tenths} largest={largest} strong />
            </td>
            <td>
              <span className={figure}>{points(tenths)}</span>
            </td>
          </>
        ) : (
          <td colSpan={2} className={classes.unread}>
            {t(`matching:unread.${unread}`)}
          </td>
        )}
      </tr>
      {section === 'riasec' && match.interests && (
        <tr>
          <td colSpan={4} className={classes.note}>
            <InterestNote reading={match.interests} riasec={intake.riasec} numbers={numbers} />
          </td>
        </tr>
      )}
      {lines.map((line) => (
        <ReasonRow key={line.item} section={section} line={line} largest={largest} figure={figure!} points={points} />
      ))}
      {section !== 'riasec'
        ? (isWhole || rest.count + rest.open > 0) && (
            <tr>
              <th scope="row" colSpan={2}>
                <button type="button" className={classes.whole} aria-expanded={isWhole} onClick={onToggleWhole}>
                  <IconChevronDown size={16} aria-hidden />
                  {isWhole
                    ? t('reasons.fewer', { section: title })
                    : rest.count > 0
                      ? t('reasons.rest', { count: rest.count, all: itemsBySection[section].length })
                      : t('reasons.all', { all: itemsBySection[section].length })}
                  <span className="visually-hidden"> {title}</span>
                </button>
              </th>
              <td>{rest.count > 0 && <DivergingBar value={rest.tenths} largest={largest} faint />}</td>
              <td>{rest.count > 0 && <span className={figure}>{points(rest.tenths)}</span>}</td>
            </tr>
          )
        : rest.count > 0 && (
            <tr>
              <th scope="row" colSpan={2} className="soft">
                {t('reasons.restLetters', { count: rest.count })}
              </th>
              <td>
                <DivergingBar value={rest.tenths} largest={largest} faint />
              </td>
              <td>
                <span className={figure}>{points(rest.tenths)}</span>
              </td>
            </tr>
          )}
    </tbody>
  )
}
