/** Calls that would have left the app (shell, print), in order. A test reads `process.electronShell.calls`. */
const calls = /** @type {{ name: string, argument: unknown }[]} */ ([])
Object.assign(process, { electronShell: { calls } })

/**
 * @param {string} name
 * @param {unknown} [argument]
 */
export function record(name, argument) {
  calls.push({ name, argument })
}
