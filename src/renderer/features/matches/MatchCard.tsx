import { Button, Checkbox } from '@mantine/core'
import { IconCheck, IconChevronDown, IconMinus, IconPinFilled, IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import type { Intake } from '../../../core/intake/schema'
import { explainContribution, type Match, type TellingReasons } from '../../../core/matching'
import { useCatalog } from '../../app/catalog'
import { useSay } from '../plan/use-say'
import { MatchDetail } from './MatchDetail'
import classes from './Matches.module.css'
import { ReachBadge } from './ReachBadge'
import type { Steadiness } from './use-steadiness'

interface MatchCardProps {
  readonly match: Match
  readonly intake: Intake
  /** The short why. */
  readonly brief: TellingReasons
  readonly steadiness: Steadiness
  /** The specialty at the top, to say what stands level with it. */
  readonly first: string | undefined
  /** One line until it is opened. */
  readonly compact: boolean
  readonly numbers: boolean
  readonly isOpen: boolean
  readonly isChosen: boolean
  readonly isPinned: boolean
  /** Says the band on the card, where the card stands outside its band. */
  readonly showBand: boolean
  readonly isCompared: boolean
  /** False once as many are picked as can stand side by side. */
  readonly canCompare: boolean
  readonly onToggle: () => void
  readonly onChoose: () => void
  readonly onPin: () => void
  readonly onSetAside: (reason: string) => void
  readonly onCompare: () => void
}

/** A specialty in the ranking: its name, whether the way is open, and a short why. Opens in place. */
export function MatchCard(props: MatchCardProps) {
  const {
    match,
    intake,
    brief,
    steadiness,
    first,
    compact,
    numbers,
    isOpen,
    isChosen,
    isPinned,
    showBand,
    isCompared,
    canCompare,
    onToggle,
    onChoose,
    onPin,
    onSetAside,
    onCompare,
  } = props
  const { t } = useTranslation('matches')
  const say = useSay()
  const specialty = findSpecialty(useCatalog(), match.specialty)
  const detailId = useId()
  if (!specialty) return null
  const level =
    first !== match.specialty && first !== undefined && steadiness.of.get(match.specialty)?.tiedWith.includes(first)

  return (
    <li className={classes.card} data-open={isOpen || undefined} data-chosen={isChosen || undefined}>
      <div className={classes.cardHead}>
        <h3>
          <button
            type="button"
            className={classes.opener}
            aria-expanded={isOpen}
            aria-controls={detailId}
            onClick={onToggle}
          >
            <IconChevronDown size={18} aria-hidden className={classes.chevron} />
            {specialty.name}
          </button>
        </h3>
        <div className={classes.marks}>
          {isPinned && <IconPinFilled size={16} aria-label={t('pinned.mark')} role="img" className={classes.pin} />}
          {isChosen && (
            <span className={classes.chosen}>
              <IconCheck size={16} aria-hidden /> {t('chosen.mark')}
            </span>
          )}
          {showBand && <span className="soft">{t(`matching:bands.${match.band}`)}</span>}
          {level && <span className={classes.level}>{t('steady.level')}</span>}
          <ReachBadge status={match.reach.status} />
          {numbers && (
            <span className={classes.fit} title={t('fit.about')}>
              <span className="visually-hidden">{t('fit.label')} </span>
              {t('fit.value', { fit: match.fit })}
            </span>
          )}
          <Checkbox
            size="xs"
            label={t('compare.pick')}
            aria-label={t('compare.pickNamed', { name: specialty.name })}
            checked={isCompared}
            disabled={!isCompared && !canCompare}
            onChange={onCompare}
          />
        </div>
      </div>
      {!(compact && !isOpen) && (
        <div className={classes.brief}>
          <ul className={classes.reasons}>
            {brief.for.length + brief.against.length === 0 && <li className="soft">{t('reasons.none')}</li>}
            {(['for', 'against'] as const).flatMap((side) =>
              brief[side].map((reason) => {
                const Icon = side === 'for' ? IconPlus : IconMinus
                return (
                  <li key={`${reason.section}.${reason.item}`} data-side={side}>
                    <Icon size={15} stroke={2.4} role="img" aria-label={t(`reasons.${side}`)} />
                    <span>{say(explainContribution(reason))}</span>
                  </li>
                )
              }),
            )}
          </ul>
          {isOpen && (
            <Button onClick={onChoose} variant={isChosen ? 'default' : 'filled'} className={classes.choose}>
              {t(isChosen ? 'choose.again' : 'choose.action')}
            </Button>
          )}
        </div>
      )}
      <div id={detailId} hidden={!isOpen}>
        {isOpen && (
          <MatchDetail
            match={match}
            intake={intake}
            specialty={specialty}
            numbers={numbers}
            steadiness={steadiness}
            isPinned={isPinned}
            isChosen={isChosen}
            onPin={onPin}
            onSetAside={onSetAside}
          />
        )}
      </div>
    </li>
  )
}
