// The project's own tools as Node scripts: started without npx and without a shell, so alike on every system.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const scripts = {
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  'electron-vite': 'node_modules/electron-vite/bin/electron-vite.js',
  'install-electron': 'node_modules/electron/install.js',
  'electron-shell': 'tests/electron-shell/main.mjs',
  'check-walls': 'scripts/check-walls.mjs',
  casepath: 'scripts/casepath.mjs',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
}
/** @typedef {keyof typeof scripts} Tool */

/** @param {Tool} tool */
export const toolPath = (tool) => path.join(root, scripts[tool])

/**
 * Runs a tool in the project's folder with this terminal, and answers its exit code.
 * @param {Tool} tool
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number }} [options]  `timeout` in milliseconds
 */
export function runTool(tool, args, { env = {}, timeout } = {}) {
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, timeout })
  return spawnSync(process.execPath, [toolPath(tool), ...args], options).status ?? 1
}

/**
 * As `runTool`, but does not block: its output comes back with the exit code, or goes to this terminal as it is written.
 * @param {Tool} tool
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, prefix?: readonly string[] }} [options]  `prefix`: a program that
 *   runs it, such as xvfb-run
 * @returns {Promise<{ code: number, output: string }>}
 */
export function startTool(tool, args, { env = {}, show = false, prefix = [] } = {}) {
  const [program = '', ...words] = [...prefix, process.execPath, toolPath(tool), ...args]
  const child = spawn(program, words, {
    cwd: root,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, output })))
}
