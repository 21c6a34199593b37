/** The plan as a calendar file (RFC 5545): all-day events for what is still to do. Same plan, same bytes. */
import type { Translate } from '../message'
import { addDays } from './dates'
import type { PlanContent, PlanStep } from './edited-plan'
import { foldLine, icsText } from './export-ics-lines'
import type { Day } from './types'

export interface CalendarInput {
  readonly content: PlanContent
  /**
   * Names the plan for good, so that a calendar that has the events already updates them: an id of the record, never
   * a name.
   */
  readonly planId: string
  /** Day the plan was made; the file knows no other time. */
  readonly madeOn: Day
}

interface Event {
  readonly uid: string
  readonly day: Day
  readonly summary: string
  readonly description: readonly string[]
}

/**
 * A step that takes time gives two events, its start and its end, because a bar over four years hides everything else;
 * a moment gives one. What is done or dropped is not in it. Events do not mark the day as busy.
 */
export function planCalendar({ content, planId, madeOn }: CalendarInput, t: Translate): string {
  const events = [
    ...content.steps.filter(isOpen).flatMap((step) => eventsOf(step, planId, t)),
    ...content.firstNinetyDays
      .filter(({ done }) => !done)
      .map(({ id, title, detail, due }) => ({
        uid: `${planId}.action.${id}`,
        day: due,
        summary: t('planning:calendar.end', { title }),
        description: [detail],
      })),
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Casepath//Career plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(t('planning:calendar.name'))}`,
    ...events.flatMap((event) => eventLines(event, madeOn)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

const isOpen = ({ status }: PlanStep): boolean => status !== 'done' && status !== 'dropped'

/** Whether there is anything to put in a calendar: a file without an event is not one that calendars take. */
export const hasOpenEvents = ({ steps, firstNinetyDays }: PlanContent): boolean =>
  steps.some(isOpen) || firstNinetyDays.some(({ done }) => !done)

function eventsOf(step: PlanStep, planId: string, t: Translate): readonly Event[] {
  const { id, title, start, end, detail, explanation, notes, owner } = step
  const description = [detail, explanation, notes, t('planning:calendar.owner', { owner })]
  const last: Event = {
    uid: `${planId}.step.${id}.end`,
    day: end,
    summary: start === end ? title : t('planning:calendar.end', { title }),
    description,
  }
  if (start >= end) return [last]
  const first = {
    ...last,
    uid: `${planId}.step.${id}.start`,
    day: start,
    summary: t('planning:calendar.start', { title }),
  }
  return [first, last]
}

function eventLines({ uid, day, summary, description }: Event, madeOn: Day): readonly string[] {
  const text = description.filter((part) => part.trim() !== '').join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(`${uid}@casepath`)}`,
    `DTSTAMP:${compact(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The day after: an end in a calendar is not part of the event.
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${icsText(summary)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${icsText(text)}`]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const compact = (day: Day): string => day.replaceAll('-', '')
