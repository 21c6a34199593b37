import path from 'node:path'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'

/** The catalog as it is shipped: the properties must hold for it, not for a toy. */
export const { catalog, problems } = await loadCatalog(path.resolve('resources/catalog'))
