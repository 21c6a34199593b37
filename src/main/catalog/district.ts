import { rm, stat } from 'node:fs/promises'
import type { CatalogProblem } from '../../core/catalog/catalog'
import type { Pack } from '../../core/catalog/pack'
import { packChanges } from '../../core/catalog/pack-changes'
import type { LoadedCatalog } from '../../node/catalog/load-catalog'
import { withPack } from '../../node/catalog/load-with-pack'
import { asDiskError, isMissing } from '../../node/files/disk-errors'
import { replaceFile } from '../../node/files/replace-file'
import type { PackStatus } from '../../shared/ipc/contract'

/** The catalog in use: the app's own, with the district's pack laid over it where there is one. */
export interface DistrictCatalog {
  current(): LoadedCatalog
  status(): PackStatus
  /** Takes a pack in, or answers every reason why not; then nothing has changed. */
  choose(at: string): Promise<readonly CatalogProblem[]>
  remove(): Promise<void>
}

interface DistrictCatalogOptions {
  /** The app's own catalog. */
  readonly own: LoadedCatalog
  /** Where the copy of the pack is kept, so that it keeps working without the place it came from. */
  readonly file: string
  /** Documents are made elsewhere, from the same file: they must read it again. */
  onChange(): void
}

/** Never fails for what is in the file: a pack that went bad is reported, and the app's own catalog stands in. */
export async function openDistrictCatalog({ own, file, onChange }: DistrictCatalogOptions): Promise<DistrictCatalog> {
  let state: { readonly loaded: LoadedCatalog; readonly status: PackStatus } = alone([])
  if (await isThere(file)) {
    const packed = await withPack(own, file)
    state = packed.ok ? laid(packed.loaded, packed.pack) : alone(packed.problems)
  }

  function alone(problems: readonly CatalogProblem[]): typeof state {
    return { loaded: own, status: { pack: null, problems: [...problems] } }
  }
  function laid(loaded: LoadedCatalog, pack: Pack): typeof state {
    const { name, publisher, version } = pack.pack
    const { added, changed, languages, otherEntries } = packChanges(own.catalog, pack)
    return {
      loaded,
      status: {
        pack: {
          name,
          publisher: publisher ?? null,
          version: version ?? null,
          added: [...added],
          changed: [...changed],
          languages: [...languages],
          otherEntries,
        },
        problems: [],
      },
    }
  }

  return {
    current: () => state.loaded,
    status: () => state.status,
    async choose(at) {
      const packed = await withPack(own, at)
      if (!packed.ok) return packed.problems
      await replaceFile(file, `${JSON.stringify(packed.pack, null, 2)}\n`)
      state = laid(packed.loaded, packed.pack)
      onChange()
      return []
    },
    async remove() {
      await rm(file, { force: true }).catch((error: unknown) => {
        throw asDiskError(error)
      })
      state = alone([])
      onChange()
    },
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error: unknown) => !isMissing(error),
  )
