import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Specialty } from '../../../core/catalog/specialty'
import { useCatalog } from '../../app/catalog'
import classes from './LibraryPage.module.css'
import { matchesQuery } from './matches-query'
import { NothingFound } from './NothingFound'

export function SpecialtyShelf({ query }: { query: string }) {
  const { t } = useTranslation()
  const { specialties } = useCatalog()
  const found = specialties.filter(({ name, summary, places }) => matchesQuery(query, name, summary, places.join(' ')))
  const entry = found.filter(({ kind }) => kind === 'entry')
  const roles = found.filter(({ kind }) => kind === 'advancement')
  if (found.length === 0) return <NothingFound query={query} />
  return (
    <>
      <Books specialties={entry} />
      {roles.length > 0 && (
        <>
          <h2>{t('library:roles')}</h2>
          <Books specialties={roles} />
        </>
      )}
    </>
  )
}

const Books = ({ specialties }: { specialties: readonly Specialty[] }) =>
  specialties.length > 0 && (
    <ul className={classes.list}>
      {specialties.map(({ id, name, summary }) => (
        <li key={id}>
          <Link href={`/library/specialties/${id}`} className={classes.book}>
            <strong>{name}</strong>
            {summary}
          </Link>
        </li>
      ))}
    </ul>
  )
