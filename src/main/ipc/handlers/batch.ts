import type { ClassBatch } from '../../batch/class-batch'
import type { HandlersOf } from '../handlers'

export const batchHandlers = (batch: ClassBatch): HandlersOf<'batch'> => ({
  'batch.start': async (request) => ({ started: await batch.start(request) }),
  'batch.resume': async () => ({ started: await batch.resume() }),
  'batch.cancel': () => {
    batch.cancel()
    return undefined
  },
  'batch.status': () => batch.status(),
  'batch.saveReport': async () => ({ fileName: await batch.saveReport() }),
  'batch.showFolder': () => batch.showFolder().then(() => undefined),
})
