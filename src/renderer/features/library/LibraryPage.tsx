import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCatalog } from '../../app/catalog'
import { useSettings } from '../../app/settings'
import { CatalogProblems } from '../../components/CatalogProblems'
import { useCommand } from '../../lib/commands'
import { useToday } from '../plan/use-today'
import classes from './LibraryPage.module.css'
import { isShelf, pageOf, ShelfPage, shelves, type Shelf } from './places'
import { SearchField } from './search/SearchField'
import { SearchResults } from './search/SearchResults'

/** What the app knows, to search, read and print. A search stands in front of the place it was typed at. */
export function LibraryPage({ shelf, id }: { shelf: string | undefined; id: string | undefined }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const today = useToday()
  const { settings } = useSettings()
  const place = [shelf, id].map((part) => (part === undefined ? '' : `/${part}`)).join('')
  // Kept with its place: what was found is left behind by opening it, and is there again on the way
  // back.
  const [typed, setTyped] = useState({ place, query: '' })
  const query = typed.place === place ? typed.query : ''
  const print = () => window.print()
  useCommand('print', print)

  const current: Shelf | null = isShelf(shelf) ? shelf : shelf === undefined ? 'specialties' : null
  const page = pageOf(catalog, shelf, id)
  const searching = query.trim() !== ''
  const titled = searching || page === null
  return (
    <div className={classes.library}>
      {titled && <h1>{t('library:title')}</h1>}
      {titled && (
        <p className={classes.lead}>
          {t('library:lead')} {settings.language !== catalog.manifest.language && t('library:catalogLanguage')}{' '}
          <Link href="/method">{t('method:page.open')}</Link>
        </p>
      )}
      {titled && <CatalogProblems />}
      <div className={classes.tools}>
        <SearchField value={query} onChange={(value) => setTyped({ place, query: value })} />
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={print}>
          {t('library:print')}
        </Button>
      </div>
      <nav aria-label={t('library:shelves.label')} className={classes.shelves}>
        {shelves.map((name) => (
          <Link
            key={name}
            href={`/library/${name}`}
            aria-current={name === current && !searching ? (id ? 'true' : 'page') : undefined}
            onClick={() => setTyped({ place, query: '' })}
          >
            {t(`library:shelves.${name}`)}
          </Link>
        ))}
      </nav>
      {!searching && typed.query !== '' && (
        <Link href={`/library${typed.place}`} className={classes.back}>
          <IconArrowLeft size={18} aria-hidden /> {t('library:search.back', { query: typed.query })}
        </Link>
      )}
      {searching ? <SearchResults query={query} /> : (page ?? <ShelfPage shelf={current ?? 'specialties'} id={id} />)}
      <p className={classes.colophon}>
        {t('library:colophon', { date: today || catalog.manifest.reviewed, reviewed: catalog.manifest.reviewed })}
      </p>
    </div>
  )
}
