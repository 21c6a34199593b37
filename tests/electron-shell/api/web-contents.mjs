import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { boot } from '../boot.mjs'
import { browser, isBirthPage } from '../browser/browser.mjs'
import { codec } from '../page/codec.mjs'
import { binding, pageScripts, preloadWorldName, receive } from '../page/scripts.mjs'
import { ignoreClosed, missing } from '../strict.mjs'
import { customSchemes, originOf, toApp, toChromium } from '../urls.mjs'
import { interactive, printPage } from './interactive.mjs'
import { nativeTheme } from './native-theme.mjs'
import { listenToPage } from './page-events.mjs'
import { record } from './record.mjs'
import { openContents } from './registry.mjs'
import { interceptRequests } from './requests.mjs'
import { defaultSession } from './session.mjs'

const { encode } = codec()
let lastId = 0

export class WebContents extends EventEmitter {
  session = defaultSession
  title = ''
  /** The address as Chromium knows it. */
  chromiumUrl = ''
  frameId = ''
  targetId = ''
  sessionId = ''
  /** Set while loadURL or reload is under way, so that it is not taken for the page's own navigation. */
  expectedNavigation = /** @type {string | null} */ (null)
  /** The preload's world in the present document; undefined while there is none. */
  preloadContext = /** @type {number | undefined} */ (undefined)
  /** Messages sent before the document could hear them. */
  waiting = /** @type {string[]} */ ([])
  /** Addresses the page asked to open in windows of their own, oldest first. */
  popups = /** @type {string[]} */ ([])
  loading = false
  destroyed = false
  windowOpenHandler = /** @type {((details: object) => { action: string }) | null} */ (null)
  #zoomLevel = 0

