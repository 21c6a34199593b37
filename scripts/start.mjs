// `npm start`: builds what has changed and opens the app, in Electron where its binary is there or can be fetched, and
// otherwise in the stand-in of tests/electron-shell. `--dev` reloads while one edits.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './find-browser.mjs'
import { hasDisplay } from './lib/display.mjs'
import { electronBinary } from './lib/electron-binary.mjs'
import { installElectron } from './lib/install-electron.mjs'
import { isBuilt } from './lib/is-built.mjs'
import { root, runTool, toolPath } from './lib/tools.mjs'

const words = process.argv.slice(2)
const dev = words.includes('--dev')
const args = words.filter((word) => word !== '--dev')

if (!hasDisplay()) {
  console.error('Casepath cannot open its window: there is no display here (DISPLAY and WAYLAND_DISPLAY are not set).')
  console.error('Without a window: npm run -s casepath -- plan resources/samples/<sample>.json --out plan.pdf')
  process.exit(1)
}
if (!dev && !isBuilt() && runTool('electron-vite', ['build']) !== 0) {
  console.error('Casepath could not be built; the reason is above.')
  process.exit(1)
}

const executable = electronBinary() ?? installElectron()
if (executable !== null) process.exit(await openInElectron(executable))
process.exit(await openInStandIn())

/** @param {string} electron */
function openInElectron(electron) {
  // Chromium refuses to run as root inside its own sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (dev) return run(toolPath('electron-vite'), ['dev', '--', ...asRoot, ...args], { ELECTRON_EXEC_PATH: electron })
  return run(null, ['.', ...asRoot, ...args], {}, electron)
}

async function openInStandIn() {
  console.error("Electron's binary is not here and cannot be fetched, so Casepath opens in a stand-in: the app itself,")
  console.error(
    'shown by an installed Chromium. Menus and file dialogs are plainer. To try again: npx install-electron',
  )
  try {
    ensureBrowser({ window: true })
  } catch (error) {
    console.error(/** @type {Error} */ (error).message)
    return 1
  }
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'casepath-start-'))
  const env = { ELECTRON_SHELL_INTERACTIVE: '1', ELECTRON_SHELL_TEMP: temporary }
  try {
    if (!dev) return await run(toolPath('electron-shell'), ['.', ...args], env)
    const shell = path.join(root, 'tests/electron-shell/electron')
    return await run(toolPath('electron-vite'), ['dev', '--', ...args], { ...env, ELECTRON_EXEC_PATH: shell })
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Runs a Node script (or, with `program`, something else) until it ends, and answers its exit code.
 * @param {string | null} script
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} env
 * @param {string} program
 * @returns {Promise<number>}
 */
function run(script, parameters, env, program = process.execPath) {
  const all = [...(script === null ? [] : [script]), ...parameters]
  const child = spawn(program, all, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  // Ctrl+C reaches the app too, which ends by itself; this process waits for it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill())
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
}
