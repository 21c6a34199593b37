// `npm test`: every check, one after the other, even when one fails. The last line counts single tests and each check
// that is not made of tests (a gate) as one. Exit code 1 if anything failed.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { addCounts, countPlaywright, countReport, countVitest } from './lib/count-results.mjs'
import { e2eSetting } from './lib/display.mjs'
import { runtimeName } from './lib/electron-binary.mjs'
import { startTool } from './lib/tools.mjs'
import { ensureBrowser } from './find-browser.mjs'

/** @typedef {import('./lib/count-results.mjs').Count} Count */

const reports = mkdtempSync(path.join(os.tmpdir(), 'casepath-test-'))
/** @type {{ name: string, count: Count, seconds: number }[]} */
const results = []

/**
 * @param {string} name
 * @param {() => Promise<Count>} run
 */
async function step(name, run) {
  const start = Date.now()
  const count = await run()
  results.push({ name, count, seconds: (Date.now() - start) / 1000 })
}

/**
 * A check that passes or fails as a whole. Its output is held back, so that two can run side by side.
 * @param {string} name
 * @param {import('./lib/tools.mjs').Tool} tool
 * @param {readonly string[]} args
 */
const gate = (name, tool, args) =>
  step(name, async () => {
    const { code, output } = await startTool(tool, args)
    console.log(`\n== ${name}: ${code === 0 ? 'passed' : 'FAILED'}\n${output.trim()}`)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  })

/**
 * A runner that counts its tests. A run that says all is well but ends with an error is a failure too.
 * @param {string} name
 * @param {import('./lib/tools.mjs').Tool} tool
 * @param {(report: string) => { args: string[], env?: NodeJS.ProcessEnv, prefix?: string[] }} command
 * @param {(report: any) => Count} countTests
 */
const suite = (name, tool, command, countTests) =>
  step(name, async () => {
    console.log(`\n== ${name}`)
    const report = path.join(reports, `${name}.json`)
    const { args, env = {}, prefix = [] } = command(report)
    const { code } = await startTool(tool, args, { env, prefix, show: true })
    const count = countReport(report, countTests)
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  })

const withVitest = (/** @type {string} */ report) => ({
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
})
const e2e = e2eSetting()
Object.assign(process.env, e2e.env)
const withPlaywright = (/** @type {string} */ project) => (/** @type {string} */ report) => ({
  args: ['test', '--project', project],
  env: { CASEPATH_REPORT: report },
  prefix: project === 'e2e' ? e2e.prefix : [],
})

console.log(`Node ${process.versions.node}; the app's own tests run on ${runtimeName()}.`)
if (e2e.hint !== null) console.log(e2e.hint)
try {
  console.log(`Browser: ${ensureBrowser().name}.`)
} catch (error) {
  console.error(/** @type {Error} */ (error).message)
}

await Promise.all([gate('types', 'tsc', ['-b']), gate('build', 'electron-vite', ['build'])])
await Promise.all([
  gate('lint', 'oxlint', ['--deny-warnings']).then(() =>
    gate('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  ),
  gate('walls', 'check-walls', []).then(() => gate('catalog', 'casepath', ['catalog', 'check'])),
])
await suite('vitest', 'vitest', withVitest, countVitest)
await suite('browser', 'playwright', withPlaywright('browser'), countPlaywright)
await suite('e2e', 'playwright', withPlaywright('e2e'), countPlaywright)
rmSync(reports, { recursive: true, force: true })

console.log(`\nThe app's own tests ran on ${runtimeName()}.`)
for (const { name, count, seconds } of results) {
  console.log(`${name.padEnd(8)} ${count.passed} passed, ${count.failed} failed (${seconds.toFixed(0)} s)`)
}
const total = addCounts(results.map(({ count }) => count))
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
