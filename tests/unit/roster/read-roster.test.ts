import { describe, expect, it } from 'vitest'
import { mostStudents, readRoster } from '../../../src/core/roster/read-roster'

const stateNames = { OR: 'Oregon', TX: 'Texas' }
const read = (...lines: string[][]) =>
  readRoster({ rows: lines.map((cells, index) => ({ line: index + 1, cells })), stateNames })
const readOk = (...lines: string[][]) => {
  const reading = read(...lines)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading
}
const keysOf = (notes: readonly { line: number | null; column: string | null; message: { key: string } }[]) =>
  notes.map(({ line, column, message }) => [line, column, message.key.replace('roster:', '')])

describe('a roster', () => {
  it('is read by what schools call its columns', () => {
    const { students, problems, notices } = readOk(
      ['STUDENT_ID', 'Last Name', 'First Name', 'Gr', 'DOB', 'Grad Year', 'Home State', 'Home Language', 'Bus route'],
      ['0042', ' Delgado ', 'Rosa', '09', '3/14/2009', '2027', 'texas', 'Spanish; English', '7'],
    )
    expect(problems).toEqual([])
    expect(students).toEqual([
      {
        line: 2,
        student: {
          studentId: '0042',
          familyName: 'Delgado',
          givenName: 'Rosa',
          gradeLevel: '9',
          birthDate: '2009-03-14',
          graduation: '2027-06',
          state: 'TX',
          languages: ['Spanish', 'English'],
        },
      },
    ])
    expect(keysOf(notices)).toEqual([
      [null, null, 'ignored'],
      [null, 'Grad Year', 'juneAssumed'],
    ])
  })

  it.each([
    ['Delgado, Rosa María', { familyName: 'Delgado', givenName: 'Rosa María' }],
    ['Rosa María Delgado', { familyName: 'Delgado', givenName: 'Rosa María' }],
  ])('takes one column of names: %s', (name, student) => {
    expect(readOk(['Name'], [name]).students).toEqual([{ line: 2, student }])
  })

  it('leaves out a line that does not fit, and says where and why', () => {
    const { students, problems } = readOk(
      ['First name', 'Last name', 'ID', 'Grade', 'Birth date', 'State', 'Phone'],
      ['Ana', 'Reyes', '1', '7', '', '', ''],
      ['Ben', '', '2', '10', '', '', ''],
      ['Cy', 'Moss', '3', '10', '14.3.2009', '', ''],
      ['Di', 'Lee', '4', '10', '2009-02-31', '', ''],
      ['Ed', 'Fox', '5', '10', '', 'Ontario', ''],
      ['=HYPERLINK("x")', 'Gray', '6', '10', '', '', ''],
      ['Flo', 'Hart', '7', '10', '', '', '+1 (503) 555-0100'],
      ['Gil', 'Hart', '7', '10', '', '', ''],
      ['x'.repeat(300), 'Long', '8', '10', '', '', ''],
    )
    expect(students.map(({ line, student }) => [line, student.givenName])).toEqual([[8, 'Flo']])
    expect(keysOf(problems)).toEqual([
      [2, 'Grade', 'unread.gradeLevel'],
      [3, 'Last name', 'nameNeeded'],
      [4, 'Birth date', 'unread.birthDate'],
      [5, 'Birth date', 'unread.birthDate'],
      [6, 'State', 'unread.state'],
      [7, 'First name', 'formula'],
      [9, 'ID', 'sameId'],
      [10, 'First name', 'tooLong'],
    ])
  })

  it('takes signs that steer and break lines out of names, and keeps every script', () => {
    const names = readOk(['First name', 'Last name'], ['O\u0301scar\u202E', 'نور\tالدين'], ['🌻 小雨', "O'Neil-Ruiz"])
    expect(names.students.map(({ student }) => [student.givenName, student.familyName])).toEqual([
      ['Óscar', 'نور الدين'],
      ['🌻 小雨', "O'Neil-Ruiz"],
    ])
  })

  it.each([
    ['nothing', [], 'empty'],
    ['a head alone', [['Name']], 'empty'],
    [
      'no names',
      [
        ['ID', 'Grade'],
        ['1', '9'],
      ],
      'noNames',
    ],
    [
      'a column twice',
      [
        ['Name', 'Student name'],
        ['A B', 'A B'],
      ],
      'twice',
    ],
    ['too many lines', [['Name'], ...Array.from({ length: mostStudents + 1 }, () => ['A B'])], 'tooMany'],
  ])('is refused whole: %s', (_, lines, key) => {
    const reading = read(...lines)
    expect(reading.ok).toBe(false)
    expect(keysOf(reading.problems).map(([, , found]) => found)).toEqual([key])
  })
})
