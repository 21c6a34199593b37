import type { OpenCopies } from '../../disclosures/open-copies'
import type { HandlersOf } from '../handlers'

export const disclosureHandlers = (copies: OpenCopies): HandlersOf<'disclosures'> => ({
  'disclosures.open': async () => ({ copies: [...(await copies.list())] }),
  'disclosures.settle': ({ ids }) => copies.settle(ids).then(() => undefined),
})
