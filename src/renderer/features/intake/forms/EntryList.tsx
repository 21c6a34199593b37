import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useForgetDrafts } from '../../../lib/use-draft'
import classes from './EntryList.module.css'

export interface EntryListProps<T> {
  id: string
  /** Beginning of its entries' draft keys. */
  draftPrefix: string
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
export function EntryList<T>({
  id,
  draftPrefix,
  entries,
  nameOf,
  render,
  addLabel,
  onAdd,
  onRemove,
  max,
}: EntryListProps<T>) {
  const { t } = useTranslation()
  // Entries have no ids; a new generation makes their fields read the record again.
  const [generation, setGeneration] = useState(0)
  const [count, setCount] = useState(entries.length)
  const [removed, setRemoved] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const forgetDrafts = useForgetDrafts(id, draftPrefix)
  // Undo, or somebody else, changed the list: another entry may stand in each place.
  if (entries.length !== count) {
    setCount(entries.length)
    setGeneration(generation + 1)
  }
  return (
    <>
      {entries.length > 0 && (
        <ul className={classes.list}>
          {entries.map((entry, index) => (
            <li key={`${generation}.${index}`} className={classes.entry}>
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
                    forgetDrafts()
                    setGeneration(generation + 1)
                    setRemoved(true)
                    // The button that was pressed is gone; the keyboard goes on from here.
                    add.current?.focus()
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
          ref={add}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={entries.length >= max}
          onClick={() => {
            setRemoved(false)
            setCount(entries.length + 1)
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
