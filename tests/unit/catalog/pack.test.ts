import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guideEntry } from '../../../src/core/catalog/guide'
import { findSpecialty } from '../../../src/core/catalog/lookup'
import { applyPack, type Pack } from '../../../src/core/catalog/pack'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { loadPack } from '../../../src/node/catalog/load-pack'
import { catalogFolder, the } from './support'

const { catalog } = await loadCatalog(catalogFolder)
const manifest = { format: 'casepath-pack/1', name: 'Lakeside schools' } as const
const housing = the(catalog.specialties, ({ id }) => id === 'housing', 'housing')

/** A district's own specialty, made of one that is there. */
const tenants = () => ({ ...structuredClone(housing), id: 'tenants', name: 'Tenant case management', neighbours: [] })
const guide = (id: string, title: string, source = 'lakeside') =>
  guideEntry.parse({
    id,
    topic: 'high-school' as const,
    title,
    text: ['Ask at room 12.'],
    figures: [],
    facts: [],
    sources: [source],
  })
const source = { id: 'lakeside', title: 'Lakeside schools', url: null, period: '2026', checked: '2026-11-22' }

async function folderOf(files: Record<string, unknown>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'casepath-pack-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  for (const [file, value] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), typeof value === 'string' ? value : JSON.stringify(value))
  }
  return dir
}

const load = async (at: string): Promise<Pack> => {
  const loaded = await loadPack(at)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.pack
}
const reasons = (problems: readonly { file: string; path: string; reason: string }[]) =>
  problems.map(({ file, path, reason }) => [file, path, reason])

describe('reading a catalog pack', () => {
  it('takes a folder laid out like the catalog', async () => {
    const dir = await folderOf({
      'pack.json': manifest,
      'specialties/tenants.json': tenants(),
      'sources.json': [source],
      'guide.json': [guide('lakeside-courses', 'Courses at Lakeside')],
      'README.txt': 'For the counselors of Lakeside.',
    })
    const pack = await load(dir)
    expect(pack.specialties?.map(({ id }) => id)).toEqual(['tenants'])
    expect(pack.guide?.map(({ title }) => title)).toEqual(['Courses at Lakeside'])
  })

  it('takes one file with the same in it', async () => {
    const pack = { pack: manifest, specialties: [tenants()], sources: [source] }
    const dir = await folderOf({ 'lakeside.json': pack })
    expect((await load(path.join(dir, 'lakeside.json'))).specialties?.[0]?.name).toBe('Tenant case management')
  })

  const broken: [name: string, files: Record<string, unknown>, problems: unknown[][]][] = [
    ['without a manifest', { 'sources.json': [source] }, [['pack.json', '', 'the file is missing']]],
    [
      'of another format',
      { 'pack.json': { ...manifest, format: 'casepath-pack/9' } },
      [['pack.json', 'format', expect.stringContaining('casepath-pack/1')]],
    ],
    [
      'cut off in the middle',
      { 'pack.json': manifest, 'sources.json': '[{"id":' },
      [['sources.json', '', expect.stringMatching(/^not valid JSON/)]],
    ],
    [
      'with a misspelt file',
      { 'pack.json': manifest, 'source.json': [source], 'specialities/tenants.json': tenants() },
      [
        ['source.json', '', 'is no file of a catalog pack'],
        ['specialities/tenants.json', '', 'is no file of a catalog pack'],
      ],
    ],
    [
      'with a specialty under another name',
      { 'pack.json': manifest, 'specialties/renters.json': tenants() },
      [['specialties/renters.json', 'id', 'must be named after its file, not "tenants"']],
    ],
    [
      'with a figure that names no source',
      {
        'pack.json': manifest,
        'guide.json': [{ ...guide('a', 'A'), figures: [{ value: 1, unit: 'hours', period: '2026' }] }],
      },
      [['guide.json', '0.figures.0.source', expect.any(String)]],
    ],
  ]
  it.each(broken)('refuses a folder %s, whole and with the reason', async (_, files, problems) => {
    const loaded = await loadPack(await folderOf(files))
    expect(loaded.ok ? 'taken' : reasons(loaded.problems)).toEqual(problems)
  })

  it('refuses what is not there, and what is neither file nor folder', async () => {
    const dir = await folderOf({ 'real.json': { pack: manifest } })
    await symlink(path.join(dir, 'real.json'), path.join(dir, 'link.json'))
    expect(await loadPack(path.join(dir, 'gone'))).toMatchObject({ ok: false })
    expect(await loadPack(path.join(dir, 'link.json'))).toMatchObject({ ok: false })
  })
})

