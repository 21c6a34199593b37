import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findSpecialty } from '../../../core/catalog/lookup'
import { useCatalog } from '../../app/catalog'
import { useSettings } from '../../app/settings'
import { CatalogProblems } from '../../components/CatalogProblems'
import { CredentialShelf } from './CredentialShelf'
import classes from './LibraryPage.module.css'
import { SpecialtyPage } from './SpecialtyPage'
import { SpecialtyShelf } from './SpecialtyShelf'
import { StateShelf } from './StateShelf'

const shelves = { specialties: SpecialtyShelf, credentials: CredentialShelf, states: StateShelf } as const
type Shelf = keyof typeof shelves
const isShelf = (name: string | undefined): name is Shelf => name !== undefined && name in shelves

/** What the app knows, to read. One shelf at a time; a specialty has a page of its own. */
export function LibraryPage({ shelf, id }: { shelf: string | undefined; id: string | undefined }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const { settings } = useSettings()
  const [query, setQuery] = useState('')
  const current: Shelf = isShelf(shelf) ? shelf : 'specialties'
  const specialty = current === 'specialties' && id ? findSpecialty(catalog, id) : null
  if (specialty) return <SpecialtyPage key={specialty.id} specialty={specialty} />
  const Shelf = shelves[current]
  return (
    <div className={classes.page}>
      <h1>{t('library:title')}</h1>
      <p className={classes.lead}>
        {t('library:lead')} {settings.language !== catalog.manifest.language && t('library:catalogLanguage')}
      </p>
      <CatalogProblems />
      <nav aria-label={t('library:shelves.label')} className={classes.shelves}>
        {(Object.keys(shelves) as Shelf[]).map((name) => (
          <Link key={name} href={`/library/${name}`} aria-current={name === current ? 'page' : undefined}>
            {t(`library:shelves.${name}`)}
          </Link>
        ))}
      </nav>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t('library:search')}
        placeholder={t('library:searchHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div lang={catalog.manifest.language}>
        <Shelf query={query} open={id} />
      </div>
    </div>
  )
}
