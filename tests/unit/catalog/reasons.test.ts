import { describe, expect, it } from 'vitest'
import { readIntake } from '../../../src/core/intake/read'
import { emptyLocal } from '../../../src/core/local/local'
import { readLocal } from '../../../src/core/local/read-local'

const lines = (reading: ReturnType<typeof readLocal> | ReturnType<typeof readIntake>) =>
  reading.ok ? ['taken'] : reading.problems.map(({ path, reason }) => `${path}: ${reason}`)
const local = (more: object) => lines(readLocal(JSON.stringify({ ...emptyLocal, ...more })))
const college = {
  id: '0b3c9f3e-6d0e-4c6e-9a51-2f6f1f6f0a01',
  addedBy: '',
  addedOn: '2026-11-22',
  changedOn: '2026-11-22',
  name: 'Lakeside State',
}

describe('why a file was refused', () => {
  it('is said of an empty object: what is missing, and what the file should say it is', () => {
    expect(lines(readIntake('{}'))).toEqual([
      'format: is missing: the file does not say that it is "casepath-intake/1"',
      'student: is missing',
    ])
    expect(lines(readLocal('{}'))).toEqual(['format: is missing: the file does not say that it is "casepath-local/1"'])
  })

  it.each([
    ['{"format":', ': is not JSON: it is empty or ends too early'],
    ['{\n  "format": x\n}', ': is not JSON: "x" stands where it cannot'],
    ['{"format": "a"\n"colleges": []}', ': is not JSON: something is wrong at line 2, column 1'],
    ['[]', ': [] is not an object'],
    ['{"format":"casepath-local/9"}', 'format: "casepath-local/9" is not "casepath-local/1"'],
  ])('names the place in %j', (text, line) => {
    expect(lines(readLocal(text))).toEqual([line])
  })

  it.each([
    [{ ...college, name: '' }, 'colleges.0.name: must not be empty'],
    [{ ...college, id: 'lakeside' }, 'colleges.0.id: "lakeside" is not an id as Casepath makes them'],
    [{ ...college, addedOn: 'today' }, 'colleges.0.addedOn: "today" is not a day as YYYY-MM-DD'],
    [
      { ...college, cswe: 'maybe' },
      'colleges.0.cswe: "maybe" is not one of accredited, candidate, not-accredited, unknown',
    ],
    [{ ...college, rank: 1 }, 'colleges.0: has what is not known here: "rank"'],
    [{ ...college, city: 7 }, 'colleges.0.city: 7 is not text'],
    [{ ...college, note: 'x'.repeat(501) }, 'colleges.0.note: is longer than 500'],
  ])('is plain for %j', (entry, line) => {
    expect(local({ colleges: [entry] })).toEqual([line])
  })

  it('has no words of the schema library in it, whatever is wrong', () => {
    const wage = { ...college, area: '', period: 7, source: null, median: -1, soc: '1', per: 'day' }
    const site = { ...college, minAge: 1.5, specialties: 'all', state: 'Texas' }
    const found = local({ wages: [wage, 3], sites: [site], agencies: {}, extra: true })
    expect(found.length).toBeGreaterThan(9)
    for (const line of found)
      expect(line).not.toMatch(/Invalid|expected|received|Too (?:small|big)|Unrecognized|pattern|undefined/)
  })
})
