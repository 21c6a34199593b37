import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStudents, prepare, sortKeys, sortStudents } from '../../../src/renderer/features/caseload/find-students'
import type { StudentSummary } from '../../../src/shared/record'

let count = 0
const student = (givenName: string, familyName: string, more: Partial<StudentSummary> = {}): StudentSummary => ({
  id: `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`,
  revision: 1,
  givenName,
  familyName,
  preferredName: '',
  studentId: '',
  gradeLevel: '',
  state: '',
  answered: 0,
  stage: 'intake',
  specialty: null,
  nextAppointment: null,
  updatedAt: '2026-01-01T00:00:00Z',
  ...more,
})
const names = (found: readonly { student: StudentSummary }[]) => found.map((one) => one.student.givenName)

describe('finding students', () => {
  const all = prepare([
    student('Ana', 'Núñez', { preferredName: 'Nena', state: 'TX' }),
    student('María José', 'de la Cruz', { state: 'OR' }),
    student('Bo', 'O’Brien', { state: 'TX' }),
  ])

  it.each([
    ['', ['Ana', 'María José', 'Bo']],
    ['nunez', ['Ana']],
    ['NÚÑ', ['Ana']],
    ['nena', ['Ana']],
    ['jose cruz', ['María José']],
    ['tx', ['Ana', 'Bo']],
    ['tx bo', ['Bo']],
    ['ruz', []],
    ['  ', ['Ana', 'María José', 'Bo']],
  ])('finds for “%s” %j', (query, expected) => {
    expect(names(findStudents(all, query))).toEqual(expected)
  })

  it('finds everybody by the beginning of either name', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-zÀ-ÿ]{2,12}$/),
        fc.stringMatching(/^[A-Za-zÀ-ÿ]{2,12}$/),
        fc.nat(11),
        (given, family, length) => {
          const people = prepare([student(given, family)])
          expect(findStudents(people, given.slice(0, length + 1))).toHaveLength(1)
          expect(findStudents(people, family.slice(0, length + 1))).toHaveLength(1)
        },
      ),
    )
  })
})

describe('sorting students', () => {
  it('puts grades and stages in the order of school and work, not of the alphabet', () => {
    const grades = prepare(
      ['adult', '10', '9', '', 'postsecondary'].map((gradeLevel) => student(`g${gradeLevel}`, 'X', { gradeLevel })),
    )
    expect(names(sortStudents(grades, { by: 'gradeLevel', descending: false }))).toEqual([
      'g',
      'g9',
      'g10',
      'gpostsecondary',
      'gadult',
    ])
    const stages = prepare((['plan', 'intake', 'matches'] as const).map((stage) => student(stage, 'X', { stage })))
    expect(names(sortStudents(stages, { by: 'stage', descending: true }))).toEqual(['plan', 'matches', 'intake'])
  })

  it('gives the same order whatever order they come in, by every column', () => {
    const some = Array.from({ length: 30 }, (_, index) =>
      student(`G${index % 3}`, `F${index % 4}`, { state: ['TX', 'OR'][index % 2]!, answered: (index % 5) / 4 }),
    )
    for (const by of sortKeys)
      for (const descending of [true, false])
        expect(sortStudents(prepare(some.toReversed()), { by, descending }).map((one) => one.student.id)).toEqual(
          sortStudents(prepare(some), { by, descending }).map((one) => one.student.id),
        )
  })
})
