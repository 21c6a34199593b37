import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { catalogFiles, type CatalogFile } from '../../../src/core/catalog/catalog'
import { checkCatalog } from '../../../src/core/catalog/check'
import { advancementRoles, entrySpecialties } from '../../../src/core/intake/items'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { catalogFolder, copyOfCatalog, editJson } from './support'

const files = Object.keys(catalogFiles) as CatalogFile[]
/** The guide may be left out: a catalog without one is a catalog. */
const optional = ['guide.json', 'forms.json']
const required = files.filter((file) => !optional.includes(file))

describe('loading the real catalog', () => {
  it('finds nothing wrong with any file, nor between the files', async () => {
    const { catalog, problems } = await loadCatalog(catalogFolder)
    expect(problems).toEqual([])
    expect(checkCatalog(catalog)).toEqual([])
  })

  it('lists the specialties as the intake does, not as the disk does', async () => {
    const { catalog } = await loadCatalog(catalogFolder)
    expect(catalog.specialties.map(({ id }) => id)).toEqual([...entrySpecialties, ...advancementRoles])
  })

  it('is plain data that survives the copy between processes', async () => {
    const { catalog } = await loadCatalog(catalogFolder)
    expect(structuredClone(catalog)).toEqual(catalog)
  })
})

describe('loading a broken catalog', () => {
  it.each(required)('names a missing %s and loads the rest', async (file) => {
    const dir = await copyOfCatalog()
    await rm(path.join(dir, file))
    const { catalog, problems } = await loadCatalog(dir)
    expect(problems).toEqual([{ file, path: '', reason: 'the file is missing' }])
    expect(catalog.specialties).toHaveLength(19)
  })

  it('takes a catalog without a guide as one whose guide is empty', async () => {
    const dir = await copyOfCatalog()
    await rm(path.join(dir, 'guide.json'))
    const { catalog, problems } = await loadCatalog(dir)
    expect(problems).toEqual([])
    expect(catalog.guide).toEqual([])
  })

  it.each(files)('names a malformed %s and loads the rest', async (file) => {
    const dir = await copyOfCatalog()
    const text = await readFile(path.join(dir, file), 'utf8')
    await writeFile(path.join(dir, file), text.slice(0, text.length / 2))
    const { catalog, problems } = await loadCatalog(dir)
    expect(problems).toEqual([{ file, path: '', reason: expect.stringMatching(/^not valid JSON: ./) }])
    expect(catalog.specialties).toHaveLength(19)
  })

  it('empties only the list whose file is broken', async () => {
    const whole = (await loadCatalog(catalogFolder)).catalog
    const dir = await copyOfCatalog()
    await writeFile(path.join(dir, 'credentials.json'), '{')
    const { catalog } = await loadCatalog(dir)
    expect(catalog).toEqual({ ...whole, credentials: [] })
  })

  it('says that no day of review is known when the manifest is gone', async () => {
    const dir = await copyOfCatalog()
    await rm(path.join(dir, 'catalog.json'))
    const { manifest } = (await loadCatalog(dir)).catalog
    expect(manifest).toEqual({ format: 'casepath-catalog/1', language: 'en', reviewed: '1970-01-01', attributions: [] })
  })

  it('leaves out a specialty that is missing or broken, and names it', async () => {
    const dir = await copyOfCatalog()
    await rm(path.join(dir, 'specialties/housing.json'))
    await writeFile(path.join(dir, 'specialties/nurse.json'), 'not json')
    const { catalog, problems } = await loadCatalog(dir)
    expect(problems).toEqual([
      { file: 'specialties/housing.json', path: '', reason: 'the file is missing' },
      { file: 'specialties/nurse.json', path: '', reason: expect.stringContaining('not valid JSON') },
    ])
    expect(catalog.specialties.map(({ id }) => id)).not.toContain('housing')
    expect(catalog.specialties).toHaveLength(17)
  })

  it('names the item that a profile forgot', async () => {
    const dir = await copyOfCatalog()
    await editJson(dir, 'specialties/legal.json', ['profile', 'populations', 'teens'], undefined)
    const { problems } = await loadCatalog(dir)
    expect(problems).toEqual([
      { file: 'specialties/legal.json', path: 'profile.populations.teens', reason: expect.any(String) },
    ])
  })

  it('refuses a specialty under another name', async () => {
    const dir = await copyOfCatalog()
    await rename(path.join(dir, 'specialties/nurse.json'), path.join(dir, 'specialties/nursing.json'))
    const { catalog, problems } = await loadCatalog(dir)
    expect(problems).toEqual([
      { file: 'specialties/nurse.json', path: '', reason: 'the file is missing' },
      { file: 'specialties/nursing.json', path: 'id', reason: 'must be named after its file, not "nurse"' },
    ])
    expect(catalog.specialties.map(({ id }) => id)).not.toContain('nurse')
  })

  it('takes a specialty that the intake does not know yet, after the others', async () => {
    const dir = await copyOfCatalog()
    const json = JSON.parse(await readFile(path.join(dir, 'specialties/nurse.json'), 'utf8'))
    await writeFile(path.join(dir, 'specialties/aviation.json'), JSON.stringify({ ...json, id: 'aviation' }))
    const { catalog, problems } = await loadCatalog(dir)
    expect(problems).toEqual([])
    expect(catalog.specialties.at(-1)?.id).toBe('aviation')
  })

  it('names a figure without its source by its place', async () => {
    const dir = await copyOfCatalog()
    await editJson(dir, 'occupations.json', [0, 'readings', 0, 'annual', 'median', 'source'], undefined)
    const { catalog, problems } = await loadCatalog(dir)
    expect(problems).toEqual([
      { file: 'occupations.json', path: '0.readings.0.annual.median.source', reason: expect.any(String) },
    ])
    expect(catalog.occupations).toEqual([])
  })

  it('refuses a field that no schema knows: a misspelled one would be lost in silence', async () => {
    const dir = await copyOfCatalog()
    await editJson(dir, 'states.json', [0, 'clinicalHour'], 3000)
    const { problems } = await loadCatalog(dir)
    expect(problems).toEqual([{ file: 'states.json', path: '0', reason: expect.stringContaining('clinicalHour') }])
  })

  it('refuses a file in another encoding', async () => {
    const dir = await copyOfCatalog()
    await writeFile(path.join(dir, 'sources.json'), Buffer.from('[{"id":"caf\xe9"}]', 'latin1'))
    const { problems } = await loadCatalog(dir)
    expect(problems).toEqual([{ file: 'sources.json', path: '', reason: 'not valid UTF-8 text' }])
  })

  it('names everything that is missing from an empty folder', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'casepath-catalog-'))
    onTestFinished(() => rm(dir, { recursive: true, force: true }))
    const { catalog, problems } = await loadCatalog(dir)
    expect(problems.map(({ reason }) => reason)).toEqual(Array(required.length + 19).fill('the file is missing'))
    expect(catalog.specialties).toEqual([])
  })
})
