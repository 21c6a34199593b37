/**
 * Reads an edited table of steps back into a plan. Whole or not at all: one problem refuses the table, and every problem
 * is named by line. A step that is not in the table stays; to take one out, its status is set to `dropped`.
 */
import type { Message } from '../message'
import { milestoneKinds } from '../catalog/pathway'
import {
  newStep,
  planContent,
  planStep,
  stepOwners,
  stepStatuses,
  withEndSet,
  type PlanContent,
  type PlanStep,
} from './edited-plan'
import { stepColumns, type StepColumn } from './export-steps'
import { isIsoDay, readDay } from './import-day'
import { placeBeside } from './merge-order'

export interface TableRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What is wrong, or worth knowing; `line` and `column` are `null` where it is about the file as a whole. */
export interface ImportNote {
  readonly line: number | null
  readonly column: string | null
  readonly message: Message
}

export type ImportResult =
  | { readonly ok: true; readonly content: PlanContent; readonly notices: readonly ImportNote[] }
  | { readonly ok: false; readonly problems: readonly ImportNote[] }

export interface ImportInput {
  /** Head first. */
  readonly rows: readonly TableRow[]
  /** The plan the steps go into. */
  readonly current: PlanContent
  /** As last generated: a removed step that the table names comes back from here. */
  readonly base: PlanContent
  /** Makes the id of a new own step; given, so that tests choose it. */
  readonly newId: () => string
}

export const mostSteps = 200
const needed = ['title', 'start', 'end'] as const satisfies readonly StepColumn[]

export const note = (
  key: string,
  params: Record<string, string | number> = {},
  line: number | null = null,
  column: string | null = null,
): ImportNote => ({ line, column, message: { key: `planning:import.${key}`, params } })

/**
 * The plan with the table's steps in the table's order. Cells of columns that are missing leave a step as it was; rows
 * without an id, or with one the plan never had, become steps of the counselor's own.
 */
export function importSteps({ rows, current, base, newId }: ImportInput): ImportResult {
  const [head, ...body] = rows
  if (head === undefined) return { ok: false, problems: [note('empty')] }
  const { columns, problems, notices } = readHead(head)
  if (body.length === 0) problems.push(note('empty'))
  if (body.length > mostSteps) problems.push(note('tooMany', { count: body.length, limit: mostSteps }))
  if (problems.length > 0) return { ok: false, problems }

  const steps: PlanStep[] = []
  const lines = new Map<string, number>()
  for (const row of body) {
    if (row.cells.length !== head.cells.length) {
      problems.push(note('width', { found: row.cells.length, expected: head.cells.length }, row.line))
      continue
    }
    const cells = new Map(columns.map((column, i) => [column, row.cells[i]!]))
    const id = (cells.get('id') ?? '').trim()
    const first = id === '' ? undefined : lines.get(id)
    if (first !== undefined) problems.push(note('doubleId', { id, first }, row.line, 'id'))
    lines.set(id, row.line)
    const here = current.steps.find((step) => step.id === id)
    const removed = here === undefined ? base.steps.find((step) => step.id === id) : undefined
    const known = here ?? removed
    const read = readRow(cells, row.line, known)
    problems.push(...read.problems)
    const step = read.step ?? null
    if (step === null) continue
    notices.push(...read.notices)
    if (known === undefined) notices.push(note('newStep', { title: step.title }, row.line))
    if (removed !== undefined) notices.push(note('restored', { title: step.title }, row.line))
    steps.push(known === undefined ? { ...step, id: `own-${newId()}` } : step)
  }
  if (problems.length > 0) return { ok: false, problems }
  const absent = current.steps.filter(({ id }) => !lines.has(id))
  notices.push(...absent.map(({ title }) => note('notInFile', { title })))
  const content = { ...current, steps: withAbsent(steps, absent, current.steps) }
  const count = content.steps.length
  if (count > mostSteps) return { ok: false, problems: [note('tooManyTogether', { count, limit: mostSteps })] }
  return { ok: true, content: planContent.parse(content), notices }
}

