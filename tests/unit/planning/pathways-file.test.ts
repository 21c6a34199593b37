import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { pathways, type MilestoneSpec, type Pathways } from '../../../src/core/catalog/pathway'
import { realCatalog } from './support'

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.resolve(file), 'utf8'))

let catalog: Catalog
let graph: Pathways
beforeAll(async () => {
  catalog = await realCatalog()
  graph = pathways.parse(await read('resources/catalog/pathways.json'))
})

const figuresOf = ({ duration, hours }: MilestoneSpec) => [
  ...(duration ? [{ unit: 'months', figure: duration.months }] : []),
  ...(duration?.partTime ? [{ unit: 'months', figure: duration.partTime }] : []),
  ...(hours
    ? [
        { unit: 'hours', figure: hours.total },
        { unit: 'hours a week', figure: hours.perWeek },
      ]
    : []),
]

describe('pathways.json', () => {
  it('has every route the specialties name', () => {
    const known = new Set(graph.routes.map(({ id }) => id))
    for (const { id, routes } of catalog.specialties)
      expect(
        routes.filter((name) => !known.has(name)),
        id,
      ).toEqual([])
  })

  it('states every length in its unit, with a source of the catalog, and none without one', () => {
    const sources = new Map(catalog.sources.map((source) => [source.id, source]))
    for (const spec of graph.milestones) {
      for (const { unit, figure } of figuresOf(spec)) {
        expect(figure.unit, spec.id).toBe(unit)
        expect(sources.get(figure.source)?.period, `${spec.id}: ${figure.source}`).toBe(figure.period)
        expect(spec.sources, spec.id).toContain(figure.source)
      }
      for (const source of spec.sources) expect(sources.has(source), `${spec.id}: ${source}`).toBe(true)
    }
  })

  it('asks for what the issuers ask: years, hours and degrees', () => {
    const spec = (id: string) => graph.milestones.find((milestone) => milestone.id === id)!
    const asked = (id: string) => [spec(id).duration?.months.value ?? null, spec(id).hours?.total.value ?? null]
    expect(asked('swcm-experience')).toEqual([36, 4500])
    expect(asked('aswcm-experience')).toEqual([24, 3000])
    expect(asked('aswcm-education')).toEqual([null, 20])
    expect(asked('ccm-experience')).toEqual([24, null])
    expect(asked('acm-sw-experience')).toEqual([12, 2080])
    expect(asked('adc-hours')).toEqual([36, 6000])
    expect(asked('bsw-field')).toEqual([null, 400])
    expect(asked('msw-field')).toEqual([null, 900])
    expect(spec('c-swcm').after).toMatchObject({
      allOf: ['bsw', 'swcm-experience'],
      oneOf: ['licence-bachelors', 'aswb-bachelors'],
    })
  })

  it('earns only credentials of the catalog', () => {
    const known = new Set(catalog.credentials.map(({ id }) => id))
    expect(graph.milestones.flatMap(({ yields }) => yields.credential ?? []).filter((id) => !known.has(id))).toEqual([])
  })

  it('carries the facts of our documents that a plan must show', () => {
    const carried = new Set([...graph.milestones, ...graph.routes].flatMap(({ facts }) => facts))
    const needed = [
      '010',
      '011',
      '012',
      '013',
      '014',
      '015',
      '016',
      '026',
      '112',
      '113',
      '114',
      '115',
      '116',
      '117',
      '210',
      '211',
      '212',
      '214',
      '301',
      '302',
      '303',
      '304',
      '305',
    ]
    expect(needed.map((id) => `SF-${id}`).filter((id) => !carried.has(id))).toEqual([])
  })

  it('speaks American English to students', () => {
    const texts = JSON.stringify([
      graph.milestones.map(({ title, detail }) => [title, detail]),
      graph.routes.map(({ name, summary, opens }) => [name, summary, opens]),
      graph.words,
    ])
      .replaceAll('{{licence}}', '')
      .replaceAll('"licences"', '')
    expect(texts).not.toMatch(/licence|programme|counsell|behaviour|organis/i)
  })
})

describe('planning.json', () => {
  const keysOf = (value: unknown, at = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${at}.${key}`))
      : [at]
  const wordsOf = (value: unknown): string[] =>
    keysOf(value).map(
      (key) =>
        `${key} ${(
          JSON.stringify(
            key
              .split('.')
              .slice(1)
              .reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], value),
          ).match(/\{\{\w+/g) ?? []
        )
          .toSorted()
          .join()}`,
    )

  it('has the same keys with the same values to fill in, in both languages', async () => {
    const [english, spanish] = await Promise.all(
      ['en', 'es'].map((language) => read(`resources/locales/${language}/planning.json`)),
    )
    // Spanish has one more form for large numbers, which English does without.
    expect(wordsOf(spanish).filter((words) => !words.includes('_many '))).toEqual(wordsOf(english))
  })
})
