import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Said } from '../parts/Said'
import { resultsId, searchFieldId } from './ids'
import classes from './search.module.css'
import { searchLibrary } from './search-index'
import { useSearchIndex } from './use-search-index'

/** What was found, best first, each with its kind. Links, so that they can be walked through and opened as such. */
export function SearchResults({ query }: { query: string }) {
  const { t } = useTranslation()
  const index = useSearchIndex()
  const { found, total, instead } = useMemo(() => searchLibrary(index, query), [index, query])
  return (
    <>
      <p role="status" className={classes.count}>
        {total === 0 ? t('library:search.nothing', { query }) : t('library:search.found', { count: total })}
        {instead.map(({ typed, taken }) => (
          <span key={typed}> {t('library:search.instead', { typed, taken: taken.join(', ') })}</span>
        ))}
      </p>
      {total > 0 && (
        <ol id={resultsId} className={classes.results} onKeyDown={onKeyDown}>
          {found.map(({ kind, href, title, detail }) => (
            <li key={href}>
              <Link href={href} className={classes.result}>
                <span className={classes.kind}>{t(`library:kinds.${kind}`)}</span>
                <span>
                  <strong>
                    <Said>{title}</Said>
                  </strong>
                  <span className={classes.detail}>
                    <Said>{detail}</Said>
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
      {total > found.length && <p className={classes.count}>{t('library:search.more', { count: found.length })}</p>}
    </>
  )
}

/** Arrow keys walk the results; above the first is the field. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll('a')]
  const at = links.findIndex((link) => link === document.activeElement)
  if (at === -1) return
  event.preventDefault()
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next) next.focus()
  else if (event.key === 'ArrowUp') document.getElementById(searchFieldId)?.focus()
}
