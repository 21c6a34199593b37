import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate, migrations, readRecord, type Migration } from '../../../../src/node/vault/migrations'
import { recordVersion } from '../../../../src/shared/record'

const fixtures = path.resolve('tests/fixtures/records')

describe('records of every released version', () => {
  it('have a fixture each, and a way to today', () => {
    const first = readdirSync(fixtures).filter((file) => /^v\d+\.json$/.test(file))
    expect(first.toSorted()).toEqual(Array.from({ length: recordVersion }, (_, n) => `v${n + 1}.json`))
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: recordVersion - 1 }, (_, n) => n + 1))
  })
  it.each(readdirSync(fixtures))('%s opens, with what was in it', (file) => {
    const text = readFileSync(path.join(fixtures, file), 'utf8')
    const record = readRecord(text, Number(/\d+/.exec(file)?.[0]))
    expect(record).toMatchObject({
      schemaVersion: recordVersion,
      id: '7d0c9b52-6c1e-4e0a-9f57-3a2f4f1f6b10',
      intake: { student: { givenName: 'Nadia', familyName: 'Example' }, skills: { empathy: 4 } },
      choice: { specialty: 'nurse' },
      plan: { current: { steps: [{ id: 'degree', status: 'in-progress', notes: 'Asked about evening classes' }] } },
    })
  })
  it('a record from before corrections had reasons keeps its entries, its disclosures and its hold', () => {
    const record = readRecord(readFileSync(path.join(fixtures, 'v1-drawers.json'), 'utf8'), 1)
    expect(record).toMatchObject({
      entries: [
        {
          kind: 'call',
          text: 'Asked about evening classes',
          earlier: [{ text: 'Asked about morning classes', reason: '' }],
          struck: null,
        },
      ],
      disclosures: [{ to: 'Example College', basis: 'other-school' }],
      keeping: { hold: { reason: 'Records request' }, trashed: null, leftOn: '2026-06-12' },
      lineage: { id: 'b2' },
    })
  })
  it('a record from before there were drawers has empty ones', () => {
    const record = readRecord(readFileSync(path.join(fixtures, 'v1.json'), 'utf8'), 1)
    expect(record).toMatchObject({ entries: [], disclosures: [], keeping: { hold: null, trashed: null, leftOn: null } })
  })
  it.each(['', '{}', 'null', '{"schemaVersion":1}'])('%j is not a record', (text) => {
    expect(readRecord(text, 1)).toBeNull()
  })
})

describe('migrating', () => {
  const add = (from: number): Migration => ({ from, migrate: (value) => [...(value as number[]), from] })
  it('takes every step, in order, from where a document stands', () => {
    expect(migrate([], 1, 4, [add(1), add(2), add(3)])).toEqual([1, 2, 3])
    expect(migrate([], 3, 4, [add(1), add(2), add(3)])).toEqual([3])
    expect(migrate([], 4, 4, [])).toEqual([])
  })
  it('stops where a step is missing', () => {
    expect(() => migrate([], 1, 3, [add(1)])).toThrow('No way from that schema version')
  })
})
