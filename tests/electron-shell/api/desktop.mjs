// The desktop around the app: dialogs, the file manager, power, screens.
import { EventEmitter } from 'node:events'
import { strict } from '../strict.mjs'
import { interactive, promptedDialogs } from './interactive.mjs'
import { record } from './record.mjs'

const unanswered = (/** @type {string} */ name) => () => {
  throw new Error(
    `Electron stand-in: nobody answers dialog.${name}. A test replaces it first, for example ` +
      `app.evaluate(({ dialog }) => { dialog.${name} = async () => (...) })`,
  )
}
const dialogs = [
  'showOpenDialog',
  'showSaveDialog',
  'showMessageBox',
  'showOpenDialogSync',
  'showSaveDialogSync',
  'showMessageBoxSync',
]

export const dialog = strict('dialog', {
  ...Object.fromEntries(dialogs.map((name) => [name, unanswered(name)])),
  ...(interactive ? promptedDialogs : {}),
  showErrorBox: (/** @type {string} */ title, /** @type {string} */ content) => console.error(`${title}: ${content}`),
})

/** Nothing leaves the app: calls are recorded. */
export const shell = strict('shell', {
  async openPath(/** @type {string} */ file) {
    record('shell.openPath', file)
    return ''
  },
  async openExternal(/** @type {string} */ url) {
    record('shell.openExternal', url)
  },
  showItemInFolder: (/** @type {string} */ file) => record('shell.showItemInFolder', file),
  beep: () => record('shell.beep'),
})

/** Silent by itself; a test emits `suspend` or `lock-screen`. */
export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleState: () => 'active',
  getSystemIdleTime: () => 0,
  isOnBatteryPower: () => false,
})

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1, rotation: 0 }
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
})
