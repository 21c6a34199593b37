import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DocumentId } from '../../../core/documents/kinds'
import classes from './DocumentsPage.module.css'

interface DocumentListProps {
  readonly documents: readonly DocumentId[]
  /** Where the paper is shown; `null` while it cannot be made. */
  hrefOf(document: DocumentId): string | null
  /** Said of those that cannot be made, where that is not plain to see. */
  readonly whyNot: string | null
}

/** Papers with a line about each. */
export function DocumentList({ documents, hrefOf, whyNot }: DocumentListProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes.list}>
      {documents.map((id) => {
        const href = hrefOf(id)
        const title = t(`papers:kinds.${id}.title`)
        return (
          <li key={id}>
            {href === null ? (
              <span className={classes.name}>{title}</span>
            ) : (
              <Link href={href} className={classes.name}>
                {title}
              </Link>
            )}
            <span className="soft">
              {t(`papers:kinds.${id}.about`)}
              {href === null && whyNot !== null && <em> {whyNot}</em>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
