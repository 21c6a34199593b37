import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'

export const catalogFolder = path.resolve('resources/catalog')

/** A copy of the real catalog in a fresh folder that goes with the test. */
export async function copyOfCatalog(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'casepath-catalog-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  await cp(catalogFolder, dir, { recursive: true })
  return dir
}

/** Sets one value in a file of a copy, as an editor's slip would; `undefined` takes it out. */
export async function editJson(
  dir: string,
  file: string,
  trail: readonly (string | number)[],
  value: unknown,
): Promise<void> {
  const json: unknown = JSON.parse(await readFile(path.join(dir, file), 'utf8'))
  const holder = trail.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), Object(json))
  Reflect.set(holder, trail.at(-1) ?? '', value)
  await writeFile(path.join(dir, file), JSON.stringify(json))
}

/** Takes `readonly` off all the way down: a test changes its own copy. */
export type Editable<T> = T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T

/** The real catalog, changed. */
export async function changed(edit: (catalog: Editable<Catalog>) => unknown): Promise<Catalog> {
  const { catalog } = await loadCatalog(catalogFolder)
  const copy: Editable<Catalog> = structuredClone(catalog) as Editable<Catalog>
  edit(copy)
  return copy
}

/** The entry that a test needs; a test about a missing one fails here, with its name. */
export function the<T>(list: readonly T[], is: (entry: T) => boolean, name: string): T {
  const found = list.find(is)
  if (found === undefined) throw new Error(`the catalog has no ${name}`)
  return found
}
