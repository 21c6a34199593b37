import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './EntryList.module.css'

export interface EntryListProps<T> {
  entries: readonly T[]
  /** Names an entry for its heading and its "Remove". */
  nameOf: (entry: T, index: number) => string
  render: (entry: T, index: number) => ReactNode
  addLabel: string
  onAdd: () => void
  onRemove: (index: number) => void
  max: number
}

/** Things one may have several of. Removing asks nothing: undo brings it back, and the list says so. */
export function EntryList<T>({ entries, nameOf, render, addLabel, onAdd, onRemove, max }: EntryListProps<T>) {
  const { t } = useTranslation()
  const [removed, setRemoved] = useState(false)
  return (
    <>
      {entries.length > 0 && (
        <ul className={classes.list}>
          {entries.map((entry, index) => (
            <li key={index} className={classes.entry}>
              <div className={classes.head}>
                <h4>{nameOf(entry, index)}</h4>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  aria-label={t('intake:removeOf', { item: nameOf(entry, index) })}
                  onClick={() => {
                    onRemove(index)
                    setRemoved(true)
                  }}
                >
                  {t('intake:remove')}
                </Button>
              </div>
              {render(entry, index)}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={entries.length >= max}
          onClick={() => {
            setRemoved(false)
            onAdd()
          }}
        >
          {addLabel}
        </Button>
        <span role="status" className={classes.removed}>
          {removed && t('intake:removed')}
        </span>
      </div>
    </>
  )
}
