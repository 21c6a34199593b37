import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readIntake } from '../../../src/core/intake/read'
import { entrySpecialties } from '../../../src/core/intake/items'

const students = path.resolve('tests/fixtures/students')
const samples = path.resolve('resources/samples')
const json = (dir: string) => readdirSync(dir).filter((file) => file.endsWith('.json') && file !== 'index.json')
const text = (dir: string, file: string) => readFileSync(path.join(dir, file), 'utf8')

interface Expected {
  file: string
  words: string
  expect: { first?: string; amongFirstThree?: string[] }
}
const index = JSON.parse(text(students, 'index.json')) as Expected[]

describe('the students that matching is judged by', () => {
  it.each(json(students))('%s is an intake without a word the format does not know', (file) => {
    expect(readIntake(text(students, file))).toMatchObject({ ok: true, notices: [] })
  })

  it('are all in the index, once', () => {
    expect(index.map(({ file }) => file).toSorted()).toEqual(json(students).toSorted())
  })

  it('are at least three for each specialty, most of them clear-cut', () => {
    for (const id of entrySpecialties) {
      const clear = index.filter(({ expect: wanted }) => wanted.first === id).length
      const mixed = index.filter(({ expect: wanted }) => wanted.amongFirstThree?.includes(id)).length
      expect([id, clear >= 2, clear + mixed >= 3]).toEqual([id, true, true])
    }
  })
})

describe('the sample students that come with the app', () => {
  it.each(json(samples))('%s is a clean intake named after its student', (file) => {
    const reading = readIntake(text(samples, file))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    expect(reading.notices).toEqual([])
    const { givenName, familyName } = reading.intake.student
    const plain = `${givenName}-${familyName}`
      .normalize('NFD')
      .replace(/[\u0300-\u036f’]/g, '')
      .toLowerCase()
    expect(`${plain}.json`).toBe(file)
  })

  it('are ten, and differ in grade, state and what they answered', () => {
    const read = json(samples).flatMap((file) => {
      const reading = readIntake(text(samples, file))
      return reading.ok ? [reading.intake] : []
    })
    expect(read).toHaveLength(10)
    expect(new Set(read.map(({ student }) => student.state)).size).toBe(10)
    expect(new Set(read.map(({ student }) => student.gradeLevel)).size).toBeGreaterThanOrEqual(5)
    expect(read.filter(({ riasec }) => riasec === undefined).length).toBeGreaterThan(0)
    expect(read.filter(({ riasec }) => riasec?.code !== undefined).length).toBeGreaterThan(0)
    expect(read.filter(({ riasec }) => riasec?.source === 'onet-ip-mini').length).toBeGreaterThan(0)
  })
})
