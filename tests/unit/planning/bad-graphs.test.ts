import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { milestone, route, type MilestoneSpec } from '../../../src/core/catalog/pathway'
import { generatePlan } from '../../../src/core/planning/generate'
import { compareRoutes } from '../../../src/core/planning/compare-routes'
import { days, planOf, realCatalog, student } from './support'

let real: Catalog
beforeAll(async () => {
  real = await realCatalog()
})

/** The real catalog with invented pathways: one route, `only`, through the given milestones, for every specialty. */
function withGraph(milestones: readonly MilestoneSpec[], ids = milestones.map(({ id }) => id)): Catalog {
  const only = route.parse({
    id: 'only',
    name: 'Only',
    summary: 'Only.',
    opens: ['Something'],
    education: 'bachelor',
    milestones: ids,
  })
  return {
    ...real,
    specialties: real.specialties.map((specialty) => ({ ...specialty, routes: ['only'] })),
    pathways: { milestones: [...milestones], routes: [only] },
  }
}

const node = (
  id: string,
  after: Partial<Record<'allOf' | 'oneOf' | 'ifPlanned', string[]>> = {},
  more: object = {},
): MilestoneSpec =>
  milestone.parse({ id, kind: 'step', title: id, detail: id, after, duration: null, starts: 'any', ...more })

const today = '2026-11-22'
const run = (catalog: Catalog) =>
  generatePlan({
    intake: student({ gradeLevel: '11', state: 'TX' }),
    catalog,
    specialty: 'housing',
    route: 'only',
    today,
  })

describe('a pathway that cannot be walked', () => {
  it('is refused with the way around the circle', () => {
    const catalog = withGraph([node('a', { allOf: ['c'] }), node('b', { allOf: ['a'] }), node('c', { oneOf: ['b'] })])
    const result = run(catalog)
    expect(result).toMatchObject({ ok: false, problem: { kind: 'cycle', path: ['only', 'a', 'c', 'b', 'a'] } })
    expect(compareRoutes({ intake: student(), catalog, specialty: 'housing', today })).toEqual([])
  })

  it.each([
    ['itself', node('a', { allOf: ['a'] })],
    ['its own inside', node('a', {}, { within: 'a' })],
  ])('is refused when a milestone waits for %s', (_, spec) => {
    expect(run(withGraph([spec]))).toMatchObject({ ok: false, problem: { kind: 'cycle', path: ['only', 'a', 'a'] } })
  })

  it('is refused when it names a milestone that does not exist', () => {
    expect(run(withGraph([node('a', { allOf: ['ghost'] })]))).toMatchObject({
      ok: false,
      problem: { kind: 'missing-milestone', path: ['only', 'a', 'ghost'] },
    })
    expect(run(withGraph([node('a')], ['a', 'ghost']))).toMatchObject({
      ok: false,
      problem: { kind: 'missing-milestone', path: ['only', 'ghost'] },
    })
  })

  it('is refused when the route leaves out what one of its milestones needs', () => {
    const nodes = [
      node('a'),
      node('b', { allOf: ['a'] }),
      node('c', { oneOf: ['a', 'b'] }),
      node('d', {}, { within: 'a' }),
    ]
    for (const [id, missing] of [
      ['b', 'a'],
      ['c', 'a | b'],
      ['d', 'a'],
    ] as const)
      expect(run(withGraph(nodes, [id]))).toMatchObject({
        ok: false,
        problem: { kind: 'unmet-prerequisite', path: ['only', id, missing] },
      })
  })

  it('is refused by name when the specialty or the route is not known', () => {
    const input = { intake: student(), catalog: real, today }
    expect(generatePlan({ ...input, specialty: 'juggling' })).toMatchObject({
      ok: false,
      problem: { kind: 'unknown-specialty', path: ['juggling'] },
    })
    expect(generatePlan({ ...input, specialty: 'housing', route: 'shortcut' })).toMatchObject({
      ok: false,
      problem: { kind: 'unknown-route', path: ['housing', 'shortcut'] },
    })
  })
})

