// @ts-nocheck Put into pages as text, where no type of ours reaches.
/**
 * Runs before the page's own scripts: receives what contextBridge exposes and makes the few web APIs that Electron
 * puts behind a permission handler ask it.
 */
export function pageWorld(secret, schemes, link) {
  if (window !== window.top) return
  const { on, fire, unpack } = link(secret, 'page', 'preload')
  const freeze = (value) => {
    if (!value || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  on('expose', ({ key, api, id }) => {
    if (key in window) {
      const error = 'Cannot bind an API on top of an existing property on the window object'
      return fire('exposed', { id, error })
    }
    Object.defineProperty(window, key, { value: freeze(unpack(api)), enumerable: true })
    fire('exposed', { id })
  })

  // Closes the BrowserWindow in Electron; Chromium refuses it for windows that no script opened.
  window.close = () => fire('raw', { op: 'close' })

  // fetch('app://...') works in Electron (supportFetchAPI); here Blink does not know the scheme.
  const map = (url) => {
    const [start, scheme, host] = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)/i.exec(url) ?? []
    if (!start || !schemes.includes(scheme.toLowerCase())) return url
    return `https://${host || 'empty'}.${scheme.toLowerCase()}.electron.invalid${url.slice(start.length)}`
  }
  const nativeFetch = window.fetch
  window.fetch = function fetch(input, init) {
    const isAddress = typeof input === 'string' || input instanceof URL
    return nativeFetch.call(this, isAddress ? map(String(input)) : input, init)
  }

  const waiting = new Map()
  let lastId = 0
  on('answer', ({ id }) => waiting.get(id)?.())
  const ask = (permission) =>
    new Promise((resolve) => {
      waiting.set(++lastId, resolve)
      fire('raw', { op: 'permission', id: lastId, permission })
    })
  const guard = (owner, name, permission) => {
    const native = owner?.[name]
    if (typeof native !== 'function') return
    owner[name] = function (...args) {
      return ask(permission).then(() => native.apply(this, args))
    }
  }
  guard(window.Notification, 'requestPermission', 'notifications')
  guard(window.MediaDevices?.prototype, 'getUserMedia', 'media')
  guard(window.Clipboard?.prototype, 'read', 'clipboard-read')
  guard(window.Clipboard?.prototype, 'readText', 'clipboard-read')
  guard(window.Geolocation?.prototype, 'getCurrentPosition', 'geolocation')
}
