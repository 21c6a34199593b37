import { useTranslation } from 'react-i18next'
import type { Specialty } from '../../../../core/catalog/specialty'
import { capitalized } from '../../../lib/capitalized'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'
import { demandSections, highDemands } from './high-demands'
import classes from './Demands.module.css'

/** The people, places and tasks that the work is made of, and what it asks of a person, each with the reason. */
export function Demands({ specialty }: { specialty: Specialty }) {
  const { t } = useTranslation()
  if (!specialty.profile) return null
  return (
    <Section title={t('library:specialty.demands')} hint={t('library:specialty.demandsHint')}>
      <div className={classes.groups}>
        {demandSections.map((section) => {
          const demands = highDemands(specialty, section)
          return (
            <div key={section} className={classes.group}>
              <h3>{t(`library:demand.sections.${section}`)}</h3>
              {demands.length === 0 && <p className="soft">{t('library:demand.none')}</p>}
              <ul>
                {demands.map(({ item, demand, reason }) => (
                  <li key={item}>
                    <strong>{capitalized(t(`intake:items.${section}.${item}.label`))}</strong>{' '}
                    <span className={classes.level} data-heart={demand === 4 || undefined}>
                      {t(`library:demand.levels.${demand}`)}
                    </span>
                    <span className={classes.reason}>
                      <Said>{reason}</Said>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </Section>
  )
}
