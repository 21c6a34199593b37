import { termIn } from '../../../../core/catalog/terms'
import { useCatalog } from '../../../app/catalog'
import { Said } from './Said'

/** A period, a unit or a schooling of the catalog, in the words of the reader's language. */
export function Term({ of }: { of: string }) {
  return <Said>{termIn(useCatalog(), of)}</Said>
}
