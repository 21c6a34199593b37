// Menus as a model: nothing is drawn. Tests click items; accelerators work only in a window a person uses.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { focus, openWindows } from './registry.mjs'

let lastCommandId = 0

/** @type {Record<string, (window: any) => void>} */
const roles = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.webContents.reload(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  zoomin: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5),
  zoomout: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5),
  resetzoom: (window) => window?.webContents.setZoomLevel(0),
}

export class MenuItem {
  /** @type {Menu | undefined} */
  submenu

  constructor(/** @type {any} */ options) {
    const { label, role, type, submenu, click } = options
    Object.assign(this, { enabled: true, visible: true, checked: false, ...options })
    this.commandId = ++lastCommandId
    this.label = label ?? role ?? ''
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu
    this.click = (event = {}, window = focus.window ?? [...openWindows][0]) => {
      const self = /** @type {any} */ (this)
      if (!self.enabled) return
      if (this.type === 'checkbox') self.checked = !self.checked
      if (this.type === 'radio') self.checked = true
      const act = roles[String(role ?? '').toLowerCase()]
      if (act) act(window)
      else click?.(this, window, event)
    }
  }
}

export class Menu extends EventEmitter {
  /** @type {MenuItem[]} */
  items = []

  append(/** @type {MenuItem} */ item) {
    this.items.push(item)
  }

  /** @returns {MenuItem | null} */
  getMenuItemById(/** @type {string} */ id) {
    for (const item of this.items) {
      const found = /** @type {any} */ (item).id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup() {
    this.emit('menu-will-show', {})
  }

  closePopup() {
    this.emit('menu-will-close', {})
  }

  static buildFromTemplate(/** @type {any[]} */ template) {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }

  /** @type {Menu | null} */
  static #application = null

  static setApplicationMenu(/** @type {Menu | null} */ menu) {
    Menu.#application = menu
  }

  static getApplicationMenu() {
    return Menu.#application
  }
}
