import path from 'node:path'
import type { CatalogProblem } from '../../core/catalog/catalog'
import { applyPack, type Pack } from '../../core/catalog/pack'
import { layTranslations } from '../../core/catalog/translation'
import { loadCatalog, type LoadedCatalog } from './load-catalog'
import { loadPack } from './load-pack'

/** A pack laid over a catalog, or every reason against it. */
export type PackedCatalog =
  | { readonly ok: true; readonly loaded: LoadedCatalog; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly CatalogProblem[] }

/** Reads the pack at a path and lays it over a catalog, which stays as it was. */
export async function withPack(own: LoadedCatalog, at: string): Promise<PackedCatalog> {
  const read = await loadPack(at)
  if (!read.ok) return read
  const applied = applyPack(own.catalog, read.pack)
  if (!applied.ok) return applied
  const translations = layTranslations(own.translations, read.pack.translations ?? {})
  return { ok: true, pack: read.pack, loaded: { ...own, catalog: applied.catalog, translations } }
}

/** The catalog with the pack at `packFile`, where there is a sound one; otherwise the catalog alone. */
export async function loadWithPack(resources: string, packFile: string | null): Promise<LoadedCatalog> {
  const own = await loadCatalog(path.join(resources, 'catalog'))
  if (packFile === null) return own
  const packed = await withPack(own, packFile)
  return packed.ok ? packed.loaded : own
}