describe('laying a pack over the catalog', () => {
  it('adds a specialty and changes a text, and leaves the catalog as it was', () => {
    const before = structuredClone(catalog)
    const changedHousing = { ...structuredClone(housing), summary: 'You help people of our county find a home.' }
    const applied = applyPack(catalog, { pack: manifest, specialties: [tenants(), changedHousing] })
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
    expect(applied.catalog.specialties).toHaveLength(catalog.specialties.length + 1)
    expect(applied.catalog.specialties.at(-1)?.id).toBe('tenants')
    expect(findSpecialty(applied.catalog, 'housing')?.summary).toBe('You help people of our county find a home.')
    expect(catalog).toEqual(before)
  })

  it('carries another language, entry by entry, in the order of the catalog', () => {
    const spanish = catalog.guide.map((entry) => ({ ...entry, title: `ES ${entry.title}` })).toReversed()
    const applied = applyPack(catalog, { pack: { ...manifest, language: 'es' }, guide: spanish })
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
    expect(applied.catalog.manifest.language).toBe('es')
    expect(applied.catalog.guide.map(({ title }) => title)).toEqual(catalog.guide.map(({ title }) => `ES ${title}`))
  })

  it('changes nothing when it holds nothing', () => {
    expect(applyPack(catalog, { pack: manifest })).toEqual({ ok: true, catalog })
  })

  it('may replace the one entry that named a source', () => {
    const page = the(catalog.guide, ({ id }) => id === 'compact', 'compact')
    const only = catalog.guide.filter(({ sources }) => sources.includes('ncsl-social-workers'))
    const applied = applyPack(catalog, {
      pack: manifest,
      sources: [source],
      guide: only.map((entry) => ({ ...entry, figures: [], sources: ['lakeside'] })),
    })
    expect(page.sources).toEqual(['ncsl-social-workers'])
    expect(applied.ok).toBe(true)
  })

  const refusedPacks: [name: string, pack: Pack, problems: unknown[][]][] = [
    [
      'an id that is unknown',
      { pack: manifest, specialties: [{ ...tenants(), credentials: ['no-such'] }] },
      [['specialties/tenants.json', 'credentials', 'there is no credential "no-such"']],
    ],
    [
      'one id twice',
      { pack: manifest, specialties: [tenants(), tenants()] },
      [['specialties', 'tenants', 'two entries have the id "tenants"']],
    ],
    [
      'a source that nothing of it names',
      { pack: manifest, sources: [source] },
      [['sources.json', 'lakeside', 'nothing in the catalog names it']],
    ],
    [
      'a source that is not listed',
      { pack: manifest, guide: [guide('lakeside-courses', 'Courses', 'no-such')] },
      [['guide.json', 'lakeside-courses.sources.0', 'there is no source "no-such"']],
    ],
    [
      'a circle in the pathway',
      {
        pack: manifest,
        pathways: {
          milestones: catalog.pathways.milestones
            .filter(({ id }) => id === 'bsw')
            .map((entry) => ({ ...entry, after: { allOf: ['bsw'], oneOf: [], ifPlanned: [] } })),
        },
      },
      [['pathways.json', 'milestones.bsw', 'waits for itself: bsw → bsw']],
    ],
  ]
  it.each(refusedPacks)('is refused for %s, with nothing changed', (_, pack, problems) => {
    const before = structuredClone(catalog)
    const applied = applyPack(catalog, pack)
    expect(applied.ok ? 'applied' : reasons(applied.problems)).toEqual(problems)
    expect(catalog).toEqual(before)
  })
})
