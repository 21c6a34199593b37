import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Said } from '../parts/Said'
import classes from './shelves.module.css'

export interface Book {
  readonly href: string
  readonly title: string
  readonly detail?: ReactNode
}

/** What stands on a shelf: names that lead to their pages. */
export const Books = ({ books }: { books: readonly Book[] }) => (
  <ul className={classes.list}>
    {books.map(({ href, title, detail }) => (
      <li key={href}>
        <Link href={href} className={classes.book}>
          <strong>
            <Said>{title}</Said>
          </strong>
          {detail && <span className={classes.detail}>{detail}</span>}
        </Link>
      </li>
    ))}
  </ul>
)
