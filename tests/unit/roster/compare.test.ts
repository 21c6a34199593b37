import { describe, expect, it } from 'vitest'
import { compareRoster, type KnownStudent } from '../../../src/core/roster/compare'

const known = (id: string, givenName: string, familyName: string, more: Partial<KnownStudent> = {}): KnownStudent => ({
  id,
  givenName,
  familyName,
  preferredName: '',
  studentId: '',
  gradeLevel: '',
  state: '',
  ...more,
})
const line = (at: number, givenName: string, familyName: string, more: object = {}) => ({
  line: at,
  student: { givenName, familyName, ...more },
})
const told = (...given: Parameters<typeof compareRoster>) =>
  compareRoster(...given).map(({ known: id, changes }) => [id, ...changes])

describe('who of a roster is there already', () => {
  it('is told by the number first, whatever the name has become', () => {
    const there = [known('a', 'Rosa', 'Delgado', { studentId: '42', gradeLevel: '10' })]
    expect(told([line(2, 'Rosa', 'Delgado-Ruiz', { studentId: '42', gradeLevel: '11' })], there)).toEqual([
      ['a', 'familyName', 'gradeLevel'],
    ])
  })
  it('is told by the name where a number is missing on either side, without accents and case', () => {
    const there = [known('a', 'José', 'Núñez'), known('b', 'Ana', 'Reyes', { studentId: '7' })]
    expect(told([line(2, 'JOSE', 'NUNEZ', { studentId: '9' }), line(3, 'Ana', 'Reyes')], there)).toEqual([
      ['a', 'givenName', 'familyName', 'studentId'],
      ['b'],
    ])
  })
  it('is never a namesake with another number', () => {
    expect(
      told([line(2, 'Ana', 'Reyes', { studentId: '8' })], [known('b', 'Ana', 'Reyes', { studentId: '7' })]),
    ).toEqual([[null]])
  })
  it('is somebody of the trash only where nobody of the list is meant', () => {
    const there = [
      known('t', 'Ana', 'Reyes', { studentId: '7', trashed: '2026-11-01' }),
      known('a', 'Ana', 'Reyes'),
      known('u', 'Cy', 'Moss', { trashed: '2026-11-01' }),
    ]
    const found = (...lines: ReturnType<typeof line>[]) =>
      compareRoster(lines, there).map(({ known: id, inTrash }) => [id, inTrash])
    expect(found(line(2, 'Ana', 'Reyes', { studentId: '7' }), line(3, 'Ana', 'Reyes'))).toEqual([
      ['t', true],
      ['a', false],
    ])
    expect(found(line(2, 'Ana', 'Reyes'), line(3, 'Cy', 'Moss', { studentId: '9' }))).toEqual([
      ['a', false],
      ['u', true],
    ])
  })
  it('is nobody where two of the name could be meant', () => {
    expect(told([line(2, 'Ana', 'Reyes')], [known('a', 'Ana', 'Reyes'), known('b', 'Ana', 'Reyes')])).toEqual([[null]])
  })
  it('is given to one line alone, and to the one with the number', () => {
    const there = [known('a', 'Ana', 'Reyes', { studentId: '7' })]
    expect(told([line(2, 'Ana', 'Reyes'), line(3, 'Ana', 'Reyes', { studentId: '7' })], there)).toEqual([[null], ['a']])
  })
  it('does not differ by what the roster leaves empty', () => {
    const there = [known('a', 'Ana', 'Reyes', { studentId: '7', gradeLevel: '9', state: 'OR', preferredName: 'Annie' })]
    expect(told([line(2, 'Ana', 'Reyes', { studentId: '7' })], there)).toEqual([['a']])
  })
})
