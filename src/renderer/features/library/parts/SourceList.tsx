import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { sourceOf } from '../../../../core/catalog/lookup'
import { useCatalog } from '../../../app/catalog'
import { Original } from './Original'
import { Term } from './Term'
import classes from './SourceList.module.css'

/** Where the statements above come from. Addresses are text: the app opens no web pages. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const sources = [...new Set(ids)].flatMap((id) => sourceOf(catalog, id) ?? [])
  if (sources.length === 0) return null
  return (
    <details className={classes.sources}>
      <summary>
        {t('library:sources')} ({sources.length})
      </summary>
      <ul>
        {sources.map(({ id, title, period, url }) => (
          <li key={id}>
            <Original>
              <Link href={`/library/sources/${id}`}>{title}</Link>
            </Original>{' '}
            (<Term of={period} />) {url && <span className={classes.url}>{url}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
