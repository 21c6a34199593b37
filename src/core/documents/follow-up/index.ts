import { findSpecialty } from '../../catalog/lookup'
import type { Catalog } from '../../catalog/catalog'
import { agendaOf, type Agenda } from '../../follow-up/agenda'
import { stairsOf } from '../../follow-up/chart'
import type { DueItem } from '../../follow-up/items'
import { progressOf, type Progress } from '../../follow-up/progress'
import type { FollowUp } from '../../follow-up/schema'
import type { Intake } from '../../intake/schema'
import type { Translate } from '../../message'
import type { EditedPlan } from '../../planning/edited-plan'
import { contactLine, type Contact } from '../contact'
import { capital, studentName } from '../career-plan/context'
import type { Block, DocumentModel } from '../model'

export interface FollowUpInput extends Contact {
  readonly intake: Intake
  readonly plan: EditedPlan
  readonly followUp: FollowUp
  readonly catalog: Catalog
  readonly counselorName: string
  readonly schoolName: string
  readonly paper: 'letter' | 'a4'
  readonly language: string
  /** Day the summary is dated by and counts from. */
  readonly today: string
}

/** So many of one kind fit on the one page together with the rest; what is left out is counted. */
const most = { due: 7, next: 7, done: 5 } as const

/** Notes longer than this, in characters, end with an ellipsis: the page is one page, the record has all of it. */
const longestNotes = 900

/** A meeting on one page, to take home: what is due, what comes next, what was said, when to meet again. Pure. */
export function buildFollowUp(input: FollowUpInput, t: Translate): DocumentModel {
  const { intake, plan, followUp, today } = input
  const name = studentName(intake.student)
  const agenda = agendaOf(plan.current, followUp, today)
  return {
    info: {
      title: t('meeting:paper.documentTitle', { name }),
      author: input.schoolName.trim() || 'Casepath',
      subject: t('meeting:paper.kicker'),
      language: input.language === 'es' ? 'es-US' : 'en-US',
      date: today,
      paper: input.paper,
    },
    furniture: {
      running: t('meeting:paper.running', { name }),
      foot: t('meeting:paper.foot', { name, date: today }),
      pageOf: t('documents:furniture.pageOf', { page: '{page}', pages: '{pages}' }),
    },
    substitutes: { script: t('documents:substitutes.script'), symbol: t('documents:substitutes.symbol') },
    sections: [
      { id: 'cover', blocks: cover(input, name, t) },
      { id: 'agenda', blocks: lists(agenda, followUp, t) },
      { id: 'notes', blocks: notes(followUp, t) },
      { id: 'progress', blocks: progress(progressOf(plan, followUp, today), t) },
    ].filter(({ blocks }) => blocks.length > 0),
  }
}

function cover(input: FollowUpInput, name: string, t: Translate): Block[] {
  const { catalog, plan, followUp, counselorName, today } = input
  const last = followUp.checkIns.at(-1)
  const next = followUp.nextAppointment
  const when = next && (next.time === null ? t('meeting:when.day', { date: next.on }) : clock(next.on, next.time, t))
  return [
    {
      kind: 'title',
      kicker: t('meeting:paper.kicker'),
      text: name,
      subtitle: findSpecialty(catalog, plan.specialty)?.name ?? t('documents:plan.unknownSpecialty'),
    },
    {
      kind: 'facts',
      layout: 'row',
      items: [
        { label: t('meeting:paper.date'), value: t('meeting:when.day', { date: today }) },
        {
          label: t('meeting:paper.last'),
          value: last ? t('meeting:when.day', { date: last.on }) : t('meeting:paper.none'),
        },
        { label: t('meeting:paper.next'), value: when ?? t('meeting:paper.notPlanned') },
        {
          label: t('meeting:paper.counselor'),
          value: counselorName.trim() || t('documents:notRecorded'),
        },
      ],
    },
    ...contactLine(t('papers:contact'), input),
    ...(next?.note.trim()
      ? [{ kind: 'paragraph', tone: 'body', text: t('meeting:paper.bring', { note: next.note.trim() }) } as const]
      : []),
  ]
}

const clock = (date: string, time: string, t: Translate): string =>
  `${t('meeting:when.day', { date })}\n${t('meeting:paper.at', { time })}`

function lists({ last, due, next, done }: Agenda, { doneOn }: FollowUp, t: Translate): Block[] {
  const list = (title: string, items: readonly DueItem[], limit: number): Block[] => {
    if (items.length === 0) return []
    const ticked = items.every((item) => item.done)
    return [
      {
        kind: 'checklist',
        title,
        columns: [t(ticked ? 'meeting:paper.on' : 'meeting:paper.by')],
        items: items.slice(0, limit).map((item) => ({
          done: item.done,
          title: item.title,
          detail: [],
          cells: [t('documents:when.day', { date: (item.done && doneOn[item.id]) || item.due })],
        })),
        spoken: { done: t('documents:steps.done'), open: t('documents:steps.open') },
      },
      ...(items.length > limit
        ? [{ kind: 'paragraph', tone: 'note', text: t('meeting:paper.more', { count: items.length - limit }) } as const]
        : []),
    ]
  }
  return [
    ...list(t('meeting:due.title'), due, most.due),
    ...list(t('meeting:next.title'), next, most.next),
    ...list(t(last ? 'meeting:done.title' : 'meeting:done.first'), done, most.done),
  ]
}

function notes({ checkIns }: FollowUp, t: Translate): Block[] {
  const last = checkIns.findLast((one) => one.notes.trim() !== '')
  if (!last) return []
  const words = last.notes.trim()
  const kept = words.length > longestNotes ? `${words.slice(0, longestNotes).trimEnd()}…` : words
  return [
    { kind: 'heading', level: 2, text: t('meeting:paper.notes', { date: last.on }) },
    ...kept
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text): Block => ({ kind: 'paragraph', tone: 'body', text })),
  ]
}

function progress(shown: Progress, t: Translate): Block[] {
  const { from, to, plannedByToday, doneByToday, total, undated } = shown
  if (total === 0 && doneByToday === 0) return []
  const { planned, done, today, top } = stairsOf(shown)
  return [
    {
      kind: 'group',
      blocks: [
        { kind: 'heading', level: 2, text: t('meeting:progress.title') },
        {
          kind: 'paragraph',
          tone: 'body',
          text: [
            t('meeting:progress.said', { done: doneByToday, count: plannedByToday }),
            ...(undated > 0 ? [` ${t('meeting:progress.undated', { count: undated })}`] : []),
          ].join(''),
        },
        {
          kind: 'stairs',
          alternative: t('meeting:progress.alternative', {
            from,
            to,
            planned: plannedByToday,
            done: doneByToday,
            total,
          }),
          top: String(top),
          planned: { label: t('meeting:progress.planned'), corners: planned },
          done: { label: t('meeting:progress.done'), corners: done },
          mark: { at: today, label: t('meeting:progress.today') },
          from: capital(t('documents:when.month', { date: from.slice(0, 7) })),
          to: capital(t('documents:when.month', { date: to.slice(0, 7) })),
        },
      ],
    },
  ]
}
