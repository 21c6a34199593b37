// @ts-nocheck Put into pages as text, where no type of ours reaches.
/**
 * The isolated world of a sandboxed preload: its `require('electron')`, then the built preload itself.
 * @param {string} secret
 * @param {{ binding: string, receive: string, preloadPath: string, process: object }} settings
 */
export function preloadWorld(secret, settings, link, codec, preload) {
  if (window !== window.top) return
  const { encode, decode } = codec()
  const toMain = globalThis[settings.binding]
  delete globalThis[settings.binding]
  const { on, fire, pack } = link(secret, 'preload', 'page')
  const post = (message) => toMain(encode(message))

  const listeners = new Map()
  const calls = new Map()
  let lastId = 0
  const add = (channel, listener, once = false) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }
  const remove = (channel, listener) => {
    const kept = (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener)
    listeners.set(channel, kept)
    return ipcRenderer
  }
  const ipcRenderer = {
    on: (channel, listener) => add(channel, listener),
    addListener: (channel, listener) => add(channel, listener),
    once: (channel, listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel) => {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel) => (listeners.get(channel) ?? []).length,
    send: (channel, ...args) => post({ op: 'send', channel, args }),
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        post({ op: 'invoke', id, channel, args })
        calls.set(id, { resolve, reject })
      }),
  }

  const receivers = {
    event: ({ channel, args }) => {
      for (const { listener, once } of listeners.get(channel) ?? []) {
        if (once) remove(channel, listener)
        listener({ sender: ipcRenderer, senderId: 0, ports: [], preventDefault() {} }, ...args)
      }
    },
    reply: ({ id, error, value }) => {
      const call = calls.get(id)
      calls.delete(id)
      if (error === undefined) call?.resolve(value)
      else call?.reject(new Error(error))
    },
    answer: ({ id }) => fire('answer', { id }),
  }
  globalThis[settings.receive] = (text) => {
    const message = decode(text)
    receivers[message.op](message)
  }
  on('raw', post)

  const exposed = new Map()
  on('exposed', ({ id, error }) => exposed.set(id, error))
  const contextBridge = {
    exposeInMainWorld(key, api) {
      const id = ++lastId
      fire('expose', { key, id, api: pack(api) })
      const error = exposed.get(id)
      exposed.delete(id)
      if (error) throw new Error(error)
    },
  }

  // What Electron's sandboxed loader offers, as far as it is built here; its own message for the rest.
  const named = (name, object) =>
    new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === 'then' || key === 'default' || key === '__esModule')
          return target[key]
        throw new Error(`Electron stand-in: ${name}.${String(key)} is not implemented`)
      },
    })
  const electron = named('electron', {
    contextBridge: named('contextBridge', contextBridge),
    ipcRenderer: named('ipcRenderer', ipcRenderer),
  })
  const require = (name) => {
    if (/^electron(\/renderer|\/common)?$/.test(name)) return electron
    throw new Error(`module not found: ${name}`)
  }

  let title
  const tellTitle = () => {
    if (document.title === title) return
    title = document.title
    post({ op: 'title', title })
  }
  const watchTitle = () => {
    tellTitle()
    new MutationObserver(tellTitle).observe(document.head, { childList: true, subtree: true, characterData: true })
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', watchTitle, { once: true })
  else watchTitle()
  if (settings.accelerators) {
    addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (ctrlKey || metaKey || altKey || /^F\d+$/.test(key)) {
        post({ op: 'key', key, control: ctrlKey || metaKey, alt: altKey, shift: shiftKey })
      }
    })
  }

  const module = { exports: {} }
  try {
    preload?.(require, settings.process, globalThis, module.exports, module)
  } catch (error) {
    console.error(`Unable to load preload script: ${settings.preloadPath}\n${error?.stack ?? error}`)
    post({ op: 'preload-error', message: String(error?.message) })
  }
}
