// Chromium as a child process, spoken to through --remote-debugging-pipe (file descriptors 3 and 4): no TCP port, and
// Chromium quits by itself when the pipe breaks, so killing this process leaves nothing behind.
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'

const switches = [
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-search-engine-choice-screen',
  '--disable-hang-monitor',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--use-mock-keychain',
  '--no-pings',
  '--disable-dev-shm-usage',
  // Each of these phones home, or repaints late.
  '--disable-features=Translate,MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,PaintHolding,HttpsUpgrades,' +
    'HttpsFirstBalancedModeAutoEnable,GlobalMediaControls,DialMediaRouteProvider',
]

/** Emits protocol events under their name (or `<session>:<name>`), and `gone` once the browser has ended. */
export class Chromium extends EventEmitter {
  /** @type {Map<number, { method: string, resolve: (value: any) => void, reject: (error: Error) => void }>} */
  #pending = new Map()
  #lastId = 0
  closed = false

  /**
   * @param {{
   *   browser: { executable: string, env: Record<string, string> }, profile: string, headless: boolean,
   *   args: string[], onStderrLine: (line: string) => void,
   * }} options
   */
  constructor({ browser, profile, headless, args, onStderrLine }) {
    super()
    this.setMaxListeners(0)
    this.executable = browser.executable
    this.args = [`--user-data-dir=${profile}`, ...switches, ...args, ...(headless ? ['--headless=new'] : [])]
    this.process = spawn(this.executable, ['--remote-debugging-pipe', '--no-startup-window', ...this.args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // A process group of its own: Ctrl+C in the terminal reaches only the main process, as with Electron.
      detached: process.platform !== 'win32',
      env: { ...process.env, ...browser.env, ...(headless ? { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } : {}) },
    })
    const [, , errors, commands, answers] = /** @type {any} */ (this.process.stdio)
    this.commands = commands
    readLines(errors, onStderrLine)
    readMessages(answers, (message) => this.#dispatch(message))
    // A broken pipe: 'exit' tells the story.
    commands.on('error', () => {})
    this.process.on('error', (error) => this.#end(error))
    this.process.on('exit', (code, signal) => this.#end(new Error(`Chromium ended (${signal ?? code})`)))
  }

  /** Whether the browser keeps this process alive. Not before the app has asked for it. */
  hold(/** @type {boolean} */ on) {
    for (const handle of [this.process, ...this.process.stdio]) /** @type {any} */ (handle)?.[on ? 'ref' : 'unref']?.()
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  send(method, params = {}, sessionId) {
    if (this.closed) return Promise.reject(new Error(`${method}: Chromium is gone`))
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#pending.set(id, { method, resolve, reject })
      this.commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** A window without tabs and address bar. A second browser process hands its command line to the first and leaves. */
  openAppWindow(/** @type {string} */ url, /** @type {{ width: number, height: number }} */ { width, height }) {
    const own = this.args.filter((arg) => !arg.startsWith('--remote-debugging'))
    spawn(this.executable, [...own, `--app=${url}`, `--window-size=${width},${height}`], { stdio: 'ignore' })
  }

  #end(/** @type {Error} */ error) {
    if (this.closed) return
    this.closed = true
    for (const { reject } of this.#pending.values()) reject(error)
    this.#pending.clear()
    this.emit('gone', error)
  }

  #dispatch(/** @type {any} */ message) {
    if (!message.id) {
      const { sessionId, method, params } = message
      this.emit(sessionId ? `${sessionId}:${method}` : method, params)
      return
    }
    const waiting = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} onLine
 */
function readLines(stream, onLine) {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
}

/**
 * Messages end with a zero byte and may arrive in many pieces (a document of 5 MB does).
 * @param {import('node:stream').Readable} stream
 * @param {(message: any) => void} onMessage
 */
function readMessages(stream, onMessage) {
  /** @type {Buffer[]} */
  let pieces = []
  stream.on('data', (/** @type {Buffer} */ chunk) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      pieces.push(chunk.subarray(start, end))
      onMessage(JSON.parse(Buffer.concat(pieces).toString()))
      pieces = []
      start = end + 1
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
  })
}
