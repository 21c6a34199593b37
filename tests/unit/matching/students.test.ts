import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readIntake } from '../../../src/core/intake/read'
import { matchStudent } from '../../../src/core/matching'
import index from '../../fixtures/students/index.json'
import { catalog } from './real-catalog'

interface Expectation {
  readonly file: string
  readonly words: string
  readonly expect: { readonly first?: string; readonly amongFirstThree?: readonly string[] }
}

const dir = path.resolve('tests/fixtures/students')

/** Students described in words before their answers were written down: does the ranking say what a counselor would? */
describe('the ranking a counselor would expect', () => {
  it.each(index as readonly Expectation[])('$file: $words', async ({ file, expect: wanted }) => {
    const reading = readIntake(await readFile(path.join(dir, file), 'utf8'))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const order = matchStudent(reading.intake, catalog).map(({ specialty }) => specialty)
    if (wanted.first !== undefined) expect(order[0]).toBe(wanted.first)
    for (const specialty of wanted.amongFirstThree ?? []) expect(order.slice(0, 3)).toContain(specialty)
    expect(wanted.first ?? wanted.amongFirstThree?.[0]).toBeDefined()
  })
})
