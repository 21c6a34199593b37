import ICAL from 'ical.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Translate } from '../../../src/core/message'
import { addDays } from '../../../src/core/planning/dates'
import { newEditedPlan } from '../../../src/core/planning/edit'
import type { EditedPlan, PlanContent } from '../../../src/core/planning/edited-plan'
import { planCalendar } from '../../../src/core/planning/export-ics'
import { editedPlanJson, generatedPlanJson } from '../../../src/core/planning/export-json'
import type { GeneratedPlan } from '../../../src/core/planning/types'
import { actionOf, contentOf, editedFrom, generated, stepOf } from './content-support'
import { planOf, realCatalog, realTexts, student } from './support'

let t: Translate
let plan: GeneratedPlan
let edited: EditedPlan
beforeAll(async () => {
  t = await realTexts()
  const catalog = await realCatalog()
  plan = planOf({
    intake: student({ gradeLevel: '11', graduation: '2027-06', state: 'NY' }),
    catalog,
    specialty: catalog.specialties[0]!.id,
    today: '2026-09-01',
  })
  edited = newEditedPlan(plan, t)
})

const calendarOf = (content: PlanContent, madeOn = '2026-09-01') => planCalendar({ content, planId: 'p1', madeOn }, t)
interface ReadEvent {
  readonly uid: string
  readonly summary: string
  readonly description: string | null
  readonly start: string
  readonly end: string
  readonly allDay: boolean
  readonly stamp: string
}
/** Read by ical.js, which knows nothing of how we write. */
const read = (text: string): ReadEvent[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    }
  })

describe('the calendar', () => {
  it('has the start and the end of a step that takes time, and one day for a moment', () => {
    const content = contentOf([
      stepOf('degree', { title: 'BSW', start: '2027-08-25', end: '2031-05-15' }),
      stepOf('exam', { title: 'Exam', start: '2031-06-01', end: '2031-06-01' }),
    ])
    expect(read(calendarOf(content)).map(({ summary, start, end, allDay }) => [summary, start, end, allDay])).toEqual([
      ['Start: BSW', '2027-08-25', '2027-08-26', true],
      ['Done by: BSW', '2031-05-15', '2031-05-16', true],
      ['Exam', '2031-06-01', '2031-06-02', true],
    ])
  })

  it('has the first actions on their days, and nothing that is done or dropped', () => {
    const content = contentOf(
      [stepOf('a', { status: 'done' }), stepOf('b', { status: 'dropped' })],
      [actionOf('talk', { title: 'Talk', due: '2026-09-15' }), actionOf('log', { done: true })],
    )
    expect(read(calendarOf(content)).map(({ summary, start }) => [summary, start])).toEqual([
      ['Done by: Talk', '2026-09-15'],
    ])
  })

  it('gives every event one id that stays when the plan moves, and a stamp that is the plan’s day', () => {
    const now = read(calendarOf(edited.current))
    const later = read(
      calendarOf(
        {
          ...edited.current,
          steps: edited.current.steps.map((step) => ({ ...step, title: 'Other', end: addDays(step.end, 30) })),
        },
        '2027-01-01',
      ),
    )
    const uids = now.map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    expect(later.map(({ uid }) => uid)).toEqual(expect.arrayContaining(uids))
    expect(new Set(now.map(({ stamp }) => stamp))).toEqual(new Set(['2026-09-01T00:00:00Z']))
    expect(calendarOf(edited.current)).toBe(calendarOf(structuredClone(edited.current)))
  })

  it('carries any text whole, folded at 75 bytes and ended by CRLF', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(text, text, (title, notes) => {
        const ics = calendarOf(contentOf([stepOf('a', { title, notes, end: '2027-01-01' })]))
        for (const line of ics.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
        const held = (words: string) => words.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '')
        const [event] = read(ics)
        expect(event!.summary).toBe(held(title))
        if (notes.trim() !== '') expect(event!.description).toContain(held(notes))
      }),
      { numRuns: 1000 },
    )
  })

  it('lets no text out of its line', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:forged;,\\n'
    const events = read(calendarOf(contentOf([stepOf('a', { title, end: '2027-01-01' })])))
    expect(events.map(({ summary }) => summary)).toEqual([title.replace(/\r\n/g, '\n')])
  })

  it('can be read for any plan, with every day still to come in it', () => {
    fc.assert(
      fc.property(generated.chain(editedFrom), (content) => {
        const days = read(calendarOf(content)).map(({ start }) => start)
        for (const { status, end } of content.steps)
          if (status === 'planned' || status === 'in-progress') expect(days).toContain(end)
      }),
      { numRuns: 300 },
    )
  })
})

describe('JSON', () => {
  it('says the same of a generated plan and of one that no one has edited, in one format', () => {
    // Whether a date is known is kept in the words of the explanation.
    const asKept = (key: string, value: unknown) => (key === 'dateKnown' ? undefined : value)
    const made = JSON.parse(JSON.stringify(generatedPlanJson(plan, t)), asKept) as Record<string, unknown[]>
    const kept = JSON.parse(JSON.stringify(editedPlanJson(edited))) as Record<string, unknown[]>
    expect(kept).toMatchObject({
      ...made,
      notices: made['notices']!.map((entry) => ({ text: (entry as { text: string }).text })),
    })
    expect(made['format']).toBe('casepath-plan/1')
    expect(made['milestones']!.length).toBe(plan.milestones.length)
  })
})
