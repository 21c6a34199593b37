// @ts-nocheck Put into pages as text, where no type of ours reaches.
/**
 * Ties the page's world and the preload's isolated world together. They share the DOM, so they talk through
 * synchronous CustomEvents with a secret name; Blink clones `detail` once per crossing. Self-contained: put into
 * pages as text.
 * @param {string} secret
 * @param {'page' | 'preload'} me
 * @param {'page' | 'preload'} peer
 */
export function link(secret, me, peer) {
  // Taken before any script of the page can replace them.
  const { dispatchEvent, addEventListener } = EventTarget.prototype
  const Event = CustomEvent
  const getDetail = Object.getOwnPropertyDescriptor(Event.prototype, 'detail').get
  const fire = (type, detail) => dispatchEvent.call(window, new Event(secret + type, { detail }))
  const on = (type, listener) => {
    const hear = (event) => {
      event.stopImmediatePropagation()
      listener(getDetail.call(event))
    }
    addEventListener.call(window, secret + type, hear, true)
  }

  const functions = new Map()
  const promises = new Map()
  let lastId = 0
  let returned
  const errorOut = (error) => (error instanceof Error ? [error.name, error.message] : ['Error', String(error)])
  const errorIn = ([name, message]) => {
    const Known = { TypeError, RangeError, SyntaxError, ReferenceError }[name] ?? Error
    return new Known(message)
  }

  /** Objects and lists are copied, functions and promises become stand-ins that call back. */
  function pack(value) {
    if (typeof value === 'function') {
      functions.set(++lastId, value)
      return { fn: lastId }
    }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (value === null || typeof value !== 'object') return { plain: value }
    if (value instanceof Promise) {
      const id = ++lastId
      value.then(
        (result) => fire(`settle-${peer}`, { id, ok: pack(result) }),
        (error) => fire(`settle-${peer}`, { id, error: errorOut(error) }),
      )
      return { promise: id }
    }
    if (value instanceof Error) return { error: errorOut(value) }
    if (Array.isArray(value)) return { list: value.map(pack) }
    // Date, Map, typed arrays: Blink clones them.
    if (Object.prototype.toString.call(value) !== '[object Object]') return { plain: value }
    return { object: Object.keys(value).map((key) => [key, pack(value[key])]) }
  }
  function unpack(node) {
    if ('plain' in node) return node.plain
    if ('list' in node) return node.list.map(unpack)
    if ('error' in node) return errorIn(node.error)
    if ('promise' in node) return new Promise((resolve, reject) => promises.set(node.promise, { resolve, reject }))
    if ('fn' in node) return (...args) => call(node.fn, args)
    const object = {}
    for (const [key, item] of node.object) object[key] = unpack(item)
    return object
  }
  function call(id, args) {
    const outer = returned
    returned = undefined
    fire(`call-${peer}`, { id, args: args.map(pack) })
    const result = returned
    returned = outer
    if (!result) throw new Error('Electron stand-in: the other world did not answer')
    if (result.error) throw errorIn(result.error)
    return unpack(result.ok)
  }

  on(`call-${me}`, ({ id, args }) => {
    try {
      fire(`return-${peer}`, { ok: pack(functions.get(id)(...args.map(unpack))) })
    } catch (error) {
      fire(`return-${peer}`, { error: errorOut(error) })
    }
  })
  on(`return-${me}`, (result) => {
    returned = result
  })
  on(`settle-${me}`, ({ id, ok, error }) => {
    const waiting = promises.get(id)
    promises.delete(id)
    if (error) waiting?.reject(errorIn(error))
    else waiting?.resolve(unpack(ok))
  })
  return { on, fire, pack, unpack }
}
