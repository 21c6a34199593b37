import { EventEmitter } from 'node:events'
import { browser } from '../browser/browser.mjs'
import { openContents } from './registry.mjs'

/** The system counts as light. */
class NativeTheme extends EventEmitter {
  #source = 'system'

  get themeSource() {
    return this.#source
  }

  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`conversion failure from ${source}`)
    this.#source = source
    for (const contents of openContents.values()) void this.applyTo(contents)
    setImmediate(() => this.emit('updated'))
  }

  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }

  get shouldUseHighContrastColors() {
    return false
  }

  get prefersReducedTransparency() {
    return false
  }

  /** @param {{ sessionId: string }} contents */
  async applyTo(contents) {
    const features = [{ name: 'prefers-color-scheme', value: this.shouldUseDarkColors ? 'dark' : 'light' }]
    await browser()
      .send('Emulation.setEmulatedMedia', { features }, contents.sessionId)
      .catch(() => {})
  }
}

export const nativeTheme = new NativeTheme()
