import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { findSpecialty } from '../../../core/catalog/lookup'
import type { Match } from '../../../core/matching'
import { useCatalog } from '../../app/catalog'
import classes from './Matches.module.css'

interface SetAsideListProps {
  readonly entries: readonly { readonly match: Match; readonly reason: string }[]
  readonly onBringBack: (specialty: string) => void
}

/** What was set aside, and why: never hidden, only out of the way. */
export function SetAsideList({ entries, onBringBack }: SetAsideListProps) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  if (entries.length === 0) return null
  return (
    <section className={classes.band}>
      <div className={classes.bandHead}>
        <h2>{t('setAside.heading')}</h2>
      </div>
      <ul className={classes.rows}>
        {entries.map(({ match, reason }) => {
          const name = findSpecialty(catalog, match.specialty)?.name ?? match.specialty
          return (
            <li key={match.specialty}>
              <span>
                <strong>{name}</strong>
                <span className="soft"> {reason || t('setAside.noReason')}</span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onBringBack(match.specialty)}
                aria-label={t('setAside.bringBackNamed', { name })}
              >
                {t('setAside.bringBack')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
