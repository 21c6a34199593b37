import { EventEmitter } from 'node:events'

/** Same names and errors as Electron's. */
export class IpcMain extends EventEmitter {
  /** @type {Map<string, (event: object, ...args: unknown[]) => unknown>} */
  handlers = new Map()

  constructor() {
    super()
    this.setMaxListeners(0)
  }

  /**
   * @param {string} channel
   * @param {(event: object, ...args: unknown[]) => unknown} listener
   */
  handle(channel, listener) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, listener)
  }

  removeHandler(/** @type {string} */ channel) {
    this.handlers.delete(channel)
  }
}

export const ipcMain = new IpcMain()
