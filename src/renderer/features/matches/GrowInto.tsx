import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCatalog } from '../../app/catalog'
import classes from './Matches.module.css'

/** Advancement roles are planned toward, not matched at entry: they stand apart from the ranking. */
export function GrowInto({ onChoose }: { onChoose: (specialty: string) => void }) {
  const { t } = useTranslation('matches')
  const roles = useCatalog().specialties.filter(({ kind }) => kind === 'advancement')
  if (roles.length === 0) return null
  return (
    <section className={classes.band}>
      <div className={classes.bandHead}>
        <h2>{t('growInto.title')}</h2>
        <p className="soft">{t('growInto.about')}</p>
      </div>
      <ul className={classes.rows}>
        {roles.map(({ id, name, summary }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>
              <span className="soft"> {summary}</span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onChoose(id)}
              aria-label={t('growInto.planNamed', { name })}
            >
              {t('growInto.plan')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
