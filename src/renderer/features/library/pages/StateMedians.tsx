import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Occupation } from '../../../../core/catalog/occupation'
import { useCatalog } from '../../../app/catalog'
import { SourceNote } from '../parts/Cite'
import { Period } from '../parts/Period'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'
import classes from './StateMedians.module.css'

/** Median pay by state, where a table of it was found. */
export function StateMedians({ occupation: { stateMedians } }: { occupation: Occupation }) {
  const { t } = useTranslation()
  const { states } = useCatalog()
  if (!stateMedians) return null
  return (
    <Section title={t('library:occupation.states')}>
      <p>
        <Period period={stateMedians.period} /> <SourceNote ids={[stateMedians.source]} />{' '}
        <Said>{stateMedians.note}</Said>
      </p>
      <ul className={classes.states}>
        {states.map(({ code, name }) => {
          const value = stateMedians.annual[code]
          return (
            <li key={code}>
              <Link href={`/library/states/${code}`}>{name}</Link>
              <span>{value == null ? t('library:unknown') : t('library:value.usd', { value })}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
