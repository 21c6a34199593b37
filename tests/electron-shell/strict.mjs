// A test must never pass on a silent no-op: what is not built here throws, and the message says what was touched.

/**
 * @param {string} name
 * @returns {never}
 */
export function missing(name) {
  throw new Error(`Electron stand-in: ${name} is not implemented (see tests/electron-shell/README.md)`)
}

/** Read by promises, JSON, the inspector and module interop on any object they meet. */
const harmless = new Set(['then', 'toJSON', 'default', '__esModule', 'constructor'])

/**
 * An object whose unknown members throw when they are touched.
 * @template {object} T
 * @param {string} name
 * @param {T} object
 * @returns {T}
 */
export function strict(name, object) {
  return new Proxy(object, {
    get(target, key, receiver) {
      const known = key in target || typeof key === 'symbol' || harmless.has(key)
      return known ? Reflect.get(target, key, receiver) : missing(`${name}.${String(key)}`)
    },
  })
}

/** For commands that may race with a page or a browser that is closing. */
export function ignoreClosed(/** @type {Promise<unknown>} */ promise) {
  promise.catch(() => {})
}

/**
 * Emits an event whose listeners may prevent what follows. Returns true when one did.
 * @param {import('node:events').EventEmitter} emitter
 * @param {string} name
 * @param {object} details  Properties of the event itself.
 * @param {...unknown} args
 */
export function emitPreventable(emitter, name, details = {}, ...args) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  emitter.emit(name, event, ...args)
  return event.defaultPrevented
}
