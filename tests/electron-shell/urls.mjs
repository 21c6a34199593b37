// Chromium knows nothing of an app's own scheme, so app://casepath/x is shown to it as
// https://casepath.app.electron.invalid/x and mapped back for everything the main process sees.

export const zone = '.electron.invalid'

/** @type {Set<string>} */
export const customSchemes = new Set()

/** @param {string} url */
export function toChromium(url) {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  if (!customSchemes.has(scheme.toLowerCase())) return url
  return `https://${host.toLowerCase() || 'empty'}.${scheme.toLowerCase()}${zone}${rest || '/'}`
}

/**
 * @param {string} url
 * @returns {string}
 */
export function toApp(url) {
  if (url.startsWith('blob:')) return `blob:${toApp(url.slice('blob:'.length))}`
  const found = /^https:\/\/(.+)\.([a-z][a-z0-9+-]*)\.electron\.invalid(.*)$/is.exec(url)
  const [, host = '', scheme = '', rest = ''] = found ?? []
  return customSchemes.has(scheme) ? `${scheme}://${host === 'empty' ? '' : host}${rest}` : url
}

/** @param {string} url */
export function originOf(url) {
  const mapped = toApp(url)
  if (mapped.startsWith('file:')) return 'file://'
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(mapped)?.[0]
  return origin === undefined || /^(data|about|blob):/.test(mapped) ? 'null' : origin
}

/**
 * A content security policy as Chromium must hear it: each `app:` or `app://host` source also under its mapped name.
 * @param {string} policy
 */
export function mapPolicy(policy) {
  return policy.replaceAll(
    /(^|[\s;])([a-z][a-z0-9+-]*):(?:\/\/([^\s;/]*))?(?=[\s;/]|$)/gi,
    (source, _before, scheme, host) =>
      customSchemes.has(scheme.toLowerCase())
        ? `${source} https://${host || '*'}.${scheme.toLowerCase()}${zone}`
        : source,
  )
}
