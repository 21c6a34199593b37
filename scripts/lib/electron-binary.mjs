// Electron 45 installs without its binary and fetches it later, from a host that some networks cannot reach.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const folder = path.join(root, 'node_modules/electron')

/**
 * Electron's own executable, or null where the stand-in has to do. `CASEPATH_E2E=standin` asks for the stand-in,
 * `CASEPATH_E2E=electron` makes a missing binary an error.
 * @returns {string | null}
 */
export function electronBinary() {
  const asked = process.env['CASEPATH_E2E']
  if (asked === 'standin') return null
  const pathFile = path.join(folder, 'path.txt')
  const executable = existsSync(pathFile) ? path.join(folder, 'dist', readFileSync(pathFile, 'utf8')) : ''
  if (executable && existsSync(executable)) return executable
  if (asked === 'electron') throw new Error('Electron is not there. Run: npx install-electron')
  return null
}

/** What a run must say about itself: a green run on the stand-in is not a green run on Electron. */
export function runtimeName() {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return electronBinary() === null
    ? `the Electron stand-in in tests/electron-shell (Electron ${version} is not installed here)`
    : `Electron ${version}`
}
