// The one browser of this process: started early, ready when the app is, and the desk where new pages are claimed.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { baseSwitches, ensureBrowser } from '../../../scripts/find-browser.mjs'
import { openWindows } from '../api/registry.mjs'
import { boot } from '../boot.mjs'
import { ignoreClosed } from '../strict.mjs'
import { Chromium } from './chromium.mjs'

/** @typedef {{ targetId: string, sessionId: string }} PageTarget */

const linuxWithoutDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
export const headless = process.env['ELECTRON_SHELL_HEADLESS'] === '1' || linuxWithoutDisplay

/** @type {Chromium | undefined} */
let chromium
let expectedEnd = false
let started = false
/** @type {Promise<void> | undefined} */
let starting
/** @type {(() => void)[]} */
const onReady = []
/** @type {((target: PageTarget, openerId: string) => void) | undefined} */
let onPopup
/** Windows waiting for their page, by the token in its first address or by its id; and pages nobody has asked for yet. */
const awaited = /** @type {Map<string, (target: PageTarget) => void>} */ (new Map())
const unclaimed = /** @type {Map<string, PageTarget>} */ (new Map())

export const isStarted = () => started

/** @returns {Chromium} */
export function browser() {
  if (!chromium) throw new Error('Electron stand-in: the browser has not been started')
  return chromium
}

/** Registers what happens, in order, once Chromium answers and the app's script has been read. */
export function whenBrowserReady(/** @type {() => void} */ listener) {
  onReady.push(listener)
}

export function whenPopupOpens(/** @type {typeof onPopup} */ listener) {
  onPopup = listener
}

/** Starts Chromium while the app's modules load. Its profile is fresh and is removed at the end. */
export function prepareBrowser() {
  const parent = process.env['ELECTRON_SHELL_TEMP'] ?? os.tmpdir()
  mkdirSync(parent, { recursive: true })
  const profile = mkdtempSync(path.join(parent, 'electron-shell-'))
  const args = [...baseSwitches(), `--user-agent=${userAgent()}`, '--lang=en-US']
  // Hides the bar that says --no-sandbox is unsupported.
  if (args.includes('--no-sandbox')) args.push('--test-type')
  for (const name of ['remote-debugging-port', 'force-device-scale-factor']) {
    if (boot.switches.has(name)) args.push(`--${name}=${boot.switches.get(name)}`)
  }
  const verbose = process.env['ELECTRON_SHELL_VERBOSE'] === '1'
  chromium = new Chromium({
    browser: ensureBrowser({ window: !headless }),
    profile,
    headless,
    args,
    // Playwright waits for this line.
    onStderrLine: (line) => {
      if (verbose || line.startsWith('DevTools listening on')) process.stderr.write(`${line}\n`)
    },
  })
  chromium.hold(false)
  process.on('exit', () => {
    chromium?.process.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  })
}

export function startBrowser() {
  starting ??= start()
  return starting
}

async function start() {
  const cdp = browser()
  cdp.hold(true)
  cdp.on('gone', (error) => {
    // A visible Chromium leaves with its last window; the app then has its say (window-all-closed, will-quit).
    if (expectedEnd || openWindows.size === 0) return
    console.error(`Electron stand-in: ${error.message}`)
    process.exit(70)
  })
  cdp.on('Target.attachedToTarget', claim)
  const pagesOnly = {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  }
  const [version] = await Promise.all([
    cdp.send('Browser.getVersion'),
    cdp.send('Target.setDiscoverTargets', { discover: true }),
    cdp.send('Target.setAutoAttach', pagesOnly),
  ])
  Object.defineProperty(process.versions, 'chrome', { value: version.product.split('/')[1], enumerable: true })
  started = true
  for (const listener of onReady) listener()
}

/** Ends Chromium, then this process. */
export function endBrowser(/** @type {number} */ code) {
  const leave = () => process.exit(code)
  if (!chromium || chromium.closed) return leave()
  expectedEnd = true
  chromium.process.once('exit', leave)
  ignoreClosed(chromium.send('Browser.close'))
  setTimeout(leave, 3000).unref()
}

/**
 * A new page in a window of its own.
 * @param {{ width: number, height: number }} size  CSS pixels
 * @returns {Promise<PageTarget>}
 */
export async function openPage(size) {
  if (!headless) {
    const token = `electron-shell-${randomBytes(6).toString('hex')}`
    return new Promise((resolve) => {
      awaited.set(token, resolve)
      browser().openAppWindow(`data:text/html,<!doctype html><title>${token}</title>`, size)
    })
  }
  const { targetId } = await browser().send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
  const early = unclaimed.get(targetId)
  unclaimed.delete(targetId)
  return early ?? new Promise((resolve) => awaited.set(targetId, resolve))
}

/** True for the empty page every window is born with. */
export const isBirthPage = (/** @type {string} */ url) => /^data:.*electron-shell-[0-9a-f]{12}/.test(url)

function claim(/** @type {any} */ { sessionId, targetInfo }) {
  const { targetId, url, openerId, type } = targetInfo
  if (type !== 'page') return
  const release = () => ignoreClosed(browser().send('Runtime.runIfWaitingForDebugger', {}, sessionId))
  if (/^(chrome|devtools):/.test(url)) return release()
  const token = /electron-shell-[0-9a-f]{12}/.exec(url)?.[0] ?? ''
  const key = awaited.has(targetId) ? targetId : token
  const resolve = awaited.get(key)
  awaited.delete(key)
  if (resolve) resolve({ targetId, sessionId })
  else if (openerId) onPopup?.({ targetId, sessionId }, openerId)
  else unclaimed.set(targetId, { targetId, sessionId })
}

function userAgent() {
  const { productName, name, version } = boot.packageJson
  const product = (productName ?? name ?? 'Electron').replaceAll(/[^\w.-]/g, '')
  return `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) ${product}/${version ?? '0'} Electron/${boot.electronVersion}`
}
