import { Button } from '@mantine/core'
import { IconPin, IconPinnedOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import type { Specialty } from '../../../core/catalog/specialty'
import type { Intake } from '../../../core/intake/schema'
import type { Match } from '../../../core/matching'
import { useCatalog } from '../../app/catalog'
import { useSay } from '../plan/use-say'
import classes from './MatchDetail.module.css'
import { ReasonsTable } from './ReasonsTable'
import { SetAsideButton } from './SetAsideButton'
import { Steadiness } from './Steadiness'
import type { Steadiness as SteadinessOf } from './use-steadiness'
import { WhatWouldChange } from './WhatWouldChange'

interface MatchDetailProps {
  readonly match: Match
  readonly intake: Intake
  readonly specialty: Specialty
  readonly numbers: boolean
  readonly steadiness: SteadinessOf
  readonly isPinned: boolean
  readonly isChosen: boolean
  readonly onPin: () => void
  readonly onSetAside: (reason: string) => void
}

/** All there is to say about one specialty for one student: what it is, whether the way is open, and the reasons. */
export function MatchDetail({
  match,
  intake,
  specialty,
  numbers,
  steadiness,
  isPinned,
  isChosen,
  onPin,
  onSetAside,
}: MatchDetailProps) {
  const { t } = useTranslation('matches')
  const say = useSay()
  const catalog = useCatalog()
  return (
    <div className={classes.detail}>
      <p className={classes.summary}>{specialty.summary}</p>
      {match.reach.reasons.length > 0 && (
        <section className={classes.open} data-status={match.reach.status}>
          <h4>{t(`open.${match.reach.status}`)}</h4>
          <ul>
            {match.reach.reasons.map((reason) => (
              <li key={reason.key}>{say(reason)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h4>{t('reasons.title')}</h4>
        {specialty.profile && (
          <ReasonsTable match={match} profile={specialty.profile} intake={intake} numbers={numbers} />
        )}
      </section>
      <section className={classes.prose}>
        <h4>{t('steady.title')}</h4>
        <Steadiness
          specialty={match.specialty}
          name={specialty.name}
          isFirst={match.rank === 1}
          steadiness={steadiness}
        />
        <h4>{t('steady.change')}</h4>
        <WhatWouldChange specialty={match.specialty} steadiness={steadiness} />
      </section>
      <div className={classes.columns}>
        <section>
          <h4>{t('about.work')}</h4>
          {specialty.description.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <h4>{t('about.places')}</h4>
          <ul>
            {specialty.places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
          <h4>{t('about.degrees')}</h4>
          <ul>
            {specialty.typicalDegrees.map(({ level, fields, note }) => (
              <li key={`${level}${fields.join()}`}>
                {t('about.degree', { level: t(`intake:education.levels.${level}`), fields: fields.join(', ') })}
                {note && <span className="soft"> {note}</span>}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h4>{t('about.day')}</h4>
          <ol>
            {specialty.dayOfWork.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ol>
          {specialty.neighbours.length > 0 && <h4>{t('about.neighbours')}</h4>}
          <dl>
            {specialty.neighbours.map(({ specialty: neighbour, difference }) => (
              <div key={neighbour}>
                <dt>{findSpecialty(catalog, neighbour)?.name ?? neighbour}</dt>
                <dd>{difference}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={isPinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
          onClick={onPin}
        >
          {t(isPinned ? 'pinned.unpin' : 'pinned.pin')}
        </Button>
        {!isChosen && <SetAsideButton name={specialty.name} onSetAside={onSetAside} />}
      </div>
    </div>
  )
}
