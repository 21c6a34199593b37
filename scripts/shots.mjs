// `npm run shots [-- name]`: pictures to look at, in .shots/ (not kept in git): the app's screens (tests/shots) and every
// page of every sample's plan. A name picks the samples and screens that contain it. Needs pdftoppm (poppler-utils).
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root, runTool } from './lib/tools.mjs'

const shots = path.join(root, '.shots')
const [wanted = ''] = process.argv.slice(2)
mkdirSync(shots, { recursive: true })

const samples = readdirSync(path.join(root, 'resources/samples')).filter(
  (name) => name.endsWith('.json') && name.includes(wanted),
)
for (const name of samples) if (!drawPlan(name)) process.exitCode = 1

if (runTool('electron-vite', ['build', '--logLevel', 'warn']) !== 0) process.exitCode = 1
const filter = wanted === '' ? [] : ['--grep', wanted]
if (runTool('playwright', ['test', '--project', 'shots', '--pass-with-no-tests', ...filter]) !== 0) process.exitCode = 1
console.log(`Pictures are in ${path.relative(process.cwd(), shots) || shots}`)

/**
 * One sample's plan as PNG pages, 100 dots an inch.
 * @param {string} sample
 */
function drawPlan(sample) {
  const name = path.basename(sample, '.json')
  const folder = path.join(shots, 'plans', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pdf = path.join(folder, `${name}.pdf`)
  if (runTool('casepath', ['plan', path.join('resources/samples', sample), '--out', pdf]) !== 0) return false
  const { status, error } = spawnSync('pdftoppm', ['-r', '100', '-png', pdf, path.join(folder, 'page')], {
    stdio: 'inherit',
  })
  if (error) console.error('pdftoppm is missing. Run: sudo apt-get install poppler-utils')
  return status === 0
}