function readHead(head: TableRow) {
  const problems: ImportNote[] = []
  const notices: ImportNote[] = []
  const columns = head.cells.map((cell) => cell.trim().toLowerCase())
  for (const [i, column] of columns.entries()) {
    if (columns.indexOf(column) < i && column !== '') problems.push(note('doubleColumn', { column }, head.line))
    else if (!stepColumns.some((known) => known === column))
      notices.push(note('unknownColumn', { column: head.cells[i]! }, head.line))
  }
  for (const column of needed)
    if (!columns.includes(column)) problems.push(note('missingColumn', { column }, head.line))
  return { columns, problems, notices }
}

interface ReadRow {
  /** `null` when the row has a problem. */
  readonly step: PlanStep | null
  readonly problems: readonly ImportNote[]
  readonly notices: readonly ImportNote[]
}

/** One row over the step it is about, or over an empty one. The id of a new step is set by the caller. */
function readRow(cells: ReadonlyMap<string, string>, line: number, known: PlanStep | undefined): ReadRow {
  const problems: ImportNote[] = []
  const notices: ImportNote[] = []
  const from = known ?? emptyStep
  const problem = (column: StepColumn, key: string, params: Record<string, string | number> = {}) =>
    problems.push(note(key, params, line, column))

  const text = (column: 'title' | 'detail' | 'notes'): string => {
    const value = cells.get(column) ?? from[column]
    const limit = planStep.shape[column].maxLength!
    if (value.length > limit) problem(column, 'tooLong', { limit })
    return value
  }
  const oneOf = <T extends string>(column: 'status' | 'owner' | 'kind', all: readonly T[], otherwise: T): T => {
    const value = (cells.get(column) ?? '').trim()
    if (value === '') return otherwise
    const found = all.find((choice) => choice === value.toLowerCase())
    if (found === undefined) problem(column, 'notOneOf', { value, known: all.join(', ') })
    return found ?? otherwise
  }
  const day = (column: 'start' | 'end', otherwise: string): string => {
    const value = (cells.get(column) ?? '').trim()
    if (value === '') {
      // Without a start the end is missing too: that is one thing to say.
      if (otherwise === '' && column === 'start') problem(column, 'noDate')
      return otherwise
    }
    const read = readDay(value)
    if (read === null) problem(column, 'badDate', { value })
    return read ?? ''
  }

  const title = text('title')
  // What the plan has already is the counselor's to mend, not the table's fault.
  if (title.trim() === '' && title !== known?.title) problem('title', 'noTitle')
  const start = day('start', from.start)
  // A moment needs only one date.
  const end = day('end', known === undefined ? start : from.end)
  const isNew = start !== known?.start || end !== known.end
  if (isNew && isIsoDay(start) && isIsoDay(end) && end < start) problem('end', 'crossed', { start, end })
  const kind = oneOf('kind', milestoneKinds, from.kind)
  const isOwn = known === undefined || known.id.startsWith('own-')
  if (!isOwn && kind !== from.kind) notices.push(note('kindKept', { title }, line, 'kind'))
  const step: PlanStep = {
    ...from,
    kind: isOwn ? kind : from.kind,
    title,
    detail: text('detail'),
    start,
    end,
    status: oneOf('status', stepStatuses, from.status),
    owner: oneOf('owner', stepOwners, from.owner),
    notes: text('notes'),
  }
  return { step: problems.length === 0 ? withEndSet(step, from) : null, problems, notices }
}

const emptyStep = newStep({ id: '', kind: 'step', title: '', start: '', end: '' })

/** Steps the table leaves out, back beside the neighbours they had. */
function withAbsent(steps: readonly PlanStep[], absent: readonly PlanStep[], before: readonly PlanStep[]): PlanStep[] {
  const order = before.map(({ id }) => id)
  const byId = new Map([...steps, ...absent].map((step) => [step.id, step]))
  const ids = absent.reduce<readonly string[]>(
    (list, { id }) => placeBeside(list, id, order),
    steps.map(({ id }) => id),
  )
  return ids.map((id) => byId.get(id)!)
}
