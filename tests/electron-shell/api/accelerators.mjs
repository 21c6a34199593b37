// Keys of the application menu, for a person at the stand-in's visible window. Electron hears them in the system's menu.
import { Menu } from './menu.mjs'

/** @typedef {{ key: string, control: boolean, alt: boolean, shift: boolean }} Keys */

/**
 * @param {Keys} keys
 * @param {object} window
 */
export function clickAccelerator(keys, window) {
  const item = findItem(Menu.getApplicationMenu()?.items ?? [], keys)
  item?.click({}, window)
}

/**
 * @param {readonly any[]} items
 * @param {Keys} keys
 * @returns {any}
 */
function findItem(items, keys) {
  for (const item of items) {
    const inside = findItem(item.submenu?.items ?? [], keys)
    if (inside) return inside
    if (item.accelerator && matches(item.accelerator, keys)) return item
  }
  return undefined
}

/**
 * @param {string} accelerator  For example `CmdOrCtrl+Shift+Z`
 * @param {Keys} keys
 */
export function matches(accelerator, { key, control, alt, shift }) {
  const words = accelerator.toLowerCase().split('+')
  const has = (/** @type {string[]} */ ...names) => names.some((name) => words.includes(name))
  return (
    has('cmdorctrl', 'commandorcontrol', 'ctrl', 'control', 'cmd', 'command') === control &&
    has('alt', 'option') === alt &&
    has('shift') === shift &&
    words.at(-1) === key.toLowerCase()
  )
}
