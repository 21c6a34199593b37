import { localizeCatalog } from '../../../core/catalog/translation'
import type { DistrictCatalog } from '../../catalog/district'
import type { HandlersOf } from '../handlers'
import type { Dialogs } from '../ports'

interface CatalogHandlersOptions {
  readonly district: DistrictCatalog
  readonly dialogs: Dialogs
}

export const catalogHandlers = ({ district, dialogs }: CatalogHandlersOptions): HandlersOf<'catalog'> => ({
  'catalog.get': ({ language }) => {
    const { catalog, translations } = district.current()
    return localizeCatalog(catalog, translations, language)
  },
  'catalog.pack': () => district.status(),
  'catalog.choosePack': async ({ from }) => {
    const at = await dialogs.chooseOpenFile({ kind: from === 'folder' ? 'pack-folder' : 'pack' })
    if (at === null) return null
    return { refused: [...(await district.choose(at))], status: district.status() }
  },
  'catalog.removePack': async () => {
    await district.remove()
    return district.status()
  },
})
