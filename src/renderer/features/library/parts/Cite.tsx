import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { sourceOf } from '../../../../core/catalog/lookup'
import { useCatalog } from '../../../app/catalog'
import { Original } from './Original'

/** The title of a source, leading to its line. */
export function Cite({ id }: { id: string }) {
  const source = sourceOf(useCatalog(), id)
  return source ? (
    <Link href={`/library/sources/${id}`}>
      <Original>{source.title}</Original>
    </Link>
  ) : (
    id
  )
}

/** "Source: …" after a statement. */
export function SourceNote({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  if (ids.length === 0) return null
  return (
    <span className="soft">
      {t('library:from')}{' '}
      {[...new Set(ids)].map((id, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <Cite id={id} />
        </span>
      ))}
    </span>
  )
}
