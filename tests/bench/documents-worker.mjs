// One worker of the batch: draws its share of the students' plans and says when it is done.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { renderPdf } = await import('../../src/node/print/index.ts')
const { fontsDir, planOf, samplePlans } = await import('./documents-work.ts')
const plans = await samplePlans()
for (let n = workerData.first; n < workerData.last; n += 1) await renderPdf(planOf(plans, n), { fontsDir })
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window: it has no origin
parentPort?.postMessage('done')
