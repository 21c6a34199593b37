import { Button, Popover } from '@mantine/core'
import { IconCalendarShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reschedulings, rescheduledDay } from '../../../core/follow-up/agenda'
import type { DueItem } from '../../../core/follow-up/items'
import { DateField } from '../plan/DateField'
import classes from './Meeting.module.css'

interface MoveMenuProps {
  readonly item: DueItem
  readonly today: string
  readonly onMove: (day: string) => void
}

/** The usual next days, each said as a date, and any other day. */
export function MoveMenu({ item, today, onMove }: MoveMenuProps) {
  const { t } = useTranslation('meeting')
  const [open, setOpen] = useState(false)
  const move = (day: string) => {
    setOpen(false)
    onMove(day)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-md"
          className={classes.move}
          leftSection={<IconCalendarShare size={16} aria-hidden />}
          aria-label={t('item.moveOne', { title: item.title })}
          onClick={() => setOpen(!open)}
        >
          {t('item.move')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('item.moveOne', { title: item.title })}>
        <div className={classes.choices}>
          {reschedulings.map((choice) => {
            const date = rescheduledDay(choice, item.due, today)
            return (
              <Button key={choice} variant="subtle" justify="start" onClick={() => move(date)}>
                {t(`move.${choice}`, { date })}
              </Button>
            )
          })}
          <OtherDay label={t('item.day')} value={item.due} onPick={move} action={t('item.move')} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

interface OtherDayProps {
  readonly label: string
  readonly value: string
  readonly action: string
  readonly onPick: (day: string) => void
}

/** Moves only when asked to: a date that is still being typed must not close the menu. */
function OtherDay({ label, value, action, onPick }: OtherDayProps) {
  const [day, setDay] = useState(value)
  return (
    <div className={classes.otherDay}>
      <DateField label={label} value={day} onChange={setDay} />
      <Button variant="default" disabled={day === value} onClick={() => onPick(day)}>
        {action}
      </Button>
    </div>
  )
}
