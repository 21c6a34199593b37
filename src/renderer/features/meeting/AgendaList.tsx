import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DueItem } from '../../../core/follow-up/items'
import classes from './Meeting.module.css'
import { MoveMenu } from './MoveMenu'

interface AgendaListProps {
  readonly title: string
  readonly items: readonly DueItem[]
  /** Said where there is nothing. */
  readonly none: string
  readonly today: string
  readonly doneOn: Readonly<Record<string, string>>
  readonly onTick: (item: DueItem, done: boolean) => void
  readonly onMove: (item: DueItem, day: string) => void
}

/** Things to do, each to tick or to move to another day. */
export function AgendaList({ title, items, none, today, doneOn, onTick, onMove }: AgendaListProps) {
  const { t } = useTranslation('meeting')
  return (
    <section>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ul className={classes.list}>
          {items.map((item) => {
            const ticked = doneOn[item.id]
            return (
              <li key={item.id}>
                <Checkbox
                  className={classes.tick}
                  label={item.title}
                  description={
                    item.done && ticked !== undefined
                      ? t('item.doneOn', { date: ticked })
                      : t('item.due', { date: item.due })
                  }
                  checked={item.done}
                  onChange={(event) => onTick(item, event.currentTarget.checked)}
                />
                {!item.done && <MoveMenu item={item} today={today} onMove={(day) => onMove(item, day)} />}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
