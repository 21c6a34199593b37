import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { casepath, samples } from './support'

interface RoutesJson {
  readonly format: string
  readonly specialty: string
  readonly today: string
  readonly proposed: string
  readonly routes: readonly {
    readonly route: string
    readonly name: string
    readonly firstJob: string | null
    readonly credentials: readonly { readonly credential: string; readonly date: string }[]
    readonly studyYears: number
    readonly opens: readonly string[]
    readonly end: string
  }[]
}
const routesJson = async (...argv: string[]): Promise<RoutesJson> => {
  const { code, text, errors } = await casepath(['routes', '--json', ...argv])
  expect([code, errors]).toEqual([0, []])
  expect(text.indexOf('\n')).toBe(text.length - 1)
  return JSON.parse(text) as RoutesJson
}

const files = await readdir(samples)

describe('casepath routes', () => {
  it.each(files)('compares the ways into the best fit of %s', async (file) => {
    const { format, today, proposed, routes } = await routesJson(file)
    expect([format, today]).toEqual(['casepath-routes/1', '2026-11-22'])
    expect(routes.map(({ route }) => route)).toContain(proposed)
    for (const { route, firstJob, credentials, opens, end } of routes) {
      expect(firstJob === null || firstJob <= end, route).toBe(true)
      for (const { date } of credentials) expect(date <= end, route).toBe(true)
      expect(opens, route).not.toEqual([])
    }
  })

  it('agrees with the plan by each of its routes', async () => {
    const { specialty, routes } = await routesJson('rosa-delgado.json', '--specialty', 'geriatric')
    expect(specialty).toBe('geriatric')
    for (const { route, firstJob, end } of routes) {
      const { text } = await casepath([
        'plan',
        'rosa-delgado.json',
        '--json',
        '--specialty',
        specialty,
        '--route',
        route,
      ])
      const { milestones } = JSON.parse(text) as { milestones: { kind: string; start: string; end: string }[] }
      expect(
        milestones
          .map((milestone) => milestone.end)
          .toSorted()
          .at(-1),
      ).toBe(end)
      expect(milestones.filter(({ kind }) => kind === 'job').map(({ start }) => start)).toContain(firstJob)
    }
  })

  it('says it in words, with the proposed way marked', async () => {
    const { code, text } = await casepath(['routes', 'rosa-delgado.json', '--today', '2027-01-05'])
    expect(code).toBe(0)
    expect(text).toMatch(/^Ways into Geriatric case management for Rosa Delgado\. As of January 5, 2027\.\n/)
    expect(text.match(/^\* .+, proposed$/gm)).toHaveLength(1)
    const { routes } = await routesJson('rosa-delgado.json')
    for (const { name } of routes) expect(text).toContain(name)
    expect(text).toMatch(/Study still to come: 4 years/)
    expect(text).toMatch(/Certified Case Manager/)
    expect(text).not.toMatch(/\{\{|undefined|cli:/)
  })

  it.each([
    [['routes'], 'routes: name exactly one intake file'],
    [['routes', 'gone.json'], 'gone.json: does not exist'],
    [['routes', 'rosa-delgado.json', '--specialty', 'nope'], expect.stringMatching(/^--specialty: nope is not one of/)],
    [['routes', 'rosa-delgado.json', '--today', 'soon'], '--today: soon is not a day as YYYY-MM-DD'],
  ])('refuses %j with code 2, the reason, and nothing on standard output', async (argv, reason) => {
    expect(await casepath(argv)).toMatchObject({ code: 2, text: '', errors: [reason] })
  })
})
