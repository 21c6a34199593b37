import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addCounts, countPlaywright, countReport, countVitest } from '../../scripts/lib/count-results.mjs'
import { toolPath } from '../../scripts/lib/tools.mjs'

// Inside the project, so that the runners find their own packages.
let folder: string
beforeEach(() => {
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync(path.resolve('.cache/count-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
const report = () => path.join(folder, 'report.json')

function run(tool: 'vitest' | 'playwright', args: readonly string[]): void {
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env
  spawnSync(process.execPath, [toolPath(tool), ...args], { cwd: folder, env, encoding: 'utf8' })
}

describe('counting results', () => {
  it('counts vitest: failed, skipped and unreadable files are all failures', () => {
    write('vitest.config.js', 'export default {}')
    write(
      'a.test.js',
      "import { it } from 'vitest'\nit('a', () => {})\nit('b', () => {})\nit('c', () => { throw new Error() })\nit.skip('d', () => {})",
    )
    write('broken.test.js', "import './nowhere'")
    run('vitest', ['run', '--root', folder, '--reporter=json', `--outputFile=${report()}`])
    expect(countReport(report(), countVitest)).toEqual({ passed: 2, failed: 3 })
  })

  it('counts Playwright: failed, skipped and unreadable files are all failures', () => {
    write(
      'playwright.config.js',
      `export default { testDir: '.', reporter: [['json', { outputFile: ${JSON.stringify(report())} }]] }`,
    )
    write(
      'a.spec.js',
      "import { test } from '@playwright/test'\ntest('a', () => {})\ntest('b', () => { throw new Error() })\ntest.skip('c', () => {})",
    )
    run('playwright', ['test'])
    expect(countReport(report(), countPlaywright)).toEqual({ passed: 1, failed: 2 })
    write('broken.spec.js', "import './nowhere'")
    run('playwright', ['test'])
    expect(countReport(report(), countPlaywright).failed).toBeGreaterThan(0)
  })

  it('takes a missing or torn report for a failure', () => {
    expect(countReport(report(), countVitest)).toEqual({ passed: 0, failed: 1 })
    write('report.json', '{ "numTotalTests": ')
    expect(countReport(report(), countVitest)).toEqual({ passed: 0, failed: 1 })
    write('report.json', '{}')
    expect(countReport(report(), countPlaywright)).toEqual({ passed: 0, failed: 1 })
  })

  it('adds up', () => {
    expect(
      addCounts([
        { passed: 2, failed: 0 },
        { passed: 1, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 })
  })
})
