// Which Chromium to use, and what to do where there is none. The app never needs one: Electron brings its own. The
// tests and the Electron stand-in do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { unpackNpmChromium } from './lib/npm-chromium.mjs'

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {Record<string, string>} env  What must be added to its environment (libraries and fonts of its own).
 * @property {boolean} headlessOnly  True where it cannot open a window.
 * @property {string} name
 */

const chromeFolders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
const onWindows = chromeFolders.filter(Boolean).flatMap((folder) => [
  { name: 'Chrome', executable: path.join(String(folder), 'Google/Chrome/Application/chrome.exe') },
  { name: 'Edge', executable: path.join(String(folder), 'Microsoft/Edge/Application/msedge.exe') },
])

/**
 * Every place to look, best first. Debian's `/usr/bin/chromium` is a shell wrapper around the one in `/usr/lib`.
 * @type {{ name: string, executable: string, headlessOnly?: boolean }[]}
 */
const places = [
  { name: 'CASEPATH_CHROMIUM', executable: process.env['CASEPATH_CHROMIUM'] ?? '' },
  // Starts in a third of the time and half the memory of the full browser.
  { name: 'chromium-headless-shell', executable: '/usr/lib/chromium/chromium-headless-shell', headlessOnly: true },
  { name: 'chromium', executable: '/usr/lib/chromium/chromium' },
  { name: 'chromium', executable: '/usr/bin/chromium' },
  { name: 'chromium', executable: '/usr/bin/chromium-browser' },
  { name: 'Chrome', executable: '/usr/bin/google-chrome' },
  { name: 'Chrome', executable: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' },
  { name: 'Edge', executable: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge' },
  ...onWindows,
]

/**
 * The browser to use, or null. `window: true` leaves out those that can only run without one. May unpack the Chromium
 * inside the npm package @sparticuz/chromium (Linux x64, once, about two seconds).
 * @param {{ window?: boolean }} [wanted]
 * @returns {Browser | null}
 */
export function findBrowser({ window = false } = {}) {
  for (const { name, executable, headlessOnly = false } of places) {
    if (!executable || !existsSync(executable) || (window && headlessOnly)) continue
    return { executable, env: {}, headlessOnly, name }
  }
  if (window) return null
  const unpacked = unpackNpmChromium()
  return unpacked && { ...unpacked, headlessOnly: true, name: '@sparticuz/chromium' }
}

/**
 * As `findBrowser`, but installs Debian's package when it may. Throws an error whose message is the one line to run.
 * @param {{ window?: boolean }} [wanted]
 * @returns {Browser}
 */
export function ensureBrowser({ window = false } = {}) {
  const found = findBrowser({ window })
  if (found) return found
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.error('Installing Chromium with apt-get (needed once, about 300 MB) ...')
    aptInstall(window ? 'chromium' : 'chromium-headless-shell')
    const installed = findBrowser({ window })
    if (installed) return installed
  }
  throw new Error(
    process.platform === 'linux'
      ? 'No Chromium found. Run: sudo apt-get install chromium   (or set CASEPATH_CHROMIUM to a browser)'
      : 'No Chromium found. Install Chrome or Edge, or set CASEPATH_CHROMIUM to the path of a Chromium browser.',
  )
}

/** @param {string} name */
function aptInstall(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status
  if (run(['-qq', 'update']) === 0) run(['-qq', '-y', '--no-install-recommends', 'install', name])
}

/** Switches every run needs. Chromium refuses to run as root inside its own sandbox. */
export function baseSwitches() {
  const asRoot = process.getuid?.() === 0
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  return [...quiet, '--disable-component-update', '--disable-sync', ...(asRoot ? ['--no-sandbox'] : [])]
}
