import path from 'node:path'
import { startPdfWorker } from '../../src/cli/start-pdf-worker'
import { runBatch, type BatchTarget } from '../../src/node/batch/run-batch'
import { createPdfPool } from '../../src/node/documents/pdf-pool'
import { drawFloor, marksOf } from './documents-floor'
import { fontsDir, jobOf, numbered, samplePlans, sampleStudents } from './documents-work'
import { inTurnsAsync, report } from './measure'

/**
 * A class in one go: 400 career plans from records to bytes by the app's own batch and its pool of two workers, which
 * start with it; against the floor, one thread that puts marks at places. Memory is that of the whole process, workers
 * included. `PLANS=100` for fewer, `TURNS=1` for fewer turns.
 */
const count = Number(process.env['PLANS'] ?? 400)
const turns = Number(process.env['TURNS'] ?? 3)
const students = await sampleStudents()
const marks = (await samplePlans()).map((plan) => marksOf(plan, fontsDir))

/** What was made goes nowhere: a disk is not what is measured. */
const nowhere: BatchTarget = {
  standing: async () => null,
  put: async (at, { pages }) => ({ result: 'made', label: '', file: String(at), pages }),
}

const stops = [50, 100, 200, 400].filter((at) => at <= count)
const memory: number[][] = []
let pages = 0

async function inWorkers(workers: number): Promise<void> {
  const pool = createPdfPool(workers, () => startPdfWorker({ resources: path.resolve('resources'), packFile: null }))
  const seen: number[] = []
  const { outcomes, end } = await runBatch({
    items: Array.from({ length: count }, (_, n) => ({
      label: String(n),
      fileName: `${n}.pdf`,
      input: String(n),
      render: () => pool.render(jobOf(numbered(students, n))),
    })),
    target: nowhere,
    workers,
    now: () => performance.now(),
    onProgress({ done }) {
      if (!stops.includes(done)) return
      globalThis.gc?.()
      seen.push(Math.round(process.memoryUsage.rss() / 1e6))
    },
  })
  pool.close()
  const made = outcomes.filter(({ result }) => result === 'made')
  if (end !== 'done' || made.length !== count) throw new Error(`${made.length} of ${count} plans were made`)
  pages = outcomes.reduce((sum, one) => sum + ('pages' in one ? one.pages : 0), 0)
  memory.push(seen)
}

const times = await inTurnsAsync(
  {
    floor: async () => {
      for (let n = 0; n < count; n += 1) await drawFloor(marks[n % marks.length]!, fontsDir)
    },
    'two workers': () => inWorkers(2),
  },
  turns,
  { warmUp: false },
)
report(`${count} career plans in one go (${pages} pages)`, times, { per: count })
for (const seen of memory)
  console.log(`  memory of the process: ${stops.map((at, n) => `${seen[n]} MB at plan ${at}`).join(', ')}`)
