import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Electron's own grammar: switches anywhere, `-r <module>` before the app, the first bare word is the app.
 * @param {readonly string[]} argv
 */
export function parseCommandLine(argv) {
  /** @type {Map<string, string>} */
  const switches = new Map()
  /** @type {string[]} */
  const requires = []
  let app
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? ''
    if (app === undefined && (word === '-r' || word === '--require')) requires.push(argv[++index] ?? '')
    else if (word === '--') break
    else if (word.startsWith('--')) {
      const [, name = '', value = ''] = /^--([^=]+)=?(.*)$/s.exec(word) ?? []
      switches.set(name.toLowerCase(), value)
    } else if (word === '-v') switches.set('version', '')
    else if (app === undefined && !word.startsWith('-')) app = word
  }
  return { switches, requires, app }
}

/**
 * The folder (or script) named on the command line, as Electron reads it: package.json names the script and the app.
 * @param {string} named
 */
export function locateApp(named) {
  const target = path.resolve(named)
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true
  const appPath = isFolder ? target : path.dirname(target)
  const packageFile = path.join(appPath, 'package.json')
  const packageJson = existsSync(packageFile) ? JSON.parse(readFileSync(packageFile, 'utf8')) : {}
  const entry = isFolder ? path.resolve(target, packageJson.main ?? 'index.js') : target
  if (!existsSync(entry)) throw new Error(`Unable to find the app's script ${entry}. Has it been built?`)
  return { appPath, packageJson, entry }
}

/** The version of Electron the project asks for, so that the app sees the one it was written for. */
export function wantedElectronVersion() {
  const version = createRequire(import.meta.url)('electron/package.json').version
  return String(version)
}
