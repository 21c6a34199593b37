import { describe, expect, it } from 'vitest'
import { readIntake } from '../../../src/core/intake/read'

const minimal = { format: 'casepath-intake/1', student: { givenName: 'Rosa', familyName: 'Delgado' } }
const read = (value: unknown) => readIntake(JSON.stringify(value))

describe('reading an intake file', () => {
  it('accepts the format and a name alone', () => {
    expect(read(minimal)).toMatchObject({ ok: true, notices: [] })
  })
  it('accepts a byte-order mark', () => {
    expect(readIntake(`\uFEFF${JSON.stringify(minimal)}`).ok).toBe(true)
  })
  it('names every problem by path and reason', () => {
    const result = read({
      format: 'casepath-intake/2',
      student: { givenName: ' ', gradeLevel: '13', graduation: '2027-13', state: 'ZZ' },
      interests: { populations: { 'older-adults': 7, children: 'yes', teens: 1.5 } },
      riasec: { R: 41, I: 1, A: 1, S: 1, E: 1 },
      education: { highestWilling: 'high-school' },
    })
    if (result.ok) throw new Error('accepted')
    const found = Object.fromEntries(result.problems.map(({ path, reason }) => [path, reason]))
    expect(found).toMatchObject({
      format: '"casepath-intake/2" is not "casepath-intake/1"',
      'student.givenName': 'must not be empty',
      'student.familyName': 'is missing',
      'student.graduation': '"2027-13" is not a date as YYYY-MM or YYYY-MM-DD',
      'interests.populations.older-adults': '7 is not between 0 and 4',
      'interests.populations.children': '"yes" is not a number',
      'interests.populations.teens': '1.5 is not between 0 and 4',
      'riasec.R': '41 is not between 0 and 40',
      'riasec.C': 'is missing: give all six scores or only a code',
    })
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['student.gradeLevel', 'student.state', 'education.highestWilling']),
    )
  })
  it('holds the Mini-IP to its own scale', () => {
    const scores = { R: 20, I: 20, A: 20, S: 21, E: 0, C: 0 }
    expect(read({ ...minimal, riasec: { ...scores, source: 'onet-ip-short' } }).ok).toBe(true)
    expect(read({ ...minimal, riasec: { ...scores, source: 'onet-ip-mini' } })).toMatchObject({
      problems: [{ path: 'riasec.S', reason: '21 is not between 0 and 20' }],
    })
  })
  it.each(['SSE', 'SEX', 'SECR', ''])('refuses the letter code "%s"', (code) => {
    expect(read({ ...minimal, riasec: { code } })).toMatchObject({ ok: false, problems: [{ path: 'riasec.code' }] })
  })
  it('keeps unknown items and reports them', () => {
    const result = read({ ...minimal, interests: { populations: { sailors: 3 } }, mood: 'good' })
    if (!result.ok) throw new Error('refused')
    expect(result.intake.interests?.populations).toEqual({ sailors: 3 })
    expect(result.notices.map(({ path }) => path)).toEqual(['interests.populations.sailors', 'mood'])
  })
  it.each(['', '{', '[]', 'null', '"text"', '{"format":'])('refuses %j without throwing', (text) => {
    expect(readIntake(text).ok).toBe(false)
  })
  it('refuses a file far too large before reading it', () => {
    expect(readIntake(' '.repeat(1_000_001))).toMatchObject({
      ok: false,
      problems: [{ reason: 'is too large to be an intake file' }],
    })
  })
  it.each(['2026-02-29', '2026-04-31', '2026-00', '26-01', '2026-1'])('refuses the date %s', (graduation) => {
    expect(read({ ...minimal, student: { ...minimal.student, graduation } }).ok).toBe(false)
  })
})

describe('what is wrong, in words', () => {
  it.each([
    [{ gradeLevel: '13' }, 'student.gradeLevel', '"13" is not one of 9, 10, 11, 12, postsecondary, adult'],
    [{ state: 'tx' }, 'student.state', '"tx" is not one of AL, AK, AZ, AR, CA, CO, CT, DE …'],
    [{ guardian: 7 }, 'student.guardian', '7 is not text'],
    [{ languages: 'en' }, 'student.languages', '"en" is not a list'],
    [{ givenName: '\u200B\u202E' }, 'student.givenName', 'must not be empty'],
    [{ guardian: 'x'.repeat(201) }, 'student.guardian', 'is longer than 200'],
  ])('%j', (student, path, reason) => {
    expect(read({ ...minimal, student: { ...minimal.student, ...student } })).toEqual({
      ok: false,
      problems: [{ path, reason }],
    })
  })
  it('refuses null and lists where an object belongs', () => {
    expect(readIntake('null')).toEqual({ ok: false, problems: [{ path: '', reason: 'null is not an object' }] })
  })
  it('refuses an experience that ends before it begins', () => {
    const experience = [
      { kind: 'volunteer', from: '2025-01', to: '2025-01-10' },
      { kind: 'volunteer', from: '2025-01', to: '2024-12' },
    ]
    expect(read({ ...minimal, experience })).toEqual({
      ok: false,
      problems: [{ path: 'experience.1.to', reason: '"2024-12" is before "2025-01"' }],
    })
  })
  it('reports unknown fields however deep they stand', () => {
    const result = read({
      ...minimal,
      interests: { clubs: {} },
      riasec: { code: 'SEC', X: 1 },
      education: { levle: 'bachelor', degrees: [{ level: 'bachelor', mayor: 'x' }], licenses: [{ id: 'rn', nr: 1 }] },
      experience: [{ kind: 'volunteer', hrs: 3 }],
      constraints: { zip: '1' },
    })
    if (!result.ok) throw new Error('refused')
    expect(result.notices.map(({ path }) => path)).toEqual([
      'interests.clubs',
      'riasec.X',
      'education.levle',
      'education.degrees.0.mayor',
      'education.licenses.0.nr',
      'experience.0.hrs',
      'constraints.zip',
    ])
  })
})
