import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { catalogFiles } from '../../../src/core/catalog/catalog'
import { catalogFolder } from './support'

const published = path.resolve('resources/schema')
const readJson = async (file: string) => JSON.parse(await readFile(file, 'utf8'))
const schemaOf = async (name: string) => z.fromJSONSchema(await readJson(path.join(published, `${name}.schema.json`)))

async function generated(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'casepath-schema-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  await writeFile(path.join(dir, 'gone.schema.json'), '{}')
  await promisify(execFile)(process.execPath, ['scripts/schema.mjs', dir])
  return dir
}

describe('the published JSON Schema', () => {
  it('is what the schemas of the code come to today', async () => {
    const dir = await generated()
    const files = await readdir(published)
    expect((await readdir(dir)).toSorted()).toEqual(files.toSorted())
    for (const file of files)
      expect([file, await readFile(path.join(dir, file), 'utf8')]).toEqual([
        file,
        await readFile(path.join(published, file), 'utf8'),
      ])
  })

  it.each(Object.keys(catalogFiles))('accepts the catalog’s own %s', async (file) => {
    const schema = await schemaOf(file.replace('.json', ''))
    expect(schema.safeParse(await readJson(path.join(catalogFolder, file))).error?.issues ?? []).toEqual([])
  })

  it('accepts every specialty, and refuses one with a field too many or a word for a number', async () => {
    const schema = await schemaOf('specialty')
    const folder = path.join(catalogFolder, 'specialties')
    for (const file of await readdir(folder)) {
      const specialty = await readJson(path.join(folder, file))
      expect([file, schema.safeParse(specialty).success]).toEqual([file, true])
      expect(schema.safeParse({ ...specialty, extra: 1 }).success).toBe(false)
      expect(schema.safeParse({ ...specialty, summary: 1 }).success).toBe(false)
    }
  })
})
