// Starts in the place of Electron's executable: reads its command line, then runs the app's built, unmodified main
// script against api/. See README.md.
import Module, { createRequire } from 'node:module'
import inspector from 'node:inspector'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { boot } from './boot.mjs'
import { locateApp, parseCommandLine, wantedElectronVersion } from './command-line.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const { switches, requires, app: named } = parseCommandLine(process.argv.slice(2))
const electronVersion = wantedElectronVersion()
if (switches.has('version')) {
  console.log(`v${electronVersion} (stand-in)`)
  process.exit(0)
}
console.error(`Electron stand-in (tests/electron-shell): this is not Electron ${electronVersion}.`)
if (named === undefined) {
  console.error('Electron stand-in: name an app to start, for example "."')
  process.exit(64)
}

Object.assign(boot, { switches, electronVersion, execPath: path.join(here, 'electron'), ...locateApp(named) })
process.argv.splice(0, 2, boot.execPath)
Object.assign(process, { type: 'browser', defaultApp: true })
for (const [name, value] of [
  ['electron', electronVersion],
  ['chrome', '0.0.0.0'],
]) {
  Object.defineProperty(process.versions, String(name), { value, writable: true, enumerable: true, configurable: true })
}

// Playwright reads "Debugger listening on ws://..." from stderr.
if (switches.has('inspect')) inspector.open(Number(switches.get('inspect') || 9229), '127.0.0.1')

const { electron } = await import('./api/index.mjs')
const { startBrowser, prepareBrowser } = await import('./browser/browser.mjs')
mapElectronModule()
prepareBrowser()

process.on('uncaughtException', die)
process.on('unhandledRejection', (error) => {
  process.exitCode = 1
  console.error('UnhandledPromiseRejectionWarning:', error)
})
// `await app.whenReady()` at the top level of the app's script: nothing is left to do, so the app is ready.
process.once('beforeExit', () => startBrowser().catch(die))

const fromHere = createRequire(path.join(process.cwd(), 'any.js'))
for (const name of requires) fromHere(name)
await import(pathToFileURL(boot.entry).href).then(startBrowser).catch(die)

/** Electron shows a dialog and limps on; a test wants to know. */
function die(/** @type {unknown} */ error) {
  console.error('A JavaScript error occurred in the main process\n', error)
  electron.app.releaseSingleInstanceLock()
  process.exit(1)
}

/** `electron` means api/, for ES modules, for CommonJS and so for the inspector's `require` that Playwright uses. */
function mapElectronModule() {
  const url = pathToFileURL(path.join(here, 'electron.mjs')).href
  const hook = `export const resolve = (name, context, next) =>
    name === 'electron' ? { url: ${JSON.stringify(url)}, format: 'module', shortCircuit: true } : next(name, context)`
  Module.register(`data:text/javascript,${encodeURIComponent(hook)}`)
  const internals = /** @type {any} */ (Module)
  const load = internals._load
  internals._load = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
    name === 'electron' ? electron : load.call(Module, name, ...rest)
}
