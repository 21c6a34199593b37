import { useEffect, useRef, type ReactNode } from 'react'
import { searchFieldId } from '../search/ids'
import { Said } from './Said'
import classes from './parts.module.css'

interface ArticleProps {
  /** What kind of thing this is. */
  readonly kind: string
  readonly title: string
  readonly lead?: string | undefined
  readonly children: ReactNode
}

/** A page of the library about one thing. */
export function Article({ kind, title, lead, children }: ArticleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Who came from the search, by a result that is gone now or by Enter in its field, goes on reading here; nobody
    // else's focus is taken.
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.id === searchFieldId)
      heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <article className={classes.article}>
      <p className={classes.kind}>{kind}</p>
      <h1 className={classes.title} ref={heading} tabIndex={-1}>
        <Said>{title}</Said>
      </h1>
      {lead && (
        <p className={classes.lead}>
          <Said>{lead}</Said>
        </p>
      )}
      {children}
    </article>
  )
}
