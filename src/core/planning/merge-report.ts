/** What a merge did, as a list a counselor can read: what changed, what was kept, and what needs a decision. */
import type { Message } from '../message'
import type { PlanAction, PlanContent, PlanStep } from './edited-plan'
import type { FieldFate, Item, ItemFate } from './merge-items'

/** What the new plan would have instead of what was kept; `takeProposal` puts it in. */
export type Proposal<T> =
  | { readonly kind: 'set'; readonly fields: Partial<T> }
  | { readonly kind: 'remove' }
  /** Puts the item (the counselor's own version, where it is still there) where `order` has it. */
  | { readonly kind: 'place'; readonly item: T; readonly order: readonly string[] }

interface Note {
  /** The field it is about; `null` for the item as a whole. Start and end are one: `dates`. */
  readonly field: string | null
  readonly message: Message
}
export type MergeNote = Note &
  (
    | { readonly list: 'steps'; readonly id: string; readonly proposal: Proposal<PlanStep> | null }
    | { readonly list: 'firstNinetyDays'; readonly id: string; readonly proposal: Proposal<PlanAction> | null }
    | { readonly list: 'plan'; readonly id: null; readonly proposal: { readonly notes: string } | null }
  )

export interface MergeReport {
  readonly changed: readonly MergeNote[]
  readonly kept: readonly MergeNote[]
  /** Each with the proposal that was not taken. */
  readonly decisions: readonly MergeNote[]
}

export interface ReportInput {
  readonly steps: readonly ItemFate<PlanStep>[]
  readonly actions: readonly ItemFate<PlanAction>[]
  readonly next: PlanContent
  readonly notes: FieldFate<never>['fate'] | null
}

type Section = keyof MergeReport
const sectionOf = { followed: 'changed', kept: 'kept', conflict: 'decisions' } as const

export function mergeReport({ steps, actions, next, notes }: ReportInput): MergeReport {
  const report = { changed: [] as MergeNote[], kept: [] as MergeNote[], decisions: [] as MergeNote[] }
  const order = { steps: next.steps.map(({ id }) => id), firstNinetyDays: next.firstNinetyDays.map(({ id }) => id) }
  for (const fate of steps)
    for (const { section, ...note } of notesOf(fate, stepSubjects, order.steps))
      report[section].push({ list: 'steps', id: fate.item.id, ...note })
  for (const fate of actions)
    for (const { section, ...note } of notesOf(fate, actionSubjects, order.firstNinetyDays))
      report[section].push({ list: 'firstNinetyDays', id: fate.item.id, ...note })
  if (notes !== null)
    report[sectionOf[notes]].push({
      list: 'plan',
      id: null,
      field: 'notes',
      message: message(`${said[notes]}.planNotes`, {}),
      proposal: notes === 'conflict' ? { notes: next.notes } : null,
    })
  return report
}

/** First part of the key of what is said about a field. */
const said = { followed: 'changed', kept: 'kept', conflict: 'decide' } as const

type Params = Record<string, string | number>
const message = (key: string, params: Params): Message => ({ key: `planning:merge.${key}`, params })

/** A thing a counselor would name: one field, or the two dates together. Fields that no one edits are not spoken of. */
interface Subject<T> {
  readonly name: string
  readonly fields: readonly (keyof T & string)[]
  /** What fills the sentence: the value of before, of now and of the proposal. */
  readonly params: (was: T, item: T, proposed: T) => Params
}

const stepSubjects: readonly Subject<PlanStep>[] = [
  { name: 'title', fields: ['title'], params: (was, _, proposed) => ({ was: was.title, proposed: proposed.title }) },
  {
    name: 'dates',
    fields: ['start', 'end'],
    params: (was, { start, end }, proposed) => ({
      start,
      end,
      wasStart: was.start,
      wasEnd: was.end,
      newStart: proposed.start,
      newEnd: proposed.end,
    }),
  },
  { name: 'detail', fields: ['detail'], params: () => ({}) },
  {
    name: 'status',
    fields: ['status'],
    params: (_, { status }, proposed) => ({ status, proposed: proposed.status }),
  },
  { name: 'owner', fields: ['owner'], params: (_, { owner }, proposed) => ({ owner, proposed: proposed.owner }) },
  { name: 'notes', fields: ['notes'], params: () => ({}) },
]

const actionSubjects: readonly Subject<PlanAction>[] = [
  { name: 'title', fields: ['title'], params: (was, _, proposed) => ({ was: was.title, proposed: proposed.title }) },
  { name: 'due', fields: ['due'], params: (was, { due }, proposed) => ({ due, was: was.due, proposed: proposed.due }) },
  { name: 'detail', fields: ['detail'], params: () => ({}) },
  {
    name: 'status',
    fields: ['done'],
    params: (_, { done }, proposed) => ({ status: tick(done), proposed: tick(proposed.done) }),
  },
]
const tick = (done: boolean): string => (done ? 'done' : 'planned')

type Draft<T> = Note & { readonly section: Section; readonly proposal: Proposal<T> | null }

function notesOf<T extends Item & { readonly title: string }>(
  fate: ItemFate<T>,
  subjects: readonly Subject<T>[],
  order: readonly string[],
): readonly Draft<T>[] {
  const { item } = fate
  const whole = (section: Section, key: string, proposal: Proposal<T> | null = null): Draft<T>[] => [
    { section, field: null, message: message(key, { title: item.title }), proposal },
  ]
  switch (fate.fate) {
    case 'added':
      return whole('changed', 'changed.added')
    case 'dropped':
      return whole('changed', 'changed.dropped')
    case 'own':
      return whole('kept', 'kept.own')
    case 'orphaned':
      return whole('decisions', 'decide.orphaned', { kind: 'remove' })
    case 'removed':
      return fate.changed
        ? whole('decisions', 'decide.removed', { kind: 'place', item, order })
        : whole('kept', 'kept.removed')
    case 'merged':
      return [...fieldNotes(fate, subjects), ...placeNotes(fate, order)]
  }
}

type Merged<T> = Extract<ItemFate<T>, { fate: 'merged' }>

function fieldNotes<T extends Item & { readonly title: string }>(
  { item, was, proposed, fields }: Merged<T>,
  subjects: readonly Subject<T>[],
): readonly Draft<T>[] {
  return subjects.flatMap(({ name, fields: ofSubject, params }) => {
    const found = fields.filter(({ field }) => ofSubject.includes(field)).map(({ fate }) => fate)
    const worst = (['conflict', 'kept', 'followed'] as const).filter((fate) => found.includes(fate))
    // A start that followed and an end that was kept are two things to say; a conflict covers both.
    const spoken = worst[0] === 'conflict' ? worst.slice(0, 1) : worst
    return spoken.map((fate) => ({
      section: sectionOf[fate],
      field: name,
      message: message(fate === 'kept' ? 'kept.field' : `${said[fate]}.${name}`, {
        title: item.title,
        ...(fate === 'kept' ? { field: name } : params(was, item, proposed)),
      }),
      proposal:
        fate === 'conflict'
          ? {
              kind: 'set',
              fields: Object.fromEntries(ofSubject.map((field) => [field, proposed[field]])) as Partial<T>,
            }
          : null,
    }))
  })
}

function placeNotes<T extends Item & { readonly title: string }>(
  { item, proposed, place }: Merged<T>,
  order: readonly string[],
): readonly Draft<T>[] {
  if (place === null) return []
  const key = `${said[place]}.place`
  const proposal = place === 'conflict' ? ({ kind: 'place', item: proposed, order } as const) : null
  return [{ section: sectionOf[place], field: 'place', message: message(key, { title: item.title }), proposal }]
}
