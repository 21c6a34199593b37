import { EventEmitter } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { boot } from '../boot.mjs'
import { endBrowser, isStarted, whenBrowserReady } from '../browser/browser.mjs'
import { emitPreventable, missing, strict } from '../strict.mjs'
import { openWindows } from './registry.mjs'
import { takeLock } from './single-instance.mjs'

class App extends EventEmitter {
  isPackaged = false
  #ready
  #quitting = false
  #locked = false
  #name = ''
  /** @type {Map<string, string>} */
  #paths = new Map()

  constructor() {
    super()
    this.#ready = new Promise((resolve) => {
      whenBrowserReady(() => {
        // Playwright replaces `emit` to hold this event back until it is connected, so it is looked up here.
        this.emit('ready', {}, {})
        resolve({})
      })
    })
  }

  commandLine = strict('app.commandLine', {
    // Kept for hasSwitch, but Chromium has been started by then.
    appendSwitch: (/** @type {string} */ name, value = '') => void boot.switches.set(name, value),
    hasSwitch: (/** @type {string} */ name) => boot.switches.has(name),
    getSwitchValue: (/** @type {string} */ name) => boot.switches.get(name) ?? '',
    removeSwitch: (/** @type {string} */ name) => void boot.switches.delete(name),
  })

  get name() {
    return this.getName()
  }

  set name(name) {
    this.setName(name)
  }

  getName() {
    return this.#name || boot.packageJson.productName || boot.packageJson.name || 'Electron'
  }

  setName(/** @type {string} */ name) {
    this.#name = name
  }

  getVersion() {
    return boot.packageJson.version ?? boot.electronVersion
  }

  getAppPath() {
    return boot.appPath
  }

  getLocale() {
    return 'en-US'
  }

  getSystemLocale() {
    return 'en-US'
  }

  getPreferredSystemLanguages() {
    return ['en-US']
  }

  isReady() {
    return isStarted()
  }

  whenReady() {
    return this.#ready
  }

  getPath(/** @type {string} */ name) {
    const home = os.homedir()
    const appData = process.env['XDG_CONFIG_HOME'] ?? process.env['APPDATA'] ?? path.join(home, '.config')
    const userData = this.#paths.get('userData') ?? path.join(appData, this.getName())
    const standard = new Map(
      Object.entries({
        home,
        appData,
        userData,
        sessionData: userData,
        temp: os.tmpdir(),
        exe: boot.execPath,
        logs: path.join(userData, 'logs'),
        crashDumps: path.join(userData, 'Crashpad'),
        desktop: path.join(home, 'Desktop'),
        documents: path.join(home, 'Documents'),
        downloads: path.join(home, 'Downloads'),
      }),
    )
    const found = this.#paths.get(name) ?? standard.get(name)
    if (found === undefined) throw new Error(`Failed to get '${name}' path`)
    return found
  }

  setPath(/** @type {string} */ name, /** @type {string} */ folder) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    this.#paths.set(name, folder)
  }

  requestSingleInstanceLock() {
    this.#locked ||= takeLock(this.getPath('userData'), ({ argv, cwd }) => {
      this.emit('second-instance', {}, argv, cwd, {})
    })
    return this.#locked
  }

  hasSingleInstanceLock() {
    return this.#locked
  }

  /** The note is removed when the process ends; no app needs it earlier. */
  releaseSingleInstanceLock() {}

  quit() {
    if (this.#quitting || emitPreventable(this, 'before-quit')) return
    this.#quitting = true
    if (openWindows.size === 0) this.allWindowsClosed()
    for (const window of openWindows) window.close()
  }

  /** A window refused to close: the app goes on. */
  cancelQuit() {
    this.#quitting = false
  }

  /** Electron's order: window-all-closed (not after quit), before-quit, will-quit, quit. */
  allWindowsClosed() {
    if (!this.#quitting) {
      if (this.listenerCount('window-all-closed') > 0) {
        this.emit('window-all-closed')
        return
      }
      this.#quitting = true
    }
    if (emitPreventable(this, 'will-quit')) this.#quitting = false
    else this.exit(0)
  }

  exit(code = 0) {
    this.emit('quit', {}, code)
    endBrowser(code)
  }

  relaunch() {
    missing('app.relaunch')
  }

  // Settings of the desktop, the sandbox and the graphics card: nothing here depends on them.
  focus() {}
  hide() {}
  show() {}
  enableSandbox() {}
  disableHardwareAcceleration() {}
  setAboutPanelOptions() {}
  showAboutPanel() {}
  setAppUserModelId() {}
  setAppLogsPath() {}
  clearRecentDocuments() {}
}

export const app = new App()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit())
