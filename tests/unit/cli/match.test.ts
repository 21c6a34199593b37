import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { entrySpecialties } from '../../../src/core/catalog/lookup'
import type { InterestReading } from '../../../src/core/matching'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { casepath, folderWith, samples } from './support'

interface Matches {
  readonly format: string
  readonly file: string
  readonly matches: readonly {
    readonly specialty: string
    readonly rank: number
    readonly fit: number
    readonly interests: InterestReading | null
    readonly contributions: readonly { readonly points: number }[]
    readonly whatWouldChange: { readonly changes: readonly object[] }
  }[]
}
const files = await readdir(samples)
const linesOf = (text: string): Matches[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Matches)

describe('casepath match', () => {
  it('answers every sample with one line of JSON a file, and nothing else on standard output', async () => {
    const { code, text, errors } = await casepath(['match', '--json', ...files])
    expect(code).toBe(0)
    expect(errors).toEqual([])
    const answers = linesOf(text)
    expect(answers.map(({ file }) => file)).toEqual(files)
    const { catalog } = await loadCatalog(path.resolve('resources/catalog'))
    const all = entrySpecialties(catalog).map(({ id }) => id)
    for (const { format, matches } of answers) {
      expect(format).toBe('casepath-matches/1')
      expect(matches.map(({ specialty }) => specialty).toSorted()).toEqual(all.toSorted())
      expect(matches.map(({ rank }) => rank)).toEqual(matches.map(({ rank }) => rank).toSorted((a, b) => a - b))
    }
  })

  it('speaks the language asked for, and refuses one it does not have', async () => {
    const { code, text } = await casepath(['match', '--language', 'es', 'rosa-delgado.json'])
    expect(code).toBe(0)
    expect(text).toMatch(/^Coincidencias para Rosa Delgado\n/)
    expect(text).toContain('Gestión de casos geriátrica')
    expect(text).not.toMatch(/case management/)
    const unknown = await casepath(['match', '--language', 'fr', 'rosa-delgado.json'])
    expect([unknown.code, unknown.text]).toEqual([2, ''])
    expect(unknown.errors.join()).toContain('--language')
  })

  it('prints a tie as a tie: level specialties share the first place', async () => {
    const flat = await casepath(['match', 'eli-sutton.json'])
    const clear = await casepath(['match', 'rosa-delgado.json'])
    expect(flat.text.match(/^=1\. /gm)?.length).toBeGreaterThan(3)
    expect(flat.text).not.toMatch(/^ 1\. /m)
    expect(clear.text).toMatch(/^ 1\. Geriatric case management/m)
    // Tenths of a point would tell apart what is level.
    for (const { text } of [flat, clear]) expect(text).not.toMatch(/management.* \d+\.\d/)
  })

  it('gives contributions that add up to the fit, less 50', async () => {
    const { text } = await casepath(['match', '--json', ...files])
    for (const { matches } of linesOf(text))
      for (const { specialty, fit, contributions } of matches) {
        const sum = contributions.reduce((total, { points }) => total + points, 0)
        expect(Math.abs(sum - (fit - 50)), specialty).toBeLessThan(1e-9)
      }
  })

  it('gives the published class of the interests, and a reason instead of a number where they are too flat', async () => {
    const intake = (riasec: object) =>
      JSON.stringify({ format: 'casepath-intake/1', student: { givenName: 'A', familyName: 'B' }, riasec })
    const dir = await folderWith({
      'clear.json': intake({ R: 2, I: 14, A: 10, S: 38, E: 12, C: 9 }),
      'flat.json': intake({ R: 20, I: 20, A: 20, S: 21, E: 20, C: 20 }),
      'code.json': intake({ code: 'SIA' }),
    })
    const { text } = await casepath(['match', '--json', 'clear.json', 'flat.json', 'code.json'], { cwd: dir })
    const [clear, flat, code] = linesOf(text)
    expect(clear).toMatchObject({ differentiation: { points: 36, scale: 40 }, interestsUnread: null })
    for (const { interests } of clear!.matches) {
      if (interests?.kind !== 'scores') throw new Error('no scores read')
      expect(interests.fit).toBe(interests.r >= 0.729 ? 'best' : interests.r >= 0.608 ? 'great' : 'none')
    }
    expect(flat).toMatchObject({ differentiation: { points: 1, scale: 40 }, interestsUnread: 'too-flat' })
    expect(flat!.matches.map(({ interests }) => interests)).toEqual(flat!.matches.map(() => null))
    expect(code!.matches[0]!.interests).toMatchObject({ kind: 'code', student: 'SIA' })
  })

  it('says the ranking and its reasons in words', async () => {
    const { code, text } = await casepath(['match', 'rosa-delgado.json'])
    expect(code).toBe(0)
    expect(text).toMatch(/^Matches for Rosa Delgado\n/)
    expect(text).toMatch(/^ 1\. Geriatric case management/m)
    expect(text).toMatch(/^ {2}\+ /m)
    expect(text).not.toMatch(/\{\{|undefined|NaN|matching:|intake:/)
  })

  it('names every problem of a bad file with its path and reason, and prints nothing', async () => {
    const rosa = JSON.parse(await readFile(path.join(samples, 'rosa-delgado.json'), 'utf8')) as Record<string, object>
    const bad = { ...rosa, student: { familyName: 7 }, interests: { populations: { children: 9 } } }
    const cwd = await folderWith({ 'bad.json': JSON.stringify(bad), 'text.json': 'not json' })
    const { code, text, errors } = await casepath(['match', 'bad.json', 'text.json', 'gone.json', '.'], { cwd })
    expect(code).toBe(2)
    expect(text).toBe('')
    expect(errors).toEqual([
      'bad.json: student.givenName: is missing',
      'bad.json: student.familyName: 7 is not text',
      expect.stringMatching(/^bad\.json: interests\.populations\.children: .+/),
      expect.stringMatching(/^text\.json: is not JSON: .+/),
      'gone.json: does not exist',
      '.: is not a file',
    ])
  })

  it('still answers the good files beside a bad one, and says by its code that one was bad', async () => {
    const good = path.join(samples, 'rosa-delgado.json')
    const { code, text, errors } = await casepath(['match', '--json', good, 'gone.json', good])
    expect(code).toBe(2)
    expect(linesOf(text)).toHaveLength(2)
    expect(errors).toEqual(['gone.json: does not exist'])
  })

  it('reads a file saved with a byte-order mark, and says which answers it does not know', async () => {
    const rosa = JSON.parse(await readFile(path.join(samples, 'rosa-delgado.json'), 'utf8')) as {
      interests: { populations: object }
    }
    const odd = { ...rosa, interests: { ...rosa.interests, populations: { ...rosa.interests.populations, robots: 4 } } }
    const cwd = await folderWith({ 'odd.json': `\uFEFF${JSON.stringify(odd)}` })
    const { code, text, errors } = await casepath(['match', '--json', 'odd.json'], { cwd })
    expect(code).toBe(0)
    expect(linesOf(text)).toHaveLength(1)
    expect(errors).toEqual(['odd.json: interests.populations.robots: is not an item of this version: kept, not used'])
  })
})
