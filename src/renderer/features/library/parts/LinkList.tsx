import { Link } from 'wouter'
import { Said } from './Said'

interface LinkListProps {
  readonly shelf: 'specialties' | 'credentials' | 'experiences' | 'organisations'
  readonly entries: readonly { readonly id: string; readonly name: string; readonly detail?: string | null }[]
  /** Numbered, where the order says something. */
  readonly ordered?: boolean
}

/** Names that lead to their pages, each with a word on it. */
export function LinkList({ shelf, entries, ordered = false }: LinkListProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List>
      {entries.map(({ id, name, detail }) => (
        <li key={id}>
          <Said>
            <Link href={`/library/${shelf}/${id}`}>{name}</Link>
            {detail && <span className="soft"> — {detail}</span>}
          </Said>
        </li>
      ))}
    </List>
  )
}
