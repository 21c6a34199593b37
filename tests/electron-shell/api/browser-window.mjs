import { EventEmitter } from 'node:events'
import { browser, isStarted, openPage, whenPopupOpens } from '../browser/browser.mjs'
import { emitPreventable, ignoreClosed, missing } from '../strict.mjs'
import { toApp } from '../urls.mjs'
import { app } from './app.mjs'
import { focus, openContents, openWindows } from './registry.mjs'
import { WebContents } from './web-contents.mjs'

let lastId = 0

export class BrowserWindow extends EventEmitter {
  #bounds
  #title
  #visible
  #destroyed = false
  #closing = false
  #painted = false
  #state = 'normal'
  #windowId = 0
  /** @type {NodeJS.Timeout | undefined} */
  #forceClose

  constructor(/** @type {any} */ options = {}) {
    super()
    if (!isStarted()) throw new Error('Cannot create BrowserWindow before app is ready')
    const preferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, ...options.webPreferences }
    if (!preferences.sandbox || !preferences.contextIsolation || preferences.nodeIntegration) {
      missing('a window without sandbox, without context isolation or with Node')
    }
    this.setMaxListeners(0)
    this.id = ++lastId
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.#title = options.title ?? app.getName()
    this.#visible = options.show !== false
    const { width, height } = this.#bounds
    const page = openPage({ width, height })
    this.webContents = new WebContents(this, preferences, page)
    openWindows.add(this)
    ignoreClosed(this.webContents.ready.then(() => this.#fit()))
    if (this.#visible) setImmediate(() => this.focus())
    queueMicrotask(() => {
      app.emit('browser-window-created', {}, this)
      app.emit('web-contents-created', {}, this.webContents)
    })
  }

  async #fit() {
    const { targetId } = this.webContents
    const { windowId } = await browser().send('Browser.getWindowForTarget', { targetId })
    this.#windowId = windowId
    const { width, height } = this.#bounds
    await browser().send('Browser.setContentsSize', { windowId, width, height })
  }

  #alive() {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }

  loadURL(/** @type {string} */ url) {
    this.#alive()
    const loaded = this.webContents.loadURL(url)
    ignoreClosed(loaded)
    return loaded
  }

  loadFile(/** @type {string} */ file) {
    this.#alive()
    const loaded = this.webContents.loadFile(file)
    ignoreClosed(loaded)
    return loaded
  }

  painted() {
    if (this.#painted) return
    this.#painted = true
    this.emit('ready-to-show')
  }

  /** `close` may be prevented; then the page's beforeunload is asked. */
  close() {
    if (this.#destroyed || this.#closing) return
    if (emitPreventable(this, 'close')) {
      app.cancelQuit()
      return
    }
    this.#closing = true
    ignoreClosed(this.webContents.command('Page.close'))
    // Chromium forgets a Page.close that comes while a navigation is being committed.
    this.#forceClose = setTimeout(() => this.destroy(), 2000)
    this.#forceClose.unref()
  }

  /** Electron shows no question: the window silently stays, unless `will-prevent-unload` is prevented. */
  async answerBeforeUnload() {
    clearTimeout(this.#forceClose)
    const leave = emitPreventable(this.webContents, 'will-prevent-unload')
    await this.webContents.command('Page.handleJavaScriptDialog', { accept: leave }).catch(() => {})
    if (leave) return
    app.cancelQuit()
    // Chromium loses a Page.close that comes within some milliseconds of a dismissed question.
    setTimeout(() => (this.#closing = false), 200)
  }

  destroy() {
    if (this.#destroyed) return
    this.#closing = true
    const { webContents } = this
    const { targetId } = webContents
    ignoreClosed(webContents.ready.then(() => browser().send('Target.closeTarget', { targetId })))
  }

  /** Chromium says that the page is gone. */
  pageEnded() {
    if (this.#destroyed) return
    this.#destroyed = true
    this.webContents.destroyed = true
    openContents.delete(this.webContents.targetId)
    openWindows.delete(this)
    if (focus.window === this) focus.window = null
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (openWindows.size === 0) app.allWindowsClosed()
  }

  isDestroyed() {
    return this.#destroyed
  }

  show() {
    this.showInactive()
    this.focus()
  }

  showInactive() {
    if (this.#visible) return
    this.#visible = true
    this.emit('show')
  }

  hide() {
    if (!this.#visible) return
    this.#visible = false
    this.blur()
    this.emit('hide')
  }

  isVisible() {
    return this.#visible
  }

  focus() {
    if (focus.window === this || this.#destroyed) return
    focus.window?.blur()
    focus.window = this
    this.emit('focus')
    app.emit('browser-window-focus', {}, this)
    const { webContents } = this
    ignoreClosed(webContents.ready.then(() => webContents.command('Page.bringToFront')))
  }

  blur() {
    if (focus.window !== this) return
    focus.window = null
    this.emit('blur')
    app.emit('browser-window-blur', {}, this)
  }

  isFocused() {
    return focus.window === this
  }

  #setState(/** @type {string} */ windowState, /** @type {string} */ event) {
    if (this.#state === windowState) return
    this.#state = windowState
    const { webContents } = this
    const bounds = { windowState }
    ignoreClosed(
      webContents.ready.then(() => browser().send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })),
    )
    this.emit(event)
  }

  minimize() {
    this.#setState('minimized', 'minimize')
  }

  maximize() {
    this.#setState('maximized', 'maximize')
  }

  unmaximize() {
    if (this.#state === 'maximized') this.#setState('normal', 'unmaximize')
  }

  restore() {
    if (this.#state === 'minimized') this.#setState('normal', 'restore')
  }

  setFullScreen(/** @type {boolean} */ on) {
    if (on) this.#setState('fullscreen', 'enter-full-screen')
    else if (this.#state === 'fullscreen') this.#setState('normal', 'leave-full-screen')
  }

  isMinimized() {
    return this.#state === 'minimized'
  }

  isMaximized() {
    return this.#state === 'maximized'
  }

  isFullScreen() {
    return this.#state === 'fullscreen'
  }

  isNormal() {
    return this.#state === 'normal'
  }

  getBounds() {
    return { ...this.#bounds }
  }

  getNormalBounds() {
    return this.getBounds()
  }

  setBounds(/** @type {Partial<{ x: number, y: number, width: number, height: number }>} */ bounds) {
    this.#alive()
    Object.assign(this.#bounds, bounds)
    ignoreClosed(this.webContents.ready.then(() => this.#fit()))
    if (bounds.width !== undefined || bounds.height !== undefined) this.emit('resize')
    if (bounds.x !== undefined || bounds.y !== undefined) this.emit('move')
  }

  getSize() {
    return [this.#bounds.width, this.#bounds.height]
  }

  setSize(/** @type {number} */ width, /** @type {number} */ height) {
    this.setBounds({ width, height })
  }

  getTitle() {
    return this.#title
  }

  setTitle(/** @type {string} */ title) {
    this.#title = title
  }

  // How the window is drawn: there is no frame of ours to draw.
  center() {}
  setMenu() {}
  removeMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  setMinimumSize() {}
  setContentProtection() {}
  setBackgroundColor() {}
  setProgressBar() {}
  setIcon() {}
  flashFrame() {}

  static getAllWindows() {
    return [...openWindows]
  }

  static getFocusedWindow() {
    return focus.window
  }

  static fromWebContents(/** @type {WebContents | null | undefined} */ contents) {
    return contents?.window ?? null
  }

  static fromId(/** @type {number} */ id) {
    return [...openWindows].find((window) => window.id === id) ?? null
  }
}

/** A page opened another: the app is asked, and only "deny" is built. */
whenPopupOpens(({ targetId, sessionId }, openerId) => {
  const opener = openContents.get(openerId)
  const send = (/** @type {string} */ method, params = {}) => ignoreClosed(browser().send(method, params, sessionId))
  // Left waiting, it would freeze its opener, with which it shares a process. So: hold its requests, let it run, close.
  send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  send('Runtime.runIfWaitingForDebugger')
  ignoreClosed(browser().send('Target.closeTarget', { targetId }))
  const url = toApp(opener?.popups.shift() ?? '')
  const verdict = opener?.windowOpenHandler?.({ url, frameName: '', features: '', disposition: 'new-window' })
  if (verdict?.action !== 'deny') console.error('Electron stand-in: a second window by window.open is not implemented')
})