/** Milestones that only wait for earlier ones: a graph without a circle. */
const kinds = ['term', 'fall', 'any', 'now'] as const
const figure = (value: number) => ({ value, unit: 'months', period: 'test', source: 'd0' })
const soundGraph: fc.Arbitrary<MilestoneSpec[]> = fc
  .array(
    fc.record({
      all: fc.array(fc.nat(), { maxLength: 2 }),
      one: fc.array(fc.nat(), { maxLength: 2 }),
      starts: fc.constantFrom(...kinds),
      months: fc.option(fc.integer({ min: 1, max: 60 })),
      minAge: fc.option(fc.integer({ min: 10, max: 30 })),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((list) =>
    list.map(({ all, one, starts, months, minAge }, i) => {
      const earlier = (refs: number[]) => (i === 0 ? [] : [...new Set(refs.map((ref) => `m${ref % i}`))])
      return node(
        `m${i}`,
        { allOf: earlier(all), oneOf: earlier(one) },
        {
          starts,
          duration: months === null ? null : { months: figure(months) },
          ...(minAge === null ? {} : { when: { minAge } }),
        },
      )
    }),
  )

describe('any graph', () => {
  it('without a circle is dated in order, whatever order the file has', () => {
    fc.assert(
      fc.property(soundGraph, days(1990, 2015), fc.func(fc.nat()), (nodes, birthDate, shuffle) => {
        const shuffled = nodes.toSorted((a, b) => shuffle(a.id) - shuffle(b.id))
        const plan = planOf({
          intake: student({ birthDate, gradeLevel: 'adult', state: 'TX' }),
          catalog: withGraph(shuffled),
          specialty: 'housing',
          route: 'only',
          today,
        })
        const at = new Map(plan.milestones.map((item) => [item.id, item]))
        expect(at.size).toBe(nodes.length)
        for (const { id, after } of nodes) {
          const { start } = at.get(id)!
          expect(start >= today).toBe(true)
          for (const earlier of after.allOf) expect(at.get(earlier)!.end <= start).toBe(true)
          if (after.oneOf.length > 0) expect(after.oneOf.some((way) => at.get(way)!.end <= start)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('with a circle is refused with a path that really goes around', () => {
    fc.assert(
      fc.property(soundGraph, fc.nat(), fc.nat(), (nodes, a, b) => {
        // One edge backwards from an earlier milestone to a later one that (with the forward edge) closes a circle.
        const [low, high] = [a % nodes.length, b % nodes.length].toSorted((x, y) => x - y) as [number, number]
        const broken = nodes.map((spec, i) => {
          if (i === high && low !== high)
            return { ...spec, after: { ...spec.after, allOf: [...spec.after.allOf, `m${low}`] } }
          return i === low ? { ...spec, after: { ...spec.after, ifPlanned: [`m${high}`] } } : spec
        })
        const result = run(withGraph(broken))
        if (result.ok) throw new Error('a circle was planned')
        const { kind, path } = result.problem
        expect(kind).toBe('cycle')
        const around = path.slice(1)
        expect(around.at(0)).toBe(around.at(-1))
        for (const [i, id] of around.slice(0, -1).entries()) {
          const { after } = broken.find((spec) => spec.id === id)!
          expect([...after.allOf, ...after.oneOf, ...after.ifPlanned]).toContain(around[i + 1])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('with a milestone taken away is refused by its name', () => {
    fc.assert(
      fc.property(soundGraph, fc.nat(), (nodes, at) => {
        const gone = nodes[at % nodes.length]!.id
        const left = nodes.filter(({ id }) => id !== gone)
        const needed = left.some(({ after }) => [...after.allOf, ...after.oneOf].includes(gone))
        if (left.length === 0) return
        const result = run(withGraph(left))
        expect(result.ok).toBe(!needed)
        if (!result.ok) expect(result.problem.path.at(-1)).toBe(gone)
      }),
      { numRuns: 500 },
    )
  })
})

describe('conditions of a milestone', () => {
  const plan = (spec: MilestoneSpec, facts: Parameters<typeof student>[0]) =>
    planOf({
      intake: student({ state: 'TX', gradeLevel: 'adult', ...facts }),
      catalog: withGraph([spec]),
      specialty: 'housing',
      route: 'only',
      today,
    })

  it('waits for the birthday that opens it', () => {
    const spec = node('a', {}, { when: { minAge: 18 }, duration: { months: figure(2) } })
    expect(plan(spec, { birthDate: '2009-03-10' }).milestones[0]).toMatchObject({
      start: '2027-03-10',
      end: '2027-05-10',
    })
    expect(plan(spec, { birthDate: '1999-03-10' }).milestones[0]?.start).toBe(today)
  })

  it('says an age limit that it cannot check', () => {
    const spec = node('a', {}, { when: { minAge: 18 } })
    expect(plan(spec, {}).notices.map(({ message }) => message.key)).toContain('planning:notices.minAge')
  })

  it('starts in the fall only, where a program starts only then', () => {
    const spec = node(
      'a',
      {},
      {
        kind: 'degree',
        starts: 'fall',
        duration: { months: figure(24) },
        yields: { degree: { level: 'master', field: 'social-work' } },
      },
    )
    expect(plan(spec, {}).milestones[0]).toMatchObject({ start: '2027-08-25', end: '2029-05-15' })
  })

  const many = (specs: readonly MilestoneSpec[], state: 'CA' | 'TX') =>
    planOf({
      intake: student({ state, gradeLevel: 'adult' }, { level: 'hs-diploma' }),
      catalog: withGraph(specs),
      specialty: 'housing',
      route: 'only',
      today,
    })

  it('leaves out what needs a license that the state does not give, and says both', () => {
    const specs = [
      node('paper', {}, { kind: 'licence', yields: { licence: 'bachelors' }, when: { stateLicenses: 'bachelors' } }),
      node('needs', { allOf: ['paper'] }),
      node('prefers', { ifPlanned: ['paper'] }),
    ]
    const california = many(specs, 'CA')
    expect(california.milestones.map(({ id }) => id)).toEqual(['prefers'])
    expect(california.notices.map(({ message }) => message.key)).toEqual([
      'planning:notices.noLicence',
      'planning:notices.needsLeftOut',
    ])
    expect(many(specs, 'TX').milestones.map(({ id }) => id)).toEqual(['paper', 'needs', 'prefers'])
  })

  it('leaves out what belongs to another specialty without a word, and what follows from it', () => {
    const result = many(
      [node('theirs', {}, { when: { specialties: ['nurse'] } }), node('next', { allOf: ['theirs'] }), node('ours')],
      'TX',
    )
    expect(result.milestones.map(({ id }) => id)).toEqual(['ours'])
    expect(result.notices).toEqual([])
  })
})
