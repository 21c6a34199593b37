// `npm run bench [-- words]`: runs tests/bench/*.bench.ts, one process each, or those whose name contains a word.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './lib/tools.mjs'

const folder = path.join(root, 'tests/bench')
const words = process.argv.slice(2)
const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'))
const chosen = files.filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No benchmark matches. There are: ${files.join(', ')}`)
  process.exitCode = 1
}
// What documents are measured against: never part of `npm ci`, brought once when it is asked for.
const peers = path.join(folder, 'peers')
if (chosen.some((name) => !name.startsWith('match')) && !existsSync(path.join(peers, 'node_modules')))
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit', shell: true })
for (const name of chosen) {
  console.log(`== ${name}`)
  const args = ['--expose-gc', '--import', 'tsx', path.join(folder, name)]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
