import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { CatalogProblem } from '../../core/catalog/catalog'
import { pack, packLists, packManifest, type Pack } from '../../core/catalog/pack'
import { specialty, type Specialty } from '../../core/catalog/specialty'
import { loadTranslations } from './load-translations'
import { readChecked } from './read-json'

export type LoadedPack =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problems: readonly CatalogProblem[] }

/** Bytes. The whole catalog is half a megabyte; what is forty times as large is some other file. */
const largestFile = 20 * 1024 * 1024

/**
 * Reads a catalog pack: one JSON file, or a folder laid out like the catalog's own with a `pack.json` in place of its
 * `catalog.json`. Never throws for bad content. One problem anywhere refuses the whole pack. What the pack says of the
 * catalog's entries is `applyPack`'s business.
 */
export async function loadPack(at: string): Promise<LoadedPack> {
  const found = await lstat(at).catch(() => null)
  if (found === null) return refused(path.basename(at), 'there is no such file or folder')
  if (found.isDirectory()) return loadFolder(at)
  if (!found.isFile()) return refused(path.basename(at), 'is neither a file nor a folder')
  if (found.size > largestFile) return refused(path.basename(at), 'is too large for a catalog pack')
  const result = await readChecked(path.dirname(at), path.basename(at), pack)
  return result.value === null ? { ok: false, problems: result.problems } : { ok: true, pack: result.value }
}

const refused = (file: string, reason: string): LoadedPack => ({ ok: false, problems: [{ file, path: '', reason }] })

/** Beside the manifest: any of the catalog's shared files, and specialties, each in its own file. */
const parts = {
  ...packLists,
  pathways: pack.shape.pathways.unwrap(),
} as const

async function loadFolder(dir: string): Promise<LoadedPack> {
  const files = await jsonFiles(dir)
  const problems: CatalogProblem[] = []
  const read = async <T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const size = (await lstat(path.join(dir, file)).catch(() => null))?.size ?? 0
    if (size > largestFile) {
      problems.push({ file, path: '', reason: 'is too large for a catalog pack' })
      return undefined
    }
    const result = await readChecked(dir, file, schema)
    problems.push(...result.problems)
    return result.value ?? undefined
  }
  const manifest = await read('pack.json', packManifest)
  const whole: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(parts))
    if (files.includes(`${name}.json`)) whole[name] = await read<unknown>(`${name}.json`, schema)
  const specialties: Specialty[] = []
  for (const file of files.filter((name) => name.startsWith('specialties/'))) {
    const value = await read(file, specialty)
    if (value === undefined) continue
    if (file === `specialties/${value.id}.json`) specialties.push(value)
    else problems.push({ file, path: 'id', reason: `must be named after its file, not "${value.id}"` })
  }
  const { translations, problems: untranslated } = await loadTranslations(dir)
  problems.push(
    ...untranslated,
    ...files
      .filter((file) => !isKnown(file))
      .map((file) => ({ file, path: '', reason: 'is no file of a catalog pack' })),
  )
  if (problems.length > 0 || manifest === undefined) return { ok: false, problems }
  return {
    ok: true,
    pack: {
      pack: manifest,
      ...whole,
      ...(specialties.length > 0 && { specialties }),
      ...(Object.keys(translations).length > 0 && { translations }),
    },
  }
}

/** A misspelt `specialities/` or `credential.json` would otherwise be left out without a word. */
const isKnown = (file: string): boolean =>
  file === 'pack.json' ||
  /^specialties\/[^/]+\.json$/.test(file) ||
  // Read, and refused where they do not fit, by `loadTranslations`.
  file.startsWith('translations/') ||
  Object.keys(parts).some((name) => file === `${name}.json`)

/** JSON files in the folder and one level below, with forward slashes, in the same order on every computer. */
async function jsonFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => (await readdir(path.join(dir, name))).map((file) => `${name}/${file}`)),
  )
  return [...entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name), ...below.flat()]
    .filter((file) => file.endsWith('.json'))
    .sort()
}
