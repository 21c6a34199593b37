import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { electronBinary } from './electron-binary.mjs'
import { root, runTool } from './tools.mjs'

const limit = 2 * 60 * 1000
const note = path.join(root, 'node_modules/.cache/casepath/electron-install-failed')
const version = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')).version

/**
 * Fetches Electron's binary, within two minutes. A failure is remembered for that version, so that the next start does
 * not wait again; `npx install-electron` always tries.
 * @returns {string | null}
 */
export function installElectron() {
  if (existsSync(note) && readFileSync(note, 'utf8') === version) return null
  console.error(`Fetching Electron ${version} (once, about 110 MB, for at most two minutes) ...`)
  runTool('install-electron', [], { timeout: limit })
  const executable = electronBinary()
  if (executable !== null) rmSync(note, { force: true })
  else {
    mkdirSync(path.dirname(note), { recursive: true })
    writeFileSync(note, version)
  }
  return executable
}
