import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findSpecialty } from '../../../src/core/catalog/lookup'
import { localizeCatalog } from '../../../src/core/catalog/translation'
import { openDistrictCatalog, type DistrictCatalog } from '../../../src/main/catalog/district'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { loadWithPack } from '../../../src/node/catalog/load-with-pack'
import { freshFolder } from './support'

const own = await loadCatalog(path.resolve('resources/catalog'))
const housing = findSpecialty(own.catalog, 'housing')!
const manifest = { format: 'casepath-pack/1', name: 'Lakeside schools', version: '3', publisher: 'Lakeside' }
const tenants = { ...structuredClone(housing), id: 'tenants', name: 'Tenant case management', neighbours: [] }

/** A pack as a folder: a new specialty, a changed one, and Spanish for both. */
function packFolder(): string {
  const dir = freshFolder()
  const write = (file: string, value: unknown) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), JSON.stringify(value))
  }
  write('pack.json', manifest)
  write('specialties/tenants.json', tenants)
  write('specialties/housing.json', { ...housing, summary: 'You find homes in Lakeside.' })
  write('translations/es/specialties/tenants.json', { name: { of: tenants.name, text: 'Casos de inquilinos' } })
  write('translations/es/specialties/housing.json', {
    summary: { of: 'You find homes in Lakeside.', text: 'Encuentras casas en Lakeside.' },
  })
  return dir
}

describe('the district’s catalog', () => {
  let file: string
  let changes: number
  const open = (): Promise<DistrictCatalog> => openDistrictCatalog({ own, file, onChange: () => (changes += 1) })
  beforeEach(() => {
    file = path.join(freshFolder(), 'district-catalog.json')
    changes = 0
  })

  it('is not there at first: the app’s own stands alone', async () => {
    const district = await open()
    expect(district.status()).toEqual({ pack: null, problems: [] })
    expect(district.current()).toBe(own)
  })

  it('is taken in whole, says what it does, and stays after the place it came from is gone', async () => {
    const district = await open()
    expect(await district.choose(packFolder())).toEqual([])
    expect(changes).toBe(1)
    const status = {
      pack: {
        name: 'Lakeside schools',
        publisher: 'Lakeside',
        version: '3',
        added: ['Tenant case management'],
        changed: ['Housing case management'],
        languages: ['es'],
        otherEntries: 0,
      },
      problems: [],
    }
    expect(district.status()).toEqual(status)
    const again = await open()
    expect(again.status()).toEqual(status)
    const { catalog, translations } = again.current()
    expect(findSpecialty(catalog, 'housing')?.summary).toBe('You find homes in Lakeside.')
    const spanish = localizeCatalog(catalog, translations, 'es')
    expect(findSpecialty(spanish, 'tenants')?.name).toBe('Casos de inquilinos')
    expect(findSpecialty(spanish, 'housing')?.summary).toBe('Encuentras casas en Lakeside.')
    expect(findSpecialty(spanish, 'school')?.name).toBe('Gestión de casos escolar')
    const forPaper = await loadWithPack(path.resolve('resources'), file)
    expect(findSpecialty(forPaper.catalog, 'tenants')?.name).toBe('Tenant case management')
  })

  it('refuses a broken one with file, path and reason, and keeps the one before', async () => {
    const district = await open()
    await district.choose(packFolder())
    const kept = readFileSync(file)
    const broken = packFolder()
    writeFileSync(path.join(broken, 'specialties/tenants.json'), JSON.stringify({ ...tenants, credentials: ['none'] }))
    writeFileSync(
      path.join(broken, 'translations/es/specialties/housing.json'),
      JSON.stringify({ summary: { of: 'Another.', text: 'Otra.' } }),
    )
    expect(await district.choose(broken)).toEqual([
      { file: 'specialties/tenants.json', path: 'credentials', reason: 'there is no credential "none"' },
      {
        file: 'translations/es/specialties/housing.json',
        path: 'summary',
        reason: 'translates an older text; the English is now "You find homes in Lakeside."',
      },
    ])
    expect(changes).toBe(1)
    expect(readFileSync(file).equals(kept)).toBe(true)
    expect(findSpecialty(district.current().catalog, 'tenants')).not.toBeNull()
  })

  it('that goes bad on disk gives way to the app’s own, with the reason, and can be removed', async () => {
    await (await open()).choose(packFolder())
    writeFileSync(file, '{"pack": ')
    const district = await open()
    expect(district.current()).toBe(own)
    expect(district.status()).toMatchObject({
      pack: null,
      problems: [{ file: 'district-catalog.json', reason: expect.stringMatching(/^not valid JSON/) }],
    })
    expect((await loadWithPack(path.resolve('resources'), file)).catalog).toEqual(own.catalog)
    await district.remove()
    expect(existsSync(file)).toBe(false)
    expect(district.status()).toEqual({ pack: null, problems: [] })
  })
})
