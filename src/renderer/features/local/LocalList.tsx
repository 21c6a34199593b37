import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isStale } from '../../../core/catalog/freshness'
import { localKinds, type LocalEntry, type LocalKnowledge } from '../../../core/local/local'
import { useToday } from '../plan/use-today'
import { aboutOf, addedOf } from './about'
import classes from './LocalList.module.css'

interface LocalListProps {
  readonly entries: Partial<LocalKnowledge>
  /** Level of the headings of the kinds. */
  readonly level?: 2 | 3 | 4
}

/** Entries of some kinds, each marked as local, with who added it; their names lead to their pages. */
export function LocalList({ entries, level = 3 }: LocalListProps) {
  const { t } = useTranslation()
  const Heading = `h${level}` as const
  return localKinds.map((kind) => {
    const list: readonly LocalEntry[] = entries[kind] ?? []
    if (list.length === 0) return null
    return (
      <div key={kind}>
        <Heading>{t(`local:kinds.${kind}`)}</Heading>
        <ul>
          {list.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ul>
      </div>
    )
  })
}

function Line({ entry }: { entry: LocalEntry }) {
  const { t } = useTranslation()
  const today = useToday()
  const old = 'period' in entry && today !== '' && isStale(entry.period, today) === true
  return (
    <li>
      <Link href={`/library/local/${entry.id}`}>{entry.name}</Link>
      <LocalMark />
      <div className={classes.about}>
        {aboutOf(entry, t)}
        {old && ` (${t('library:stale')})`}
      </div>
      <div className={classes.quiet}>{addedOf(entry, t)}</div>
    </li>
  )
}

/** Says that people of the place put this in; no official source stands behind it. */
export function LocalMark() {
  const { t } = useTranslation()
  return <span className={classes.mark}>{t('local:mark')}</span>
}
