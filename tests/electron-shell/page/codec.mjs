// @ts-nocheck Put into pages as text, where no type of ours reaches.
/**
 * Structured clone over JSON, because Chromium's debugging protocol carries only strings. Self-contained: the text of
 * this function is also put into the preload's world.
 */
export function codec() {
  const inNode = typeof window === 'undefined'
  const plainErrors = { TypeError, RangeError, SyntaxError, ReferenceError }
  const toBase64 = (bytes) =>
    inNode ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') : bytes.toBase64()
  const fromBase64 = (text) => (inNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text))
  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }

  function encode(value) {
    const seen = new Map()
    const walk = (item) => {
      if (item === null || typeof item === 'string' || typeof item === 'boolean') return item
      if (typeof item === 'number') {
        if (Number.isFinite(item) && !Object.is(item, -0)) return item
        return { $: 'number', v: Object.is(item, -0) ? '-0' : String(item) }
      }
      if (item === undefined) return { $: 'undefined' }
      if (typeof item === 'bigint') return { $: 'bigint', v: String(item) }
      if (typeof item !== 'object') return refuse()
      if (seen.has(item)) return { $: 'again', v: seen.get(item) }
      seen.set(item, seen.size)
      return walkObject(item)
    }
    const walkObject = (item) => {
      const kind = Object.prototype.toString.call(item).slice(8, -1)
      if (Array.isArray(item)) return { $: 'array', v: item.map(walk) }
      if (kind === 'Date') return { $: 'date', v: item.getTime() }
      if (kind === 'RegExp') return { $: 'regexp', v: [item.source, item.flags] }
      if (kind === 'Map') return { $: 'map', v: [...item].map(([key, entry]) => [walk(key), walk(entry)]) }
      if (kind === 'Set') return { $: 'set', v: [...item].map(walk) }
      if (kind === 'ArrayBuffer') return { $: 'bytes', t: kind, v: toBase64(new Uint8Array(item)) }
      if (ArrayBuffer.isView(item)) {
        return { $: 'bytes', t: kind, v: toBase64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength)) }
      }
      if (item instanceof Error || kind === 'Error') return { $: 'error', v: [item.name, item.message] }
      if (kind === 'Promise' || kind === 'WeakMap' || kind === 'WeakSet') return refuse()
      return { $: 'object', v: Object.keys(item).map((key) => [key, walk(item[key])]) }
    }
    return JSON.stringify(walk(value))
  }

  function decode(text) {
    const seen = []
    const keep = (item) => {
      seen.push(item)
      return item
    }
    const builders = {
      number: Number,
      undefined: () => undefined,
      bigint: BigInt,
      again: (index) => seen[index],
      date: (time) => keep(new Date(time)),
      regexp: ([source, flags]) => keep(new RegExp(source, flags)),
      array: (items) => {
        const array = keep([])
        for (const item of items) array.push(read(item))
        return array
      },
      map: (entries) => {
        const map = keep(new Map())
        for (const [key, item] of entries) map.set(read(key), read(item))
        return map
      },
      set: (items) => {
        const set = keep(new Set())
        for (const item of items) set.add(read(item))
        return set
      },
      error: ([name, message]) => keep(Object.assign(new (plainErrors[name] ?? Error)(message), { name })),
      object: (entries) => {
        const object = keep({})
        // Defined, not assigned: a key named __proto__ stays a key.
        for (const [key, item] of entries) {
          Object.defineProperty(object, key, {
            value: read(item),
            enumerable: true,
            writable: true,
            configurable: true,
          })
        }
        return object
      },
    }
    const readBytes = ({ t, v }) => {
      const bytes = fromBase64(v)
      if (t === 'Uint8Array') return keep(bytes)
      return keep(t === 'ArrayBuffer' ? bytes.buffer : new globalThis[t](bytes.buffer))
    }
    const read = (node) => {
      if (node === null || typeof node !== 'object') return node
      return node.$ === 'bytes' ? readBytes(node) : builders[node.$](node.v)
    }
    return read(JSON.parse(text))
  }
  return { encode, decode }
}
