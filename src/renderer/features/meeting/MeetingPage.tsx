import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agendaOf, reschedule, setDone } from '../../../core/follow-up/agenda'
import type { DueItem } from '../../../core/follow-up/items'
import { progressOf } from '../../../core/follow-up/progress'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import { useStudent } from '../../lib/use-student'
import { UndoBar } from '../plan/UndoBar'
import { usePlanEdits } from '../plan/use-plan-edits'
import { AgendaList } from './AgendaList'
import { EarlierMeetings } from './EarlierMeetings'
import classes from './Meeting.module.css'
import { NextAppointment } from './NextAppointment'
import { ProgressPanel } from './ProgressPanel'
import { SaveSummary } from './SaveSummary'
import { TodayNotes } from './TodayNotes'

interface MeetingPageProps {
  readonly id: string
  readonly plan: EditedPlan
  readonly today: string
}

export function MeetingPage({ id, plan, today }: MeetingPageProps) {
  const { t } = useTranslation('meeting')
  const { record } = useStudent(id)
  const { edit } = usePlanEdits(id)
  const [said, setSaid] = useState<string | null>(null)
  const { followUp } = record
  const agenda = agendaOf(plan.current, followUp, today)

  const tick = (item: DueItem, done: boolean) => {
    edit((content) => setDone(content, item, done))
    setSaid(t(done ? 'said.done' : 'said.opened', { title: item.title }))
  }
  const move = (item: DueItem, date: string) => {
    edit((content) => reschedule(content, item, date))
    setSaid(t('said.moved', { title: item.title, date }))
  }
  const list = { today, doneOn: followUp.doneOn, onTick: tick, onMove: move }
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <h2>{t('title')}</h2>
          <p className="soft">{agenda.last ? t('lead.since', { date: agenda.last.on }) : t('lead.first')}</p>
        </div>
        <SaveSummary id={id} />
      </div>
      <div className={classes.columns}>
        <div className={classes.agenda}>
          <AgendaList title={t('due.title')} items={agenda.due} none={t('due.none')} {...list} />
          <AgendaList title={t('next.title')} items={agenda.next} none={t('next.none')} {...list} />
          {agenda.done.length > 0 && (
            <AgendaList title={t(agenda.last ? 'done.title' : 'done.first')} items={agenda.done} none="" {...list} />
          )}
          <EarlierMeetings checkIns={followUp.checkIns.filter(({ on }) => on !== today)} />
        </div>
        <div className={classes.aside}>
          <TodayNotes id={id} today={today} onSaid={setSaid} />
          <NextAppointment id={id} today={today} onSaid={setSaid} />
          <ProgressPanel progress={progressOf(plan, followUp, today)} />
        </div>
      </div>
      <UndoBar id={id} said={said} onDone={() => setSaid(null)} label={t('undo')} />
    </div>
  )
}
