/** Reads the rows of a roster, as a school information system exports it, into students. */
import { student as studentSchema, type Student } from '../intake/schema'
import type { ImportNote, TableRow } from '../planning/import-steps'
import { fieldOfHead, type RosterField } from './fields'
import { readDate, readFullName, readGrade, readGraduation, readLanguages, readState } from './values'

export interface RosterStudent {
  /** Line of the file, from 1. */
  readonly line: number
  readonly student: Student
}

export type RosterReading =
  | { readonly ok: false; readonly problems: readonly ImportNote[] }
  | {
      readonly ok: true
      readonly students: readonly RosterStudent[]
      /** Lines that are left out, each with the column and the reason. */
      readonly problems: readonly ImportNote[]
      readonly notices: readonly ImportNote[]
    }

export interface RosterInput {
  /** Head first. */
  readonly rows: readonly TableRow[]
  /** Names of the states by code, in the roster's language. */
  readonly stateNames: Readonly<Record<string, string>>
}

/** More than the largest school has; a roster above it is refused whole. */
export const mostStudents = 20_000

export const rosterNote = (
  key: string,
  params: Record<string, string | number> = {},
  line: number | null = null,
  column: string | null = null,
): ImportNote => ({ line, column, message: { key: `roster:${key}`, params } })

/**
 * The students of a roster. Refused whole when its columns cannot be told; a single line that does not fit is left out
 * and named, and so is the second line with the same student number.
 */
export function readRoster({ rows, stateNames }: RosterInput): RosterReading {
  const [head, ...body] = rows
  if (!head || body.length === 0) return { ok: false, problems: [rosterNote('empty')] }
  if (body.length > mostStudents)
    return { ok: false, problems: [rosterNote('tooMany', { count: body.length, limit: mostStudents })] }
  const { columns, ignored, problems: wrongHead } = readHead(head)
  if (wrongHead.length > 0) return { ok: false, problems: wrongHead }

  const students: RosterStudent[] = []
  const problems: ImportNote[] = []
  const lineOfId = new Map<string, number>()
  let monthAssumed = false
  for (const row of body) {
    const reading = readLine(row, columns, stateNames)
    monthAssumed ||= reading.monthAssumed
    const id = reading.student?.studentId?.toLowerCase()
    const first = id === undefined ? undefined : lineOfId.get(id)
    if (first !== undefined)
      problems.push(rosterNote('sameId', { first }, row.line, headOf(columns, head, 'studentId')))
    else if (reading.student) students.push({ line: row.line, student: reading.student })
    problems.push(
      ...reading.problems.map(({ field, key }) => rosterNote(key, {}, row.line, headOf(columns, head, field))),
    )
    if (id !== undefined && first === undefined) lineOfId.set(id, row.line)
  }
  const notices = [
    ...(ignored.length > 0 ? [rosterNote('ignored', { columns: ignored.join(', ') })] : []),
    ...(monthAssumed ? [rosterNote('juneAssumed', {}, null, headOf(columns, head, 'graduation'))] : []),
  ]
  return { ok: true, students, problems, notices }
}

type Columns = ReadonlyMap<RosterField, number>

function readHead(head: TableRow) {
  const columns = new Map<RosterField, number>()
  const ignored: string[] = []
  const problems: ImportNote[] = []
  for (const [index, cell] of head.cells.entries()) {
    const field = fieldOfHead(cell)
    if (field === undefined) {
      if (cell.trim() !== '') ignored.push(cell.trim().slice(0, 60))
    } else if (columns.has(field)) problems.push(rosterNote('twice', {}, head.line, cell))
    else columns.set(field, index)
  }
  if (!columns.has('fullName') && !(columns.has('givenName') && columns.has('familyName')))
    problems.push(rosterNote('noNames', {}, head.line))
  return { columns, ignored, problems }
}

const headOf = (columns: Columns, head: TableRow, field: RosterField): string | null => {
  const index = columns.get(field)
  return index === undefined ? null : (head.cells[index]?.trim() ?? null)
}

interface LineReading {
  readonly student: Student | null
  readonly problems: readonly { readonly field: RosterField; readonly key: string }[]
  readonly monthAssumed: boolean
}

/** A cell that a spreadsheet would calculate. No name, number or date begins like this; a phone number may with `+`. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

function readLine({ cells }: TableRow, columns: Columns, stateNames: RosterInput['stateNames']): LineReading {
  const problems: { field: RosterField; key: string }[] = []
  let monthAssumed = false
  const cellOf = (field: RosterField): string => {
    const cell = tidy(cells[columns.get(field) ?? -1] ?? '')
    if (!formula.test(cell) || (field === 'phone' && /^\+[\d ()./-]+$/.test(cell))) return cell
    problems.push({ field, key: 'formula' })
    return ''
  }
  const read = <T>(field: RosterField, reader: (cell: string) => T | undefined): T | undefined => {
    const cell = cellOf(field)
    if (cell === '') return undefined
    const value = reader(cell)
    if (value === undefined) problems.push({ field, key: `unread.${field}` })
    return value
  }
  const text = (field: RosterField) => read(field, (cell) => cell)

  const names = columns.has('givenName')
    ? { givenName: text('givenName') ?? '', familyName: text('familyName') ?? '' }
    : (read('fullName', readFullName) ?? { givenName: '', familyName: '' })
  const graduation = read('graduation', readGraduation)
  monthAssumed = graduation?.assumed ?? false
  const given = {
    ...names,
    studentId: text('studentId'),
    preferredName: text('preferredName'),
    gradeLevel: read('gradeLevel', readGrade),
    graduation: graduation?.value,
    birthDate: read('birthDate', readDate),
    state: read('state', (cell) => readState(cell, stateNames)),
    guardian: text('guardian'),
    email: text('email'),
    phone: text('phone'),
    languages: read('languages', readLanguages),
  }
  if (problems.length > 0) return { student: null, problems, monthAssumed: false }
  const checked = studentSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  )
  if (checked.success) return { student: checked.data, problems, monthAssumed }
  const wrong = new Set(checked.error.issues.map(({ path }) => String(path[0]) as Exclude<RosterField, 'fullName'>))
  return { student: null, problems: [...wrong].map((field) => wrongField(field, given, columns)), monthAssumed: false }
}

function wrongField(
  field: Exclude<RosterField, 'fullName'>,
  given: Readonly<Record<typeof field, unknown>>,
  columns: Columns,
): LineReading['problems'][number] {
  if (field === 'birthDate' || field === 'graduation') return { field, key: `unread.${field}` }
  const column = columns.has(field) ? field : 'fullName'
  return { field: column, key: given[field] === '' ? 'nameNeeded' : 'tooLong' }
}

/** One line of text in composed form: systems pad with blanks, and control characters have no place in a name. */
const tidy = (cell: string): string =>
  cell
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .trim()