  /**
   * @param {import('./browser-window.mjs').BrowserWindow} window
   * @param {{ preload?: string }} preferences
   * @param {Promise<import('../browser/browser.mjs').PageTarget>} target
   */
  constructor(window, preferences, target) {
    super()
    this.setMaxListeners(0)
    this.id = ++lastId
    this.window = window
    this.preferences = preferences
    this.mainFrame = mainFrameOf(this)
    /** Everything that needs the page waits for this. */
    this.ready = target.then((found) => this.#adopt(found))
    ignoreClosed(this.ready)
  }

  async #adopt(/** @type {import('../browser/browser.mjs').PageTarget} */ { targetId, sessionId }) {
    this.targetId = targetId
    this.sessionId = sessionId
    openContents.set(targetId, this)
    listenToPage(this)
    const scripts = pageScripts({
      secret: randomBytes(8).toString('hex'),
      schemes: [...customSchemes],
      preload: readPreload(this.preferences.preload),
      process: rendererProcess(),
      accelerators: interactive,
    })
    const workers = [{ type: 'worker' }, { type: 'shared_worker' }, { exclude: true }]
    const send = (/** @type {string} */ method, params = {}) => browser().send(method, params, sessionId)
    const all = [
      send('Page.enable'),
      send('Runtime.enable'),
      send('Page.setLifecycleEventsEnabled', { enabled: true }),
      send('Runtime.addBinding', { name: binding, executionContextName: preloadWorldName }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: preloadWorldName }),
      interceptRequests(sessionId),
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: workers }),
      nativeTheme.applyTo(this),
      send('Page.getFrameTree').then(({ frameTree }) => (this.frameId = frameTree.frame.id)),
    ]
    ignoreClosed(send('Runtime.runIfWaitingForDebugger'))
    await Promise.all(all)
  }

  /** One command of Chromium's protocol, once the page is there. */
  async command(/** @type {string} */ method, params = {}) {
    await this.ready
    return browser().send(method, params, this.sessionId)
  }

  send(/** @type {string} */ channel, /** @type {unknown[]} */ ...args) {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    this.tellPage(encode({ op: 'event', channel, args }))
  }

  tellPage(/** @type {string} */ text, contextId = this.preloadContext) {
    if (contextId === undefined) {
      this.waiting.push(text)
      return
    }
    const expression = `globalThis[${JSON.stringify(receive)}](${JSON.stringify(text)})`
    ignoreClosed(browser().send('Runtime.evaluate', { contextId, expression }, this.sessionId))
  }

  async loadURL(/** @type {string} */ url) {
    await this.ready
    const done = new Promise((resolve, reject) => {
      this.once('did-finish-load', resolve)
      this.once('destroyed', () => reject(new Error(`ERR_FAILED (-2) loading '${url}'`)))
    })
    ignoreClosed(done)
    this.expectedNavigation = toChromium(url)
    const { errorText } = await this.command('Page.navigate', { url: toChromium(url), transitionType: 'typed' })
    if (!errorText) return done
    this.expectedNavigation = null
    const reason = errorText.replace('net::', '')
    this.emit('did-fail-load', {}, -2, reason, url, true)
    throw Object.assign(new Error(`${reason} loading '${url}'`), { code: reason, url })
  }

  loadFile(/** @type {string} */ file) {
    return this.loadURL(pathToFileURL(path.resolve(boot.appPath, file)).href)
  }

  reload() {
    this.expectedNavigation = this.chromiumUrl
    ignoreClosed(this.command('Page.reload'))
  }

  async executeJavaScript(/** @type {string} */ expression, userGesture = false) {
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture }
    const { result, exceptionDetails } = await this.command('Runtime.evaluate', params)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  setWindowOpenHandler(/** @type {any} */ handler) {
    this.windowOpenHandler = handler
  }

  /** There is no printer here: the call is recorded and answered with success. */
  print(options = {}, /** @type {((success: boolean, reason: string) => void) | undefined} */ callback) {
    record('webContents.print', options)
    if (interactive) printPage(this)
    setImmediate(() => callback?.(true, ''))
  }

  printToPDF() {
    missing('webContents.printToPDF')
  }

  /** What Electron does when a renderer dies: the app hears `render-process-gone`. */
  forcefullyCrashRenderer() {
    ignoreClosed(this.command('Page.crash'))
  }

  close({ waitForBeforeUnload = false } = {}) {
    if (waitForBeforeUnload) this.window.close()
    else this.window.destroy()
  }

  getURL() {
    const atBirth = isBirthPage(this.chromiumUrl) || this.chromiumUrl === 'about:blank'
    return atBirth ? '' : toApp(this.chromiumUrl)
  }

  getTitle() {
    return this.title || this.getURL()
  }

  isDestroyed() {
    return this.destroyed
  }

  isLoading() {
    return this.loading
  }

  isFocused() {
    return this.window.isFocused()
  }

  focus() {
    this.window.focus()
  }

  getType() {
    return 'window'
  }

  // Remembered, not drawn.
  setZoomLevel(/** @type {number} */ level) {
    this.#zoomLevel = level
  }

  getZoomLevel() {
    return this.#zoomLevel
  }

  setZoomFactor(/** @type {number} */ factor) {
    this.#zoomLevel = Math.log(factor) / Math.log(1.2)
  }

  getZoomFactor() {
    return 1.2 ** this.#zoomLevel
  }

  // There are no developer tools here, and the pages' permissions do not depend on these.
  openDevTools() {}
  closeDevTools() {}
  toggleDevTools() {}
  isDevToolsOpened() {
    return false
  }
  setVisualZoomLevelLimits() {
    return Promise.resolve()
  }
  setIgnoreMenuShortcuts() {}
  setBackgroundThrottling() {}
}

/** @param {WebContents} contents */
function mainFrameOf(contents) {
  const frame = {
    get url() {
      return contents.getURL()
    },
    get origin() {
      return originOf(contents.chromiumUrl)
    },
    get top() {
      return frame
    },
    parent: null,
    frames: [],
    routingId: 1,
    processId: 1,
    detached: false,
    isDestroyed: () => contents.isDestroyed(),
    send: contents.send.bind(contents),
  }
  return frame
}

function readPreload(/** @type {string | undefined} */ file) {
  return file === undefined ? null : { path: file, source: readFileSync(file, 'utf8') }
}

/** What a sandboxed preload sees as `process`. */
function rendererProcess() {
  const { platform, arch, versions } = process
  return { type: 'renderer', sandboxed: true, contextIsolated: true, platform, arch, versions, env: {} }
}

export const webContents = {
  getAllWebContents: () => [...openContents.values()],
  getFocusedWebContents: () => [...openContents.values()].find((contents) => contents.isFocused()) ?? null,
  fromId: (/** @type {number} */ id) => [...openContents.values()].find((contents) => contents.id === id),
  fromDevToolsTargetId: (/** @type {string} */ targetId) => openContents.get(targetId),
  fromFrame: (/** @type {object} */ frame) =>
    [...openContents.values()].find((contents) => contents.mainFrame === frame),
}
